import { Injectable } from '@nestjs/common';
import { activityCodes, offsetMinutesAt } from '@regimen/domain';
import type { PastSession, SaidOnDay } from '@regimen/domain';
import type { EntityManager } from 'typeorm';
import { ratedSessions } from '../health-data/activities/rated-sessions.js';

interface Row {
  id: string;
  activity: string;
  on: string;
  startedAt: Date;
  offsetMinutes: number | null;
  seconds: number;
  effort: number | null;
  hasWay: boolean;
}

/** Activities that are done under a roof whatever the recording tells. */
const indoors: ReadonlySet<string> = new Set([
  'treadmill-walking',
  'treadmill-running',
  'stationary-cycling',
  'recumbent-cycling',
  'elliptical',
  'resistance-machines',
]);

/** What a person did, as far as habits are seen in it. */
@Injectable()
export class PastSessionsRepository {
  /** Sessions that count from a day on. @param timeZone of the person, for recordings that name no offset. */
  async since(
    tx: EntityManager,
    participantId: string,
    from: string,
    timeZone: string,
  ): Promise<PastSession[]> {
    const rows = await tx.query<Row[]>(
      `select id, activity, local_day::text as "on", started_at as "startedAt", offset_minutes as "offsetMinutes",
              coalesce(timer_seconds, elapsed_seconds) as seconds, perceived_exertion as effort,
              exists (select 1 from activity_streams s where s.workspace_id = activities.workspace_id
                         and s.activity_id = activities.id and s.kind = 'latitude') as "hasWay"
         from activities where participant_id = $1 and duplicate_of is null and local_day >= $2
        order by started_at, id`,
      [participantId, from],
    );
    const rated = await ratedSessions(tx, participantId);
    const enjoyed = await this.enjoyment(tx, participantId, from);
    return rows.flatMap((row): PastSession[] => {
      const activity = activityCodes.find((code) => code === row.activity);
      if (!activity) return [];
      const { on } = row;
      return [
        {
          activity,
          on,
          startMinute: startMinuteOf(row, timeZone),
          minutes: row.seconds / 60,
          place: indoors.has(activity) ? 'indoors' : row.hasWay ? 'outdoors' : null,
          effort: rated.get(row.id) ?? row.effort,
          enjoyment: enjoyed.get(`${on} ${activity}`) ?? null,
        },
      ];
    });
  }

  /** What was said of planned sessions that lay on a day or after it. */
  async saidSince(tx: EntityManager, participantId: string, from: string): Promise<SaidOnDay[]> {
    const rows = await tx.query<(Omit<SaidOnDay, 'activity'> & { activity: string })[]>(
      `select session->>'activity' as activity, session->>'date' as "on", f.done, f.enjoyment
         from session_feedback f
         join plans p on p.workspace_id = f.workspace_id and p.id = f.plan_id
        cross join lateral jsonb_path_query(p.document::jsonb, '$.weeks[*].sessions[*]') as session
        where f.participant_id = $1 and session->>'id' = f.session_id and session->>'date' >= $2
        order by f.recorded_at, f.session_id`,
      [participantId, from],
    );
    return rows.flatMap((row) => {
      const activity = activityCodes.find((code) => code === row.activity);
      return activity ? [{ ...row, activity }] : [];
    });
  }

  /** How planned sessions were enjoyed, by their day and activity. */
  private async enjoyment(
    tx: EntityManager,
    participantId: string,
    from: string,
  ): Promise<ReadonlyMap<string, number>> {
    const rows = await tx.query<{ key: string; enjoyment: number }[]>(
      `select distinct on (key) (session->>'date') || ' ' || (session->>'activity') as key, f.enjoyment
         from session_feedback f
         join plans p on p.workspace_id = f.workspace_id and p.id = f.plan_id
        cross join lateral jsonb_path_query(p.document::jsonb, '$.weeks[*].sessions[*]') as session
        where f.participant_id = $1 and f.enjoyment is not null and session->>'id' = f.session_id
          and session->>'date' >= $2
        order by key, f.recorded_at desc`,
      [participantId, from],
    );
    return new Map(rows.map(({ key, enjoyment }) => [key, enjoyment]));
  }
}

function startMinuteOf({ startedAt, offsetMinutes }: Row, timeZone: string): number {
  const ms = startedAt.getTime();
  const local = ms / 60_000 + (offsetMinutes ?? offsetMinutesAt(ms, timeZone));
  return ((Math.floor(local) % 1440) + 1440) % 1440;
}
