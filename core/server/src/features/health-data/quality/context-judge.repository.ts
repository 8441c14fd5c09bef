import type { Metric, QualityEntry, UndoneRules } from '@regimen/domain';
import { cleanInContext, contextReachDays } from '@regimen/domain';
import type { EntityManager } from 'typeorm';
import type { JudgedRow } from '../observations/judged-row.js';
import { judgedColumns, rawObservation } from '../observations/judged-row.js';
import { joinWhole } from '../observations/join-whole.js';
import { keyColumns, valuesByMonth } from '../observations/keyed-values.js';
import { copyRules } from '../observations/record-copy-entry.js';

/** A span of time in which values of a metric came or went; ISO 8601. */
export interface TouchedSpan {
  metric: Metric;
  from: string;
  to: string;
}

const millisecondsPerDay = 86_400_000;

type Said = QualityEntry & { row: JudgedRow };

/** Judges stored values by what else is known of the person, and keeps values and ledger as the rules say. */
export class ContextJudgeRepository {
  /**
   * Judges the values of these metrics anew that a change within the span may reach. The outcome follows from the raw
   * values alone. Resolves to the local days whose trusted values changed.
   */
  async judge(
    tx: EntityManager,
    owner: { workspaceId: string; participantId: string },
    metrics: readonly Metric[],
    span: { from: string; to: string },
    undone: UndoneRules,
  ): Promise<string[]> {
    const reach = Math.max(...metrics.map(contextReachDays)) + 1;
    const judged = widened(span, reach);
    const rows = await this.rows(tx, owner.participantId, metrics, widened(span, 2 * reach));
    const isJudged = ({ at }: JudgedRow) => at >= judged.from && at <= judged.to;
    const { cleaned, entries } = cleanInContext(rows.map(rawObservation), undone);
    const changed = rows.flatMap((row, index) => {
      const { observation, quality } = cleaned[index]!;
      const isSame = observation.value === row.value && quality === row.quality;
      return isSame || !isJudged(row) ? [] : [{ ...row, value: observation.value, quality }];
    });
    await this.update(tx, owner.participantId, changed);
    const said = entries.map((entry): Said => ({ ...entry, row: rows[entry.index]! }));
    await this.keepLedger(
      tx,
      owner,
      metrics,
      judged,
      said.filter(({ row }) => isJudged(row)),
    );
    return [...new Set(changed.map(({ localDay }) => localDay))];
  }

  private rows(
    tx: EntityManager,
    participantId: string,
    metrics: readonly Metric[],
    { from, to }: { from: Date; to: Date },
  ): Promise<JudgedRow[]> {
    return tx.query<JudgedRow[]>(
      `select ${judgedColumns} from observations
        where participant_id = $1 and metric = any($2) and at between $3 and $4 and quality <> 'superseded'
        order by at, metric, key_hash`,
      [participantId, metrics, from, to],
    );
  }

  private async update(tx: EntityManager, participantId: string, rows: readonly JudgedRow[]): Promise<void> {
    for (const { some, from, behind } of valuesByMonth(rows)) {
      await joinWhole(tx, () =>
        tx.query(
          `update observations o set value = judged.value, quality = judged.quality
           from unnest($2::text[], $3::timestamptz[], $4::text[], $5::float8[], $6::text[])
                as judged (metric, at, key, value, quality)
          where o.participant_id = $1 and o.metric = judged.metric and o.at = judged.at
            and o.key_hash = decode(judged.key, 'hex')
            and o.metric = any($2) and o.at >= $7 and o.at < $8`,
          [
            participantId,
            ...keyColumns(some),
            some.map(({ value }) => value),
            some.map(({ quality }) => quality),
            from,
            behind,
          ],
        ),
      );
    }
  }

  /** Removes what no rule says any more and adds what is new; what stays keeps its place in the ledger. */
  private async keepLedger(
    tx: EntityManager,
    { workspaceId, participantId }: { workspaceId: string; participantId: string },
    metrics: readonly Metric[],
    { from, to }: { from: Date; to: Date },
    said: readonly Said[],
  ): Promise<void> {
    const keys = [
      said.map(({ metric }) => metric),
      said.map(({ row }) => row.at),
      said.map(({ row }) => row.key),
      said.map(({ ruleId }) => ruleId),
    ];
    const ratios = said.map(({ ratioToBaseline }) => ratioToBaseline ?? null);
    await tx.query(
      `delete from quality_entries q
        where participant_id = $1 and metric = any($2) and key_hash is not null and at between $3 and $4
          and rule_id <> all($10)
          -- What was said of a copy when it came holds again once it counts.
          and not (record is not null and exists (
            select 1 from observations o where o.participant_id = q.participant_id and o.metric = q.metric
               and o.at = q.at and o.key_hash = q.key_hash and o.quality = 'superseded'))
          and not exists (select 1 from unnest($5::text[], $6::timestamptz[], $7::text[], $8::text[], $9::float8[])
                                     as kept (metric, at, key, rule_id, ratio)
                           where kept.metric = q.metric and kept.at = q.at and decode(kept.key, 'hex') = q.key_hash
                             and kept.rule_id = q.rule_id and kept.ratio is not distinct from q.ratio_to_baseline)`,
      [participantId, metrics, from, to, ...keys, ratios, copyRules],
    );
    await tx.query(
      `insert into quality_entries (workspace_id, participant_id, import_id, metric, rule_id, action, raw_value,
         cleaned_value, reason, at, key_hash, ratio_to_baseline, asks_person)
       select $1, $2, import_id, metric, rule_id, action, raw_value, cleaned_value, reason, at, decode(key, 'hex'), ratio, asks
         from unnest($3::text[], $4::timestamptz[], $5::text[], $6::text[], $7::uuid[], $8::text[], $9::float8[],
                     $10::float8[], $11::text[], $12::float8[], $13::boolean[])
              as said (metric, at, key, rule_id, import_id, action, raw_value, cleaned_value, reason, ratio, asks)
       on conflict do nothing`,
      [
        workspaceId,
        participantId,
        ...keys,
        said.map(({ row }) => row.importId),
        said.map(({ action }) => action),
        said.map(({ rawValue }) => rawValue),
        said.map(({ cleanedValue }) => cleanedValue),
        said.map(({ reason }) => reason),
        ratios,
        said.map(({ asksPerson }) => asksPerson ?? false),
      ],
    );
  }
}

function widened({ from, to }: { from: string; to: string }, days: number): { from: Date; to: Date } {
  const margin = days * millisecondsPerDay;
  return { from: new Date(Date.parse(from) - margin), to: new Date(Date.parse(to) + margin) };
}
