import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

/** Local days of one metric. */
export interface CoverageRow {
  metric: string;
  firstDay: string;
  lastDay: string;
  days: number;
}

/** A stretch of local days without a value of a metric. */
export interface GapRow {
  metric: string;
  from: string;
  to: string;
  days: number;
}

/** Values of a metric by what gave them. */
export interface SourceRow {
  sourceId: string | null;
  device: string | null;
  values: number;
  trusted: number;
  firstDay: string;
  lastDay: string;
}

/** How far a person's values reach, and what gave them. */
@Injectable()
export class DataCoverageRepository {
  coverage(tx: EntityManager, participantId: string): Promise<CoverageRow[]> {
    return tx.query(
      `select metric, min(local_day)::text as "firstDay", max(local_day)::text as "lastDay", count(*)::int as days
         from daily_summaries where participant_id = $1 group by metric order by metric`,
      [participantId],
    );
  }

  /** The longest stretches without a value of each metric, longest first. */
  gaps(tx: EntityManager, participantId: string, ofEach: number): Promise<GapRow[]> {
    return tx.query(
      `with days as (
         select metric, local_day, lead(local_day) over (partition by metric order by local_day) as next
           from daily_summaries where participant_id = $1),
       gaps as (
         select metric, local_day + 1 as first, next - 1 as last, next - local_day - 1 as days,
                row_number() over (partition by metric order by next - local_day desc, local_day) as place
           from days where next - local_day > 1)
       select metric, first::text as "from", last::text as "to", days from gaps
        where place <= $2 order by metric, place`,
      [participantId, ofEach],
    );
  }

  /** From what imports stored of each device; of single values only those that do not count are read. */
  sources(tx: EntityManager, participantId: string, metric: string): Promise<SourceRow[]> {
    return tx.query(
      `with doubtful as (
         select workspace_id, import_id, device, count(*) as values,
                count(*) filter (where quality = 'superseded') as superseded
           from observations
          where participant_id = $1 and metric = $2 and quality <> 'good'
          group by workspace_id, import_id, device)
       select i.source_id as "sourceId", g.device, sum(g.stored - coalesce(d.superseded, 0))::int as values,
              sum(g.stored - coalesce(d.values, 0))::int as trusted,
              min(g.first_day)::text as "firstDay", max(g.last_day)::text as "lastDay"
         from imports i join import_devices g on g.workspace_id = i.workspace_id and g.import_id = i.id
         left join doubtful d
           on d.workspace_id = g.workspace_id and d.import_id = g.import_id and d.device is not distinct from g.device
        where i.participant_id = $1 and g.metric = $2
        group by i.source_id, g.device
        order by values desc, "sourceId", g.device`,
      [participantId, metric],
    );
  }
}
