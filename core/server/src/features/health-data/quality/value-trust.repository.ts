import type { EntityManager } from 'typeorm';
import { joinWhole } from '../observations/join-whole.js';
import type { ValueKey } from '../observations/keyed-values.js';
import { keyColumns, valuesByMonth } from '../observations/keyed-values.js';

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

interface TrustedValue extends ValueKey {
  value: number;
  quality: string;
  day: string;
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

  private async write(tx: EntityManager, participantId: string, values: NamedValues): Promise<string[]> {
    const changed = await this.changed(tx, participantId, values);
    if (changed.length === 0) return [];
    const { from, behind } = values;
    await joinWhole(tx, () =>
      tx.query(
        `update observations o set value = trusted.value, quality = trusted.quality
         from unnest($2::text[], $3::timestamptz[], $4::text[], $5::float8[], $6::text[])
              as trusted (metric, at, key, value, quality)
        where o.participant_id = $1 and o.metric = trusted.metric and o.at = trusted.at
          and o.key_hash = decode(trusted.key, 'hex') and o.metric = any($7) and o.at >= $8 and o.at < $9`,
        [
          participantId,
          ...keyColumns(changed),
          changed.map(({ value }) => value),
          changed.map(({ quality }) => quality),
          [...new Set(changed.map(({ metric }) => metric))],
          from,
          behind,
        ],
      ),
    );
    return [...new Set(changed.map(({ day }) => day))];
  }

  /** Those that are not trusted as their entries say, and how they are to be. Each is looked up by its key. */
  private changed(
    tx: EntityManager,
    participantId: string,
    { metrics, from, behind, named, more }: NamedValues,
  ): Promise<TrustedValue[]> {
    return tx.query<TrustedValue[]>(
      `select n.metric, n.at, encode(n.key_hash, 'hex') as key, o.day, said.quality,
              coalesce(said.cleaned, o.raw_value) as value
         from (select distinct metric, at, key_hash from (${named}) as all_named) as n
         cross join lateral (
           select max(q.cleaned_value) filter (where q.action = 'converted') as cleaned,
                  case when bool_or(q.action = 'rejected') then 'rejected'
                       when count(q.id) > 0 then 'suspect' else 'good' end as quality
             from quality_entries q
            where q.participant_id = $1 and q.metric = n.metric and q.at = n.at and q.key_hash = n.key_hash
              and q.action <> 'merged'
              and not exists (select 1 from undone_rules u where u.workspace_id = q.workspace_id
                                and u.participant_id = q.participant_id and u.metric = q.metric
                                and u.rule_id = q.rule_id)) as said
         cross join lateral (
           select value, raw_value, quality, local_day::text as day from observations
            where participant_id = $1 and metric = n.metric and at = n.at and key_hash = n.key_hash
              and metric = any($2) and at >= $3 and at < $4
           -- Kept apart: joined as a whole, every value of the month would be looked for among those that are meant.
           offset 0) as o
        where o.quality <> 'superseded'
          and (o.quality <> said.quality or o.value <> coalesce(said.cleaned, o.raw_value))`,
      [participantId, metrics, from, behind, ...more],
    );
  }
}
