import { Injectable } from '@nestjs/common';
import type { Activity } from '@regimen/domain';
import type { EntityManager } from 'typeorm';
import { ratedSessions } from '../activities/rated-sessions.js';

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

/** The same with the effort as its source tells, and the recording of the session that counts. */
type ToldRow = SessionRow & { session: string };

const sessionColumns = `local_day::text as day, coalesce(timer_seconds, elapsed_seconds) / 60 as minutes,
  mean_heart_rate_bpm as "meanBpm", perceived_exertion as effort,
  coalesce(duplicate_of, id) as session`;

@Injectable()
export class DayLoadsRepository {
  /** Sessions that count, each once, by local day. */
  async sessions(tx: EntityManager, participantId: string, from: string, to: string): Promise<SessionRow[]> {
    const rows = await tx.query<ToldRow[]>(
      `select ${sessionColumns} from activities
        where participant_id = $1 and duplicate_of is null and local_day between $2 and $3
          -- No zone is further than a day from UTC: this is what the index can use.
          and started_at >= $2::date - interval '2 days' and started_at < $3::date + interval '3 days'
        order by started_at, id`,
      [participantId, from, to],
    );
    return asRated(tx, participantId, rows);
  }

  /** One session, counted or not; null when there is none of this id. */
  async session(tx: EntityManager, id: string): Promise<OpenedSession | null> {
    const [told] = await tx.query<(ToldRow & OpenedSession)[]>(
      `select participant_id as "participantId", activity, ${sessionColumns} from activities where id = $1`,
      [id],
    );
    if (!told) return null;
    const [row] = await asRated(tx, told.participantId, [told]);
    return row!;
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

/** With the effort that the person said afterwards, where they did. */
async function asRated<Row extends ToldRow>(
  tx: EntityManager,
  participantId: string,
  rows: readonly Row[],
): Promise<Row[]> {
  const rated = await ratedSessions(tx, participantId);
  return rows.map((row) => ({ ...row, effort: rated.get(row.session) ?? row.effort }));
}
