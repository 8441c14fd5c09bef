import type { EntityManager } from 'typeorm';
import type { ValueKey } from './keyed-values.js';
import { keyColumns, valuesByMonth } from './keyed-values.js';

/** Values of some metrics between two instants, and SQL that yields `metric`, `at` and `key_hash` of those that are meant. */
interface NamedValues {
  metrics: readonly string[];
  from: Date;
  /** Not included. */
  behind: Date;
  /** `$1` is the participant, `$2` the metrics, `$3` and `$4` the instants; more follow. */
  named: string;
  more: readonly unknown[];
}

const millisecondsPerDay = 86_400_000;
const ofEntries = `select metric, at, key_hash from quality_entries
  where participant_id = $1 and metric = any($2) and at >= $3 and at < $4 and key_hash is not null
    and ($5::uuid is null or import_id = $5)`;
const ofKeys = `select metric, at, decode(key, 'hex') as key_hash
  from unnest($5::text[], $6::timestamptz[], $7::text[]) as listed (metric, at, key)`;

/**
 * How far stored values are trusted: as all their entries say together, apart from what the person took back. For
 * metrics whose rules do not rest on the verdict upon another value.
 */
export class ValueTrustRepository {
  /** Settles these values. Resolves to the local days whose trusted values changed. */
  async settle(tx: EntityManager, participantId: string, values: readonly ValueKey[]): Promise<string[]> {
    const days: string[] = [];
    for (const { some, from, behind } of valuesByMonth(values)) {
      const metrics = [...new Set(some.map(({ metric }) => metric))];
      const more = keyColumns(some);
      days.push(...(await this.write(tx, participantId, { metrics, from, behind, named: ofKeys, more })));
    }
    return days;
  }

  /** The same for every value of these metrics that has an entry; `importId` null means those of all imports. */
  async settleMetrics(
    tx: EntityManager,
    participantId: string,
    metrics: readonly string[],
    importId: string | null,
  ): Promise<string[]> {
    const months = await tx.query<{ from: Date; to: Date }[]>(
      `select min(at) as "from", max(at) as "to" from quality_entries
        where participant_id = $1 and metric = any($2) and key_hash is not null and ($3::uuid is null or import_id = $3)
        group by date_trunc('month', at) order by 1`,
      [participantId, metrics, importId],
    );
    const days: string[] = [];
    for (const { from, to } of months) {
      const behind = new Date(to.getTime() + millisecondsPerDay);
      const named = { metrics, from, behind, named: ofEntries, more: [importId] };
      days.push(...(await this.write(tx, participantId, named)));
    }
    return [...new Set(days)];
  }

  private async write(
    tx: EntityManager,
    participantId: string,
    { metrics, from, behind, named, more }: NamedValues,
  ): Promise<string[]> {
    const rows = await tx.query<{ day: string }[]>(
      `with named as (select distinct metric, at, key_hash from (${named}) as all_named),
       said as (
         select n.metric, n.at, n.key_hash, max(q.cleaned_value) filter (where q.action = 'converted') as cleaned,
                case when bool_or(q.action = 'rejected') then 'rejected'
                     when count(q.id) > 0 then 'suspect' else 'good' end as quality
           from named n
           left join quality_entries q on q.participant_id = $1 and q.metric = n.metric and q.at = n.at
            and q.key_hash = n.key_hash and q.action <> 'merged'
            and not exists (select 1 from undone_rules u where u.workspace_id = q.workspace_id
                              and u.participant_id = q.participant_id and u.metric = q.metric
                              and u.rule_id = q.rule_id)
          group by n.metric, n.at, n.key_hash),
       changed as (
         update observations o set value = coalesce(said.cleaned, o.raw_value), quality = said.quality
           from said
          where o.participant_id = $1 and o.metric = said.metric and o.at = said.at and o.key_hash = said.key_hash
            and o.metric = any($2) and o.at >= $3 and o.at < $4 and o.quality <> 'superseded'
            and (o.quality <> said.quality or o.value <> coalesce(said.cleaned, o.raw_value))
         returning o.local_day)
       select distinct local_day::text as day from changed`,
      [participantId, metrics, from, behind, ...more],
    );
    return rows.map(({ day }) => day);
  }
}
