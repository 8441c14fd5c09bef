import { Injectable } from '@nestjs/common';
import type { DailySummary, Metric, SourceRank } from '@regimen/domain';
import { instantText, isMetric, metrics, rankBy, summariseDays } from '@regimen/domain';
import type { EntityManager } from 'typeorm';
import { daysByMonth, daySpans, instantsAround, monthOf } from './day-spans.js';
import { HourlySummariesRepository } from './hourly-summaries.repository.js';
import type { SharedDay } from './lone-sums.repository.js';
import { LoneSumsRepository } from './lone-sums.repository.js';
import type { Touched } from './settle-values.js';
import { applyChoices, judgeInContext, judgeSpikes, judgeSpikesOf, touchedBy } from './settle-values.js';
import { SourcePrioritiesRepository } from './source-priorities.repository.js';

interface TrustedValue {
  metric: string;
  value: number;
  /** Seconds since 1970. */
  at_second: number;
  until_second: number | null;
  offset_minutes: number | null;
  device: string | null;
  local_day: string;
  source_id: string | null;
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

/** Means come from the hours; what several sources count or what is kept last is worked out value by value. */
const [meanMetrics, latestMetrics] = (['mean', 'latest'] as const).map((way) =>
  Object.entries(metrics).flatMap(([metric, { daily }]) => (daily === way ? [metric] : [])),
);

/** Single values of a decade never lie in memory at once. */
const daysAtATime = 7;

@Injectable()
export class DailySummariesRepository {
  private readonly hours = new HourlySummariesRepository();
  private readonly loneSums = new LoneSumsRepository();
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
    const shared = await this.loneSums.write(tx, owner, days);
    for (const week of daySpans(days, daysAtATime)) {
      const trusted = await this.trusted(tx, owner, week, shared);
      await this.write(tx, owner, summariseDays(trusted, owner.timeZone, rank));
    }
  }

  private async trusted(
    tx: EntityManager,
    { participantId }: SummaryOwner,
    days: readonly string[],
    shared: readonly SharedDay[],
  ) {
    const rows = await tx.query<TrustedValue[]>(
      `select o.metric, value, date_part('epoch', at) as at_second, date_part('epoch', until) as until_second,
              offset_minutes, device, local_day::text, i.source_id
         from observations o left join imports i on i.workspace_id = o.workspace_id and i.id = o.import_id
        where o.participant_id = $1 and o.local_day = any($2::date[]) and quality = 'good'
          and o.metric = any($3::text[] || $4::text[])
          and (o.metric = any($3) or (o.metric, o.local_day) in (select * from unnest($4::text[], $5::date[])))
          and at >= $6 and at < $7
        order by at, o.metric, key_hash`,
      [
        participantId,
        days,
        latestMetrics,
        shared.map(({ metric }) => metric),
        shared.map(({ day }) => day),
        ...instantsAround(days[0]!, days.at(-1)!),
      ],
    );
    return rows.flatMap((row) => (isMetric(row.metric) ? [fromStored(row, row.metric)] : []));
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

function fromStored(row: TrustedValue, metric: Metric) {
  const observation = {
    metric,
    value: row.value,
    at: instantOf(row.at_second),
    until: row.until_second === null ? null : instantOf(row.until_second),
    offsetMinutes: row.offset_minutes,
    device: row.device,
    nativeId: null,
    // The day was settled when the value came in: a person who moves does not move their past.
    localDate: row.local_day,
  };
  return { observation, quality: 'good' as const, sourceId: row.source_id };
}

/** From a plain number: reading a calendar object from each of millions of values takes several times as long. */
function instantOf(second: number): string {
  return instantText(Math.round(second * 1000));
}
