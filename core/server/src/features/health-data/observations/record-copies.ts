import type { EntityManager } from 'typeorm';
import { spanWidened } from './import-days.js';
import { joinWhole } from './join-whole.js';
import { keyColumns, valuesByMonth } from './keyed-values.js';
import type { MisplacedCopy } from './misplaced-copies.js';
import { misplacedCopies } from './misplaced-copies.js';
import { deletedRecordEntry } from '../deletions/deleted-record-entry.js';
import { copyEntry, copyRules, differingCopyEntry } from './record-copy-entry.js';
import type { Touched } from '../quality/settle-values.js';
import { trustAnew } from '../quality/settle-values.js';

interface Owner {
  workspaceId: string;
  participantId: string;
}

/** Values that were delivered several times as the same record, with other content: all are kept, and one counts. */
export class RecordCopies {
  /** After the values of the staging table were added. What an import changes of others is remembered as a day it touched. */
  async meetStaged(tx: EntityManager, owner: Owner & { importId: string }): Promise<void> {
    const [span] = await tx.query<{ from: Date | null; to: Date | null }[]>(
      'select min(at) as "from", max(at) as "to" from staged_observations where native_id is not null',
    );
    if (!span?.from || !span.to) return;
    const named = 'select distinct metric, native_id from staged_observations where native_id is not null';
    const found = await misplacedCopies(tx, owner.participantId, named, { from: span.from, to: span.to });
    // What lies at the edge is seen in part only; but of more copies none counts again, and a revision or deletion stays one.
    await this.supersedeFor(
      tx,
      owner,
      found.filter(
        ({ rule, isSuperseded }) => rule !== null && (rule !== differingCopyEntry.ruleId || !isSuperseded),
      ),
    );
  }

  /** After an import remembered that these were deleted. @param span within which values of them lie. */
  async meetDeleted(
    tx: EntityManager,
    owner: Owner & { importId: string },
    nativeIds: readonly string[],
    span: { from: Date; to: Date },
  ): Promise<void> {
    const named = `select distinct metric, native_id from observations
      where participant_id = $1 and at between $2 and $3 and native_id = any($7)`;
    const found = await misplacedCopies(tx, owner.participantId, named, span, nativeIds);
    await this.supersedeFor(
      tx,
      owner,
      found.filter(({ rule }) => rule === deletedRecordEntry.ruleId),
    );
  }

  /** Copies of others do not count any more because of an import: their days are days it touched. */
  private async supersedeFor(
    tx: EntityManager,
    owner: Owner & { importId: string },
    superseded: readonly MisplacedCopy[],
  ): Promise<void> {
    await this.supersede(tx, owner, superseded);
    await tx.query(
      `insert into import_days as known (workspace_id, import_id, metric, local_day, first_at, last_at)
       select $1, $2, metric, day, min(at), max(at)
         from unnest($3::text[], $4::date[], $5::timestamptz[]) as touched (metric, day, at) group by metric, day
       ${spanWidened}`,
      [
        owner.workspaceId,
        owner.importId,
        superseded.map(({ metric }) => metric),
        superseded.map(({ localDay }) => localDay),
        superseded.map(({ at }) => at),
      ],
    );
  }

  /** After values of a person were taken back: lets copies count again that nothing supersedes any more. */
  async restore(tx: EntityManager, owner: Owner): Promise<Touched> {
    const months = await tx.query<{ from: Date; to: Date }[]>(
      `select min(at) as "from", max(at) as "to" from observations
        where participant_id = $1 and quality = 'superseded' group by date_trunc('month', at) order by 1`,
      [owner.participantId],
    );
    const changed: MisplacedCopy[] = [];
    for (const month of months) {
      const named = `select distinct metric, native_id from observations
        where participant_id = $1 and quality = 'superseded' and at between $2 and $3`;
      const found = await misplacedCopies(tx, owner.participantId, named, month);
      changed.push(...found.filter(({ at }) => at >= month.from && at <= month.to));
    }
    await this.supersede(
      tx,
      owner,
      changed.filter(({ rule }) => rule !== null),
    );
    await this.letCount(
      tx,
      owner.participantId,
      changed.filter(({ rule }) => rule === null),
    );
    return {
      days: changed.map(({ localDay }) => localDay),
      spans: changed.map(({ metric, at }) => ({ metric, from: at.toISOString(), to: at.toISOString() })),
    };
  }

  private async supersede(tx: EntityManager, owner: Owner, copies: readonly MisplacedCopy[]): Promise<void> {
    if (copies.length === 0) return;
    await mark(tx, owner.participantId, copies, `quality = 'superseded', value = o.raw_value`);
    await forget(tx, owner.participantId, copies);
    const entries = copies.map(({ rule }) => copyEntry(rule));
    await tx.query(
      `insert into quality_entries (workspace_id, participant_id, import_id, metric, rule_id, action, raw_value, reason,
         at, key_hash)
       select $1, $2, import_id, metric, rule_id, action, raw_value, reason, at, decode(key, 'hex')
         from unnest($3::uuid[], $4::text[], $5::text[], $6::text[], $7::float8[], $8::text[], $9::timestamptz[],
                     $10::text[]) as said (import_id, metric, rule_id, action, raw_value, reason, at, key)
       on conflict do nothing`,
      [
        owner.workspaceId,
        owner.participantId,
        copies.map(({ importId }) => importId),
        copies.map(({ metric }) => metric),
        entries.map(({ ruleId }) => ruleId),
        entries.map(({ action }) => action),
        copies.map(({ rawValue }) => rawValue),
        entries.map(({ reason }) => reason),
        copies.map(({ at }) => at),
        copies.map(({ key }) => key),
      ],
    );
  }

  private async letCount(
    tx: EntityManager,
    participantId: string,
    copies: readonly MisplacedCopy[],
  ): Promise<void> {
    if (copies.length === 0) return;
    await mark(tx, participantId, copies, `quality = 'good', value = o.raw_value`);
    await forget(tx, participantId, copies);
    await trustAnew(tx, participantId, copies);
  }
}

async function mark(
  tx: EntityManager,
  participantId: string,
  copies: readonly MisplacedCopy[],
  as: string,
): Promise<void> {
  for (const { some, from, behind } of valuesByMonth(copies))
    await joinWhole(tx, () =>
      tx.query(
        `update observations o set ${as}
         from unnest($2::text[], $3::timestamptz[], $4::text[]) as copy (metric, at, key)
        where o.participant_id = $1 and o.metric = copy.metric and o.at = copy.at
          and o.key_hash = decode(copy.key, 'hex')
          and o.metric = any($2) and o.at >= $5 and o.at < $6`,
        [participantId, ...keyColumns(some), from, behind],
      ),
    );
}

async function forget(
  tx: EntityManager,
  participantId: string,
  copies: readonly MisplacedCopy[],
): Promise<void> {
  await tx.query(
    `delete from quality_entries q
      using unnest($2::text[], $3::timestamptz[], $4::text[]) as copy (metric, at, key)
      where q.participant_id = $1 and q.metric = copy.metric and q.at = copy.at
        and q.key_hash = decode(copy.key, 'hex') and q.rule_id = any($5)`,
    [participantId, ...keyColumns(copies), copyRules],
  );
}
