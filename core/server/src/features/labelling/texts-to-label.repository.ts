import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

export type LabelState = 'unread' | 'waiting' | 'labelled' | 'skipped';

/** A text as stored; words and labels are sealed by the key of `memberId`. */
export interface StoredTextToLabel {
  workspaceId: string;
  id: string;
  memberId: string;
  /** Null where staff loaded it. */
  participantId: string | null;
  language: 'en' | 'zh';
  state: LabelState;
  sealedText: Buffer;
  doubt: number | null;
  sealedSuggestion: Buffer | null;
  sealedLabel: Buffer | null;
}

const columns = `workspace_id as "workspaceId", id, member_id as "memberId", participant_id as "participantId", language,
  state, text as "sealedText", doubt, suggested as "sealedSuggestion", label as "sealedLabel"`;

const isToRead = `(state = 'unread' or (state = 'waiting' and is_stale))`;

type NewText = Pick<
  StoredTextToLabel,
  'workspaceId' | 'memberId' | 'participantId' | 'language' | 'sealedText'
> & { fingerprint: Buffer };

@Injectable()
export class TextsToLabelRepository {
  /** Nobody else adds texts to the workspace until the transaction ends, so that none is there twice. */
  async lock(tx: EntityManager, workspaceId: string): Promise<void> {
    await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 11))', [workspaceId]);
  }

  async add(tx: EntityManager, texts: readonly NewText[]): Promise<void> {
    const of = <Key extends keyof NewText>(key: Key) => texts.map((text) => text[key]);
    await tx.query(
      `insert into texts_to_label (workspace_id, member_id, participant_id, language, text, same_text)
       select * from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::text[], $5::bytea[], $6::bytea[])`,
      [
        of('workspaceId'),
        of('memberId'),
        of('participantId'),
        of('language'),
        of('sealedText'),
        of('fingerprint'),
      ],
    );
  }

  /** Members who loaded texts that are still there. */
  async loaders(tx: EntityManager): Promise<string[]> {
    const rows = await tx.query<{ id: string }[]>(
      'select distinct member_id as id from texts_to_label where participant_id is null',
    );
    return rows.map(({ id }) => id);
  }

  /** Those of the fingerprints by a member's key that are there. */
  async present(tx: EntityManager, memberId: string, fingerprints: readonly Buffer[]): Promise<Buffer[]> {
    const rows = await tx.query<{ same: Buffer }[]>(
      'select same_text as same from texts_to_label where member_id = $1 and same_text = any($2)',
      [memberId, fingerprints],
    );
    return rows.map(({ same }) => same);
  }

  /** Every labelled text of the workspace. */
  labelled(tx: EntityManager): Promise<StoredTextToLabel[]> {
    return tx.query<StoredTextToLabel[]>(
      `select ${columns} from texts_to_label where state = 'labelled' order by added_at, id`,
    );
  }

  /** Texts that wait for a label, the doubtful ones first. */
  waiting(tx: EntityManager, limit: number): Promise<StoredTextToLabel[]> {
    return tx.query<StoredTextToLabel[]>(
      `select ${columns} from texts_to_label where state = 'waiting' order by doubt desc, added_at, id limit $1`,
      [limit],
    );
  }

  /** Texts the models are to read: those they never read, the oldest first, then stale ones that wait. */
  toRead(tx: EntityManager, limit: number): Promise<StoredTextToLabel[]> {
    return tx.query<StoredTextToLabel[]>(
      `select ${columns} from texts_to_label where ${isToRead} order by is_stale, added_at, id limit $1`,
      [limit],
    );
  }

  /** From now on what was read is stale; true where a text that waits was. */
  async outdate(tx: EntityManager): Promise<boolean> {
    await tx.query(`update texts_to_label set is_stale = true where state <> 'unread'`);
    return (await this.toRead(tx, 1)).length > 0;
  }

  /** Texts that were decided last. */
  newestDecided(tx: EntityManager, limit: number): Promise<StoredTextToLabel[]> {
    return tx.query<StoredTextToLabel[]>(
      `select ${columns} from texts_to_label where decided_at is not null order by decided_at desc limit $1`,
      [limit],
    );
  }

  async find(tx: EntityManager, id: string): Promise<StoredTextToLabel | null> {
    const [row] = await tx.query<StoredTextToLabel[]>(
      `select ${columns} from texts_to_label where id = $1 for update`,
      [id],
    );
    return row ?? null;
  }

  async counts(tx: EntityManager): Promise<Record<LabelState, number>> {
    const rows = await tx.query<{ state: LabelState; count: number }[]>(
      'select state, count(*)::int as count from texts_to_label group by state',
    );
    const counts = { unread: 0, waiting: 0, labelled: 0, skipped: 0 };
    for (const { state, count } of rows) counts[state] = count;
    return counts;
  }

  /** What the models made of a text. One that was taken back meanwhile stays away; one that was decided, as it is. */
  async keepReading(
    tx: EntityManager,
    id: string,
    { doubt, sealedSuggestion }: { doubt: number; sealedSuggestion: Buffer },
  ): Promise<void> {
    await tx.query(
      `update texts_to_label set state = 'waiting', doubt = $2, suggested = $3, is_stale = false
        where id = $1 and ${isToRead}`,
      [id, doubt, sealedSuggestion],
    );
  }

  /** A decision about a text that was read; `waiting` takes one back. */
  async decide(
    tx: EntityManager,
    id: string,
    decision: { state: Exclude<LabelState, 'unread'>; sealedLabel: Buffer | null; decidedBy: string },
  ): Promise<void> {
    const { state, sealedLabel, decidedBy } = decision;
    const isOpen = state === 'waiting';
    await tx.query(
      `update texts_to_label set state = $2, label = $3, decided_by = $4, decided_at = case when $5 then null else now() end
        where id = $1 and state <> 'unread'`,
      [id, state, sealedLabel, isOpen ? null : decidedBy, isOpen],
    );
  }

  /** Takes away everything a participant said, labelled or not. */
  async removeOf(tx: EntityManager, participantId: string): Promise<void> {
    await tx.query('delete from texts_to_label where participant_id = $1', [participantId]);
  }

  /** Takes away a text that nobody can open any more. */
  async remove(tx: EntityManager, id: string): Promise<void> {
    await tx.query('delete from texts_to_label where id = $1', [id]);
  }
}
