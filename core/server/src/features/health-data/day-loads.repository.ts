import { Injectable } from '@nestjs/common';
import type { Activity } from '@regimen/domain';
import type { EntityManager } from 'typeorm';
import { joinedRating, ratedSessions } from './rated-sessions.js';

/** What a counted session tells of its load. */
export interface SessionRow {
  day: string;
  minutes: number;
  meanBpm: number | null;
  /** As the person rated it afterwards, else as its source tells, 0 to 10. */
  effort: number | null;
}

/** The same with what it was, and whose. */
export interface OpenedSession extends SessionRow {
  participantId: string;
  activity: Activity['activity'];
}

const sessionColumns = `local_day::text as day, coalesce(timer_seconds, elapsed_seconds) / 60 as minutes,
  mean_heart_rate_bpm as "meanBpm", coalesce(rating, perceived_exertion) as effort`;

@Injectable()
export class DayLoadsRepository {
  /** Sessions that count, each once, by local day. */
  sessions(tx: EntityManager, participantId: string, from: string, to: string): Promise<SessionRow[]> {
    return tx.query<SessionRow[]>(
      `with ${ratedSessions('$1')}
       select ${sessionColumns} from activities ${joinedRating}
        where participant_id = $1 and duplicate_of is null and local_day between $2 and $3
          -- No zone is further than a day from UTC: this is what the index can use.
          and started_at >= $2::date - interval '2 days' and started_at < $3::date + interval '3 days'
        order by started_at, id`,
      [participantId, from, to],
    );
  }

  /** One session, counted or not; null when there is none of this id. */
  async session(tx: EntityManager, id: string): Promise<OpenedSession | null> {
    const [row] = await tx.query<OpenedSession[]>(
      `with ${ratedSessions('(select participant_id from activities where id = $1)')}
       select participant_id as "participantId", activity, ${sessionColumns} from activities ${joinedRating}
        where id = $1`,
      [id],
    );
    return row ?? null;
  }

  /** Runs outdoors with their distance, pauses included: nobody rests in a race. */
  runs(
    tx: EntityManager,
    participantId: string,
    from: string,
    to: string,
  ): Promise<{ distanceMetres: number; minutes: number }[]> {
    return tx.query(
      `select distance_metres as "distanceMetres", elapsed_seconds / 60 as minutes from activities
        where participant_id = $1 and duplicate_of is null and activity = 'running' and distance_metres > 0
          and local_day between $2 and $3 and started_at >= $2::date - interval '2 days'
          and started_at < $3::date + interval '3 days'
        order by started_at, id`,
      [participantId, from, to],
    );
  }

  /** Effort × minutes of planned sessions, as the person said, by day. */
  efforts(
    tx: EntityManager,
    participantId: string,
    from: string,
    to: string,
  ): Promise<{ day: string; effort: number; minutes: number }[]> {
    return tx.query(
      `select on_day::text as day, effort, minutes_done as minutes from session_feedback
        where participant_id = $1 and done and effort is not null and minutes_done is not null
          and on_day between $2 and $3 order by on_day, session_id`,
      [participantId, from, to],
    );
  }
}
