import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { instantsAround } from './day-spans.js';

/** One stretch of a series: what its trusted values come to. */
export interface SeriesPoint {
  at: Date;
  mean: number;
  lowest: number;
  highest: number;
  count: number;
}

/** A metric of a person between two local days, both included. */
export interface SeriesSpan {
  metric: string;
  from: string;
  to: string;
}

/** Series as few points, from what is coarse enough: the cost follows the points and the span, not the samples. */
@Injectable()
export class SeriesRepository {
  /** From single values, in stretches of `seconds`. For spans of few days only. */
  fromValues(
    tx: EntityManager,
    participantId: string,
    { metric, from, to }: SeriesSpan,
    seconds: number,
  ): Promise<SeriesPoint[]> {
    return tx.query<SeriesPoint[]>(
      `select date_bin(make_interval(secs => $5), at, 'epoch') as at, avg(value) as mean,
              min(value) as lowest, max(value) as highest, count(*)::int as count
         from observations
        where participant_id = $1 and metric = $2 and quality = 'good' and local_day between $3 and $4
          and at >= $6 and at < $7
        group by 1 order by 1`,
      [participantId, metric, from, to, seconds, ...instantsAround(from, to)],
    );
  }

  /** From hourly summaries, in stretches of `hours`. */
  fromHours(
    tx: EntityManager,
    participantId: string,
    { metric, from, to }: SeriesSpan,
    hours: number,
  ): Promise<SeriesPoint[]> {
    return tx.query<SeriesPoint[]>(
      `select date_bin(make_interval(hours => $5), hour, 'epoch') as at, sum(total) / sum(count) as mean,
              min(lowest) as lowest, max(highest) as highest, sum(count)::int as count
         from hourly_summaries where participant_id = $1 and metric = $2 and local_day between $3 and $4
        group by 1 order by 1`,
      [participantId, metric, from, to, hours],
    );
  }

  /** From daily summaries, in stretches of `days` from the first day on; each begins at noon UTC of its first day. */
  fromDays(
    tx: EntityManager,
    participantId: string,
    { metric, from, to }: SeriesSpan,
    days: number,
  ): Promise<SeriesPoint[]> {
    return tx.query<SeriesPoint[]>(
      `select ($3::date + ((local_day - $3::date) / $5::int) * $5::int)::timestamp at time zone 'UTC'
                + interval '12 hours' as at,
              avg(value) as mean, min(lowest) as lowest, max(highest) as highest, sum(count)::int as count
         from daily_summaries where participant_id = $1 and metric = $2 and local_day between $3 and $4
        group by 1 order by 1`,
      [participantId, metric, from, to, days],
    );
  }
}
