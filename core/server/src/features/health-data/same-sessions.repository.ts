import { Injectable } from '@nestjs/common';
import type { ActivityCode, Recording } from '@regimen/domain';
import { linkRecordings } from '@regimen/domain';
import type { EntityManager } from 'typeorm';

interface RecordingRow {
  id: string;
  activity: ActivityCode | 'other';
  started_at: Date;
  ended_at: Date;
  import_id: string;
  device: string | null;
  heart_rate_share: number;
  motion_share: number;
  totals: number;
  elapsed_seconds: number;
  kept_apart: boolean;
  duplicate_of: string | null;
  /** Between the first and the last of the given activities, so that all its partners are known. */
  inside: boolean;
}

/** Another recording of a session that counts already. */
export interface OtherRecording {
  id: string;
  countedId: string;
  sourceId: string | null;
  activity: string;
  sourceActivity: string;
  startedAt: Date;
  endedAt: Date;
  elapsedSeconds: number;
  distanceMetres: number | null;
  energyKcal: number | null;
  device: string | null;
}

/** Links activities of one participant that are one session, recorded by several sources. */
@Injectable()
export class SameSessionsRepository {
  /**
   * Decides anew which recordings count around these activities. A link takes nothing away: it can be set and taken
   * back at any time. Resolves to those of the given activities that take part in a link.
   */
  async relink(
    tx: EntityManager,
    participantId: string,
    activityIds: readonly string[],
  ): Promise<ReadonlySet<string>> {
    if (activityIds.length === 0) return new Set();
    // Two imports at once would not see each other's activities: the second waits for the first to commit.
    await tx.query(`select pg_advisory_xact_lock(hashtext('same-sessions ' || $1))`, [participantId]);
    const rows = await this.around(tx, participantId, activityIds);
    const links = linkRecordings(rows.map(recordingOf));
    const changed = rows.filter(
      ({ id, duplicate_of, inside }) => inside && (links.get(id) ?? null) !== duplicate_of,
    );
    await tx.query(
      `update activities set duplicate_of = link.counted
         from unnest($1::uuid[], $2::uuid[]) as link (id, counted) where activities.id = link.id`,
      [changed.map(({ id }) => id), changed.map(({ id }) => links.get(id) ?? null)],
    );
    const linked = new Set([...links.keys(), ...links.values()]);
    return new Set(activityIds.filter((id) => linked.has(id)));
  }

  /** The activities from the first to the last of these, and a day around, so that no partner of one is missing. */
  private around(tx: EntityManager, participantId: string, ids: readonly string[]): Promise<RecordingRow[]> {
    return tx.query<RecordingRow[]>(
      `with given as (
         select min(started_at) as first, max(ended_at) as last, interval '1 day' as margin
           from activities where id = any($2::uuid[]))
       select id, activity, started_at, ended_at, import_id, device, heart_rate_share, motion_share, elapsed_seconds,
              num_nonnulls(distance_metres, energy_kcal, mean_heart_rate_bpm, max_heart_rate_bpm) as totals,
              kept_apart, duplicate_of, started_at <= given.last and ended_at >= given.first as inside
         from activities, given
        where participant_id = $1 and started_at <= given.last + margin and ended_at >= given.first - margin
          -- No activity is longer than a week: this is what the index can use.
          and started_at >= given.first - margin - interval '7 days'
        order by id`,
      [participantId, ids],
    );
  }

  /** The other recordings of sessions that count, oldest first. */
  others(tx: EntityManager, countedIds: readonly string[]): Promise<OtherRecording[]> {
    return tx.query<OtherRecording[]>(
      `select a.id, a.duplicate_of as "countedId", i.source_id as "sourceId", a.activity,
              a.source_activity as "sourceActivity", a.started_at as "startedAt", a.ended_at as "endedAt",
              a.elapsed_seconds as "elapsedSeconds", a.distance_metres as "distanceMetres",
              a.energy_kcal as "energyKcal", a.device
         from activities a join imports i on i.workspace_id = a.workspace_id and i.id = a.import_id
        where a.duplicate_of = any($1::uuid[]) order by a.started_at, a.id`,
      [countedIds],
    );
  }

  /** Says that an activity is a session of its own, or takes that back. */
  async keepApart(tx: EntityManager, activityId: string, apart: boolean): Promise<void> {
    await tx.query('update activities set kept_apart = $2 where id = $1', [activityId, apart]);
  }

  /** Whose activity it is; null when there is none. */
  async participantOf(tx: EntityManager, activityId: string): Promise<string | null> {
    const [row] = await tx.query<{ participant_id: string }[]>(
      'select participant_id from activities where id = $1',
      [activityId],
    );
    return row?.participant_id ?? null;
  }
}

function recordingOf(row: RecordingRow): Recording {
  return {
    id: row.id,
    activity: row.activity,
    span: { startMs: row.started_at.getTime(), endMs: row.ended_at.getTime() },
    quality: {
      heartRateShare: row.heart_rate_share,
      motionShare: row.motion_share,
      totals: row.totals,
      elapsedSeconds: row.elapsed_seconds,
    },
    origin: `${row.import_id} ${row.device ?? ''}`,
    keptApart: row.kept_apart,
  };
}
