import type { Metric } from '@regimen/domain';
import type { EntityManager } from 'typeorm';
import { instantsAround } from './day-spans.js';

/** A sum of a day that several sources tell, which cannot simply be added up. */
export interface SharedDay {
  metric: Metric;
  day: string;
}

/** Sums of days that one source alone tells: adding them up is the database's work. */
export class LoneSumsRepository {
  /**
   * Writes those of these local days, in the order in which `sumWithoutOverlap` adds. Resolves to the days whose sums
   * several sources tell. @param days ascending, at least one, none of them summed yet.
   */
  async write(
    tx: EntityManager,
    { workspaceId, participantId }: { workspaceId: string; participantId: string },
    days: readonly string[],
    metrics: readonly Metric[],
  ): Promise<SharedDay[]> {
    if (metrics.length === 0) return [];
    return tx.query<SharedDay[]>(
      `with told as (
         select o.metric, o.local_day, i.source_id, o.device, o.date_only,
                sum(o.value order by o.at, o.key_hash) as total, min(o.value) as lowest, max(o.value) as highest,
                count(*) as count
           from observations o left join imports i on i.workspace_id = o.workspace_id and i.id = o.import_id
          where o.workspace_id = $1 and o.participant_id = $2 and o.local_day = any($3::date[])
            and o.metric = any($4) and o.quality = 'good'
            and o.at >= $5 and o.at < $6
          group by o.metric, o.local_day, i.source_id, o.device, o.date_only),
       written as (
         insert into daily_summaries (workspace_id, participant_id, metric, local_day, value, lowest, highest, count)
         select $1, $2, metric, local_day, min(total), min(lowest), max(highest), sum(count) from told
          group by metric, local_day having count(*) = 1)
       select metric, local_day::text as day from told group by metric, local_day having count(*) > 1
        order by metric, local_day`,
      [workspaceId, participantId, days, metrics, ...instantsAround(days[0]!, days.at(-1)!)],
    );
  }
}
