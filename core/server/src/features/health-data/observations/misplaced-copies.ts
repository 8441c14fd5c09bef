import type { EntityManager } from 'typeorm';
import { deletedRecordEntry } from '../deletions/deleted-record-entry.js';
import { wasDeleted } from '../deletions/deleted-records.js';
import type { ValueKey } from './keyed-values.js';
import { differingCopyEntry, revisedEntry } from './record-copy-entry.js';

/** A value that does not stand as the copies of its record have it. */
export interface MisplacedCopy extends ValueKey {
  localDay: string;
  importId: string;
  rawValue: number;
  isSuperseded: boolean;
  /** By which rule it does not count; null where it counts. */
  rule: string | null;
}

const millisecondsPerDay = 86_400_000;
/** A revision may have moved the start of a record; further than this nobody moves it (engineering limit). */
const reachDays = 2;
const reach = `interval '${reachDays} days'`;

/**
 * Values of records within a span that count although another copy does, or do not count although none else does, or not
 * by the rule their entry names. Of what one source delivered under one name the latest revision counts as a whole; where
 * none is stated, of two values of one moment the one delivered first. Of what the source deleted none does.
 * @param named SQL that yields metric and native id; `$1` is the participant, `$2` and `$3` the ends of the span and
 *   its reach, and `$7` the native ids.
 * @param nativeIds those that `named` chooses from, where it does so.
 */
export function misplacedCopies(
  tx: EntityManager,
  participantId: string,
  named: string,
  { from, to }: { from: Date; to: Date },
  nativeIds?: readonly string[],
): Promise<MisplacedCopy[]> {
  return tx.query<MisplacedCopy[]>(
    `with named as (${named}),
     judged as (
       select o.metric, o.at, o.key_hash, o.local_day, o.import_id, o.raw_value, o.quality, o.revised_at,
              ${wasDeleted('o.workspace_id', 'i.source_id', 'o.native_id')} as is_deleted,
              max(o.revised_at) over (partition by i.source_id, o.metric, o.native_id order by o.at
                range between ${reach} preceding and ${reach} following) as newest_near,
              max(o.revised_at) over same_moment as newest_here,
              row_number() over (same_moment order by o.revised_at desc nulls last, i.created_at, i.id, o.key_hash) as place
         from observations o
         join named n on n.metric = o.metric and n.native_id = o.native_id
         join imports i on i.workspace_id = o.workspace_id and i.id = o.import_id
        where o.participant_id = $1 and o.metric = any(array(select distinct metric from named))
          and o.at between $2 and $3
       window same_moment as (partition by i.source_id, o.metric, o.native_id, o.at)),
     ruled as (
       select *, case when is_deleted then $6
                      when revised_at < newest_near or (revised_at is null and newest_here is not null) then $4
                      when place > 1 then $5 end as rule
         from judged)
     select r.metric, r.at, encode(r.key_hash, 'hex') as key, r.local_day::text as "localDay",
            r.import_id as "importId", r.raw_value as "rawValue", r.quality = 'superseded' as "isSuperseded", r.rule
       from ruled r
      where case when r.quality = 'superseded' then r.rule is distinct from (
              select q.rule_id from quality_entries q
               where q.participant_id = $1 and q.metric = r.metric and q.at = r.at and q.key_hash = r.key_hash
                 and q.rule_id in ($4, $5, $6))
            else r.rule is not null end`,
    [
      participantId,
      // Reckoned here, so that other partitions are passed over before the statement is planned.
      new Date(from.getTime() - reachDays * millisecondsPerDay),
      new Date(to.getTime() + reachDays * millisecondsPerDay),
      revisedEntry.ruleId,
      differingCopyEntry.ruleId,
      deletedRecordEntry.ruleId,
      ...(nativeIds ? [nativeIds] : []),
    ],
  );
}
