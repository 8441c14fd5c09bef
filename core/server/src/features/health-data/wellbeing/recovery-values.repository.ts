import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { instantsAround } from '../summaries/day-spans.js';

/** What a source tells of a metric on its days. */
export interface SourceDays {
  metric: string;
  sourceId: string | null;
  device: string | null;
  days: string[];
  /** Mean of the trusted values of each day. */
  values: number[];
}

@Injectable()
export class RecoveryValuesRepository {
  /** Daily means of metrics by source: a baseline never mixes two. */
  bySource(
    tx: EntityManager,
    participantId: string,
    metrics: readonly string[],
    span: { from: string; to: string },
  ): Promise<SourceDays[]> {
    return tx.query<SourceDays[]>(
      `with daily as (
         select metric, i.source_id, device, local_day, avg(value) as value
           from observations o
           left join imports i on i.workspace_id = o.workspace_id and i.id = o.import_id
          where o.participant_id = $1 and metric = any($2) and quality = 'good' and local_day between $3 and $4
            and at >= $5 and at < $6
          group by metric, i.source_id, device, local_day)
       select metric, source_id as "sourceId", device, array_agg(local_day::text order by local_day) as days,
              array_agg(value order by local_day) as values
         from daily group by metric, source_id, device order by metric, source_id, device`,
      [participantId, metrics, span.from, span.to, ...instantsAround(span.from, span.to)],
    );
  }
}
