import { Injectable } from '@nestjs/common';
import type { DailySummary, Metric, SourceRank } from '@regimen/domain';
import { instantText, metrics, rankBy, summariseDays } from '@regimen/domain';
import type { EntityManager } from 'typeorm';
import { daysByMonth, instantsAround, monthOf } from './day-spans.js';
import { HourlySummariesRepository } from './hourly-summaries.repository.js';
import { LoneSumsRepository } from './lone-sums.repository.js';
import type { Touched } from '../quality/settle-values.js';
import {
  applyChoices,
  judgeInContext,
  judgeSpikes,
  judgeSpikesOf,
  touchedBy,
} from '../quality/settle-values.js';
import { SharedSumsRepository } from './shared-sums.repository.js';
import { SourcePrioritiesRepository } from '../sources/source-priorities.repository.js';

interface LatestRow {
  metric: Metric;
  value: number;
  /** Seconds since 1970. */
  at_second: number;
  local_day: string;
}

/** Whose summaries. */
export interface SummaryOwner {
  workspaceId: string;
  participantId: string;
  /** Zone of days for values that carry no offset. */
  timeZone: string;
}

/** Latest trusted daily value of a metric. */
export interface LatestValue {
  metric: Metric;
  localDay: string;
  value: number;
}

/** Means come from the hours, sums from who tells them, and of the others the last value of a day is kept. */
const [meanMetrics, sumMetrics, latestMetrics] = (['mean', 'sum', 'latest'] as const).map((way) =>
  (Object.keys(metrics) as Metric[]).filter((metric) => metrics[metric].daily === way),
) as [Metric[], Metric[], Metric[]];

@Injectable()
export class DailySummariesRepository {
  private readonly hours = new HourlySummariesRepository();
  private readonly loneSums = new LoneSumsRepository();
  private readonly sharedSums = new SharedSumsRepository();
  private readonly priorities = new SourcePrioritiesRepository();

  /** Judges the values an import brought, and makes the summaries of every day touched anew. */
  async refresh(tx: EntityManager, owner: SummaryOwner, importId: string): Promise<void> {
    const days = await this.judgeImport(tx, owner, importId);
    for (const month of daysByMonth(days)) await this.settleMonth(tx, owner, importId, month);
  }

  /**
   * Judges in their context the values an import brought, and makes the summaries anew of days on which others changed by
   * it. Resolves to the local days of the import, which `settleMonth` settles month by month.
   */
  async judgeImport(tx: EntityManager, owner: SummaryOwner, importId: string): Promise<readonly string[]> {
    const { days, spans } = await touchedBy(tx, importId);
    await applyChoices(tx, owner, importId);
    const own = new Set(days);
    const judged = await judgeInContext(tx, owner, spans);
    // These would not be found again, if what comes after broke off.
    await this.refreshDays(
      tx,
      owner,
      judged.filter((day) => !own.has(day)),
    );
    return days;
  }

  /**
   * Judges the heart rates an import brought on these local days of a month, and makes the summaries of the days anew: what
   * is read for the one is at hand for the other.
   */
  async settleMonth(
    tx: EntityManager,
    owner: SummaryOwner,
    importId: string,
    days: readonly string[],
  ): Promise<void> {
    await this.refreshDays(tx, owner, [...days, ...(await judgeSpikesOf(tx, owner, importId, days))]);
  }

  /** The same after values went: what they were must be asked with `touchedBy` before they go. */
  async settle(tx: EntityManager, owner: SummaryOwner, { days, spans }: Touched): Promise<void> {
    const judged = [...(await judgeInContext(tx, owner, spans)), ...(await judgeSpikes(tx, owner, spans))];
    await this.refreshDays(tx, owner, [...days, ...judged]);
  }

  /** Makes the summaries of these local days anew; a day without a trusted value of a metric keeps none of it. */
  async refreshDays(tx: EntityManager, owner: SummaryOwner, days: readonly string[]): Promise<void> {
    const rank = rankBy(await this.priorities.of(tx, owner.participantId));
    for (const some of daysByMonth(days)) await this.refreshMonth(tx, owner, some, rank);
  }

  /** Of two that do this at once, the second waits and sees what the first wrote. @param days of one month. */
  private async refreshMonth(
    tx: EntityManager,
    owner: SummaryOwner,
    days: readonly string[],
    rank: SourceRank,
  ): Promise<void> {
    await tx.query(`select pg_advisory_xact_lock(hashtextextended('summaries ' || $1 || $2, 0))`, [
      owner.participantId,
      monthOf(days[0]!),
    ]);
    await this.hours.refresh(tx, owner, days);
    await tx.query('delete from daily_summaries where participant_id = $1 and local_day = any($2::date[])', [
      owner.participantId,
      days,
    ]);
    await tx.query(
      `insert into daily_summaries (workspace_id, participant_id, metric, local_day, value, lowest, highest, count)
       select workspace_id, participant_id, metric, local_day, sum(total) / sum(count), min(lowest), max(highest),
              sum(count)
         from hourly_summaries where participant_id = $1 and local_day = any($2::date[]) and metric = any($3)
        group by workspace_id, participant_id, metric, local_day`,
      [owner.participantId, days, meanMetrics],
    );
    await this.write(tx, owner, [
      ...(await this.sums(tx, owner, days, rank)),
      ...summariseDays(await this.latestValues(tx, owner, days), owner.timeZone),
    ]);
  }

  /** Sums of several sources; those of one alone are written at once. */
  private async sums(
    tx: EntityManager,
    owner: SummaryOwner,
    days: readonly string[],
    rank: SourceRank,
  ): Promise<DailySummary[]> {
    const shared = await this.sharedSums.metricsOf(tx, owner.participantId, sumMetrics, days);
    const lone = sumMetrics.filter((metric) => !shared.includes(metric));
    const single = await this.loneSums.write(tx, owner, days, lone);
    return this.sharedSums.sums(tx, owner.participantId, days, { metrics: shared, single }, rank);
  }

  private async latestValues(tx: EntityManager, { participantId }: SummaryOwner, days: readonly string[]) {
    const rows = await tx.query<LatestRow[]>(
      `select metric, value, date_part('epoch', at) as at_second, local_day::text
         from observations
        where participant_id = $1 and local_day = any($2::date[]) and quality = 'good' and metric = any($3)
          and at >= $4 and at < $5
        order by at, metric, key_hash`,
      [participantId, days, latestMetrics, ...instantsAround(days[0]!, days.at(-1)!)],
    );
    return rows.map(fromStored);
  }

  private async write(
    tx: EntityManager,
    { workspaceId, participantId }: { workspaceId: string; participantId: string },
    summaries: readonly DailySummary[],
  ): Promise<void> {
    await tx.query(
      `insert into daily_summaries (workspace_id, participant_id, metric, local_day, value, lowest, highest, count)
       select $1, $2, * from unnest($3::text[], $4::date[], $5::float8[], $6::float8[], $7::float8[], $8::int[])`,
      [
        workspaceId,
        participantId,
        summaries.map(({ metric }) => metric),
        summaries.map(({ day }) => day),
        summaries.map(({ value }) => value),
        summaries.map(({ lowest }) => lowest),
        summaries.map(({ highest }) => highest),
        summaries.map(({ count }) => count),
      ],
    );
  }

  series(
    tx: EntityManager,
    participantId: string,
    wanted: readonly string[],
    from: string,
    to: string,
  ): Promise<{ metric: string; day: string; value: number; count: number }[]> {
    return tx.query(
      `select metric, local_day::text as day, value, count from daily_summaries
        where participant_id = $1 and metric = any($2) and local_day between $3 and $4
        order by metric, local_day`,
      [participantId, wanted, from, to],
    );
  }

  /** On how many days of a span each metric has a value, and between which. */
  coverage(
    tx: EntityManager,
    participantId: string,
    from: string,
    to: string,
  ): Promise<{ metric: string; days: number; from: string; to: string }[]> {
    return tx.query(
      `select metric, count(*)::int as days, min(local_day)::text as "from", max(local_day)::text as "to"
         from daily_summaries where participant_id = $1 and local_day between $2 and $3
        group by metric order by metric`,
      [participantId, from, to],
    );
  }

  latest(tx: EntityManager, participantId: string): Promise<LatestValue[]> {
    return tx.query(
      `select distinct on (metric) metric, local_day::text as "localDay", value from daily_summaries
        where participant_id = $1 order by metric, local_day desc`,
      [participantId],
    );
  }
}

function fromStored({ metric, value, at_second, local_day }: LatestRow) {
  const observation = {
    metric,
    value,
    at: instantText(Math.round(at_second * 1000)),
    until: null,
    offsetMinutes: null,
    device: null,
    nativeId: null,
    // The day was settled when the value came in: a person who moves does not move their past.
    localDate: local_day,
  };
  return { observation, quality: 'good' as const };
}
