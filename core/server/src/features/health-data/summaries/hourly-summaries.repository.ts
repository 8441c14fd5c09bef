import { metrics } from '@regimen/domain';
import type { EntityManager } from 'typeorm';
import { instantsAround } from './day-spans.js';

/** Counts of several devices overlap, so that their hours cannot be added up: they are not kept. */
const kept = Object.entries(metrics).flatMap(([metric, { daily }]) => (daily === 'sum' ? [] : [metric]));

/** What the trusted values of each hour come to, per metric and local day: series and days are drawn from these. */
export class HourlySummariesRepository {
  /** Makes the hours of these local days anew. @param days ascending, at least one. */
  async refresh(
    tx: EntityManager,
    { participantId }: { participantId: string },
    days: readonly string[],
  ): Promise<void> {
    await tx.query('delete from hourly_summaries where participant_id = $1 and local_day = any($2::date[])', [
      participantId,
      days,
    ]);
    await tx.query(
      `insert into hourly_summaries (workspace_id, participant_id, metric, local_day, hour, total, lowest, highest, count)
       select workspace_id, participant_id, metric, local_day, date_trunc('hour', at),
              -- In one order, so that sums do not depend on that of deliveries.
              sum(value order by at, key_hash), min(value), max(value), count(*)
         from observations
        where participant_id = $1 and local_day = any($2::date[]) and metric = any($3) and quality = 'good'
          and at >= $4 and at < $5
        group by workspace_id, participant_id, metric, local_day, date_trunc('hour', at)`,
      [participantId, days, kept, ...instantsAround(days[0]!, days.at(-1)!)],
    );
  }
}
