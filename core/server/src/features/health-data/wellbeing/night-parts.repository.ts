import { Injectable } from '@nestjs/common';
import type { Metric, NightPart, SourceRank } from '@regimen/domain';
import { addDays, isMetric } from '@regimen/domain';
import type { EntityManager } from 'typeorm';
import { instantsAround } from '../summaries/day-spans.js';

interface Row {
  metric: string;
  minutes: number;
  at: Date;
  until: Date | null;
  offset_minutes: number | null;
  day: string;
  device: string | null;
  source_id: string | null;
}

const nightMetrics = [
  'sleep-duration',
  'time-in-bed',
  'sleep-light',
  'sleep-deep',
  'sleep-rem',
  'sleep-awake',
] as const satisfies Metric[];

/** Values of nights, as nights are put together from them. */
@Injectable()
export class NightPartsRepository {
  /** Trusted values that count for local days of a span, and of the day before: a night may have begun there. */
  async between(
    tx: EntityManager,
    participantId: string,
    span: { from: string; to: string },
    rank: SourceRank,
  ): Promise<NightPart[]> {
    const dayBefore = addDays(span.from, -1);
    const rows = await tx.query<Row[]>(
      `select metric, value as minutes, at, case when date_only then null else until end as until, offset_minutes,
              local_day::text as day, device,
              (select source_id from imports i where i.workspace_id = o.workspace_id and i.id = o.import_id) as source_id
         from observations o
        where participant_id = $1 and metric = any($2) and quality = 'good'
          and local_day between $3 and $4 and at >= $5 and at < $6
        order by at, metric, key_hash`,
      [participantId, nightMetrics, dayBefore, span.to, ...instantsAround(dayBefore, span.to)],
    );
    return rows.flatMap((row) => (isMetric(row.metric) ? [partOf(row, row.metric, rank)] : []));
  }
}

function partOf(row: Row, metric: Metric, rank: SourceRank): NightPart {
  const { minutes, at, until, offset_minutes: offsetMinutes, day, device, source_id: sourceId } = row;
  return {
    metric,
    minutes,
    at: at.getTime(),
    until: until?.getTime() ?? null,
    offsetMinutes,
    day,
    device,
    source: JSON.stringify([sourceId, device]),
    // One order for all that a night is made of.
    rank: rank('sleep-duration', { sourceId, device }),
  };
}
