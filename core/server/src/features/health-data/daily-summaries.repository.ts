import { Injectable } from '@nestjs/common';
import type { DailySummary, Metric, Observation, Quality } from '@regimen/domain';
import { isMetric, summariseDays } from '@regimen/domain';
import type { EntityManager } from 'typeorm';

interface StoredObservation {
  metric: string;
  value: number;
  at: Date;
  until: Date | null;
  offset_minutes: number | null;
  device: string | null;
  quality: Quality;
  local_day: string;
}

/** Latest trusted daily value of a metric. */
export interface LatestValue {
  metric: Metric;
  localDay: string;
  value: number;
}

/** How many local days are summarised at a time: a decade of heart rate never lies in memory at once. */
const daysAtATime = 31;

@Injectable()
export class DailySummariesRepository {
  /** Makes the summaries of every day an import touched anew, from all observations of those days. */
  async refresh(
    tx: EntityManager,
    owner: { workspaceId: string; participantId: string; timeZone: string },
    importId: string,
  ): Promise<void> {
    const days = await tx.query<{ day: string }[]>(
      `select distinct local_day::text as day from observations
        where participant_id = $1 and import_id = $2 order by day`,
      [owner.participantId, importId],
    );
    await this.refreshDays(
      tx,
      owner,
      days.map(({ day }) => day),
    );
  }

  /** Makes the summaries of these local days anew; a day without a trusted value of a metric keeps none of it. */
  async refreshDays(
    tx: EntityManager,
    owner: { workspaceId: string; participantId: string; timeZone: string },
    days: readonly string[],
  ): Promise<void> {
    for (let at = 0; at < days.length; at += daysAtATime)
      await this.refreshSome(tx, owner, days.slice(at, at + daysAtATime));
  }

  private async refreshSome(
    tx: EntityManager,
    owner: { workspaceId: string; participantId: string; timeZone: string },
    days: readonly string[],
  ): Promise<void> {
    const rows = await tx.query<StoredObservation[]>(
      `select metric, value, at, until, offset_minutes, device, quality, local_day::text from observations
        where participant_id = $1 and local_day = any($2::date[]) order by at, metric, key_hash`,
      [owner.participantId, days],
    );
    await tx.query('delete from daily_summaries where participant_id = $1 and local_day = any($2::date[])', [
      owner.participantId,
      days,
    ]);
    const cleaned = rows.flatMap((row) =>
      isMetric(row.metric) ? [{ observation: fromStored(row, row.metric), quality: row.quality }] : [],
    );
    await this.write(tx, owner, summariseDays(cleaned, owner.timeZone));
  }

  private async write(
    tx: EntityManager,
    { workspaceId, participantId }: { workspaceId: string; participantId: string },
    summaries: readonly DailySummary[],
  ): Promise<void> {
    await tx.query(
      `insert into daily_summaries (workspace_id, participant_id, metric, local_day, value, lowest, highest, count)
       select $1, $2, * from unnest($3::text[], $4::date[], $5::float8[], $6::float8[], $7::float8[], $8::int[])
       on conflict (workspace_id, participant_id, metric, local_day) do update
         set value = excluded.value, lowest = excluded.lowest, highest = excluded.highest, count = excluded.count`,
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
    metrics: readonly string[],
    from: string,
    to: string,
  ): Promise<{ metric: string; day: string; value: number; count: number }[]> {
    return tx.query(
      `select metric, local_day::text as day, value, count from daily_summaries
        where participant_id = $1 and metric = any($2) and local_day between $3 and $4
        order by metric, local_day`,
      [participantId, metrics, from, to],
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

function fromStored(row: StoredObservation, metric: Metric): Observation {
  return {
    metric,
    value: row.value,
    at: row.at.toISOString(),
    until: row.until?.toISOString() ?? null,
    offsetMinutes: row.offset_minutes,
    device: row.device,
    nativeId: null,
    // The day was settled when the value came in: a person who moves does not move their past.
    localDate: row.local_day,
  };
}
