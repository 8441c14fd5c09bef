import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

/** What is known of a key that was used within a day. */
export interface StoredAnswer {
  requestHash: Buffer;
  /** Whose key seals the answer: the person it is about, or whoever asked. */
  memberId: string;
  /** Null where it is not given again. */
  answer: Buffer | null;
}

/** A person that an answer tells of. */
export interface AnswerPerson {
  participantId: string;
  memberId: string;
}

/** Keys of requests that were carried out, in the workspace of the transaction. */
@Injectable()
export class KeptAnswersRepository {
  /** Held to the end of the transaction. False where another transaction has it now. */
  async lock(tx: EntityManager, keyHash: Buffer): Promise<boolean> {
    const [row] = await tx.query<[{ held: boolean }]>(
      'select pg_try_advisory_xact_lock(hashtextextended($1, 12)) as held',
      [keyHash.toString('hex')],
    );
    return row.held;
  }

  async find(tx: EntityManager, keyHash: Buffer): Promise<StoredAnswer | null> {
    const [row] = await tx.query<StoredAnswer[]>(
      `select request_hash as "requestHash", member_id as "memberId", answer from kept_answers
        where key_hash = $1 and expires_at > now()`,
      [keyHash],
    );
    return row ?? null;
  }

  /** In place of one that is past its day. */
  async add(tx: EntityManager, row: StoredAnswer & { workspaceId: string; keyHash: Buffer }): Promise<void> {
    await tx.query('delete from kept_answers where key_hash = $1 and expires_at <= now()', [row.keyHash]);
    await tx.query(
      `insert into kept_answers (workspace_id, key_hash, request_hash, member_id, answer) values ($1, $2, $3, $4, $5)`,
      [row.workspaceId, row.keyHash, row.requestHash, row.memberId, row.answer],
    );
  }

  /**
   * Of these ids the participants, each found by a key: one scan of everybody would be paid by each request with a key.
   * @param takesIn whether this very transaction may have taken somebody in, whom the request could not name.
   */
  people(tx: EntityManager, ids: readonly string[], takesIn: boolean): Promise<AnswerPerson[]> {
    const columns = 'id as "participantId", member_id as "memberId"';
    const takenIn = `union select ${columns} from participants where created_at = now()`;
    return tx.query(
      `select ${columns} from participants where id = any ($1::uuid[])
        union select ${columns} from participants where member_id = any ($1::uuid[])
        ${takesIn ? takenIn : ''} limit 3`,
      [ids],
    );
  }
}
