import { createHash } from 'node:crypto';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { Injectable } from '@nestjs/common';
import type { Activity, ActivityStream, StrengthSet } from '@regimen/domain';
import { activityKey, localDayOf, recordingQuality } from '@regimen/domain';
import type { EntityManager } from 'typeorm';
import type { ObservationOwner } from './observations.repository.js';

/** An activity as pages show it. */
export interface StoredActivity {
  id: string;
  activity: string;
  sourceActivity: string;
  localDay: string;
  startedAt: Date;
  endedAt: Date;
  elapsedSeconds: number;
  timerSeconds: number | null;
  movingSeconds: number | null;
  distanceMetres: number | null;
  energyKcal: number | null;
  meanHeartRateBpm: number | null;
  maxHeartRateBpm: number | null;
  device: string | null;
  /** Plugin source that read it. */
  sourceId: string | null;
  strengthSets: readonly StrengthSet[];
}

const shownColumns = `id, activity, source_activity as "sourceActivity", local_day::text as "localDay",
  started_at as "startedAt", ended_at as "endedAt", elapsed_seconds as "elapsedSeconds",
  timer_seconds as "timerSeconds", moving_seconds as "movingSeconds", distance_metres as "distanceMetres", energy_kcal as "energyKcal",
  mean_heart_rate_bpm as "meanHeartRateBpm", max_heart_rate_bpm as "maxHeartRateBpm", device,
  (select source_id from imports i where i.workspace_id = activities.workspace_id and i.id = activities.import_id)
    as "sourceId", strength_sets as "strengthSets"`;

@Injectable()
export class ActivitiesRepository {
  /** Stores one activity with its streams. Resolves to its id, or null when it is already known. */
  async store(tx: EntityManager, owner: ObservationOwner, activity: Activity): Promise<string | null> {
    const { heartRateShare, motionShare } = recordingQuality(activity);
    const keyHash = createHash('sha256').update(activityKey(activity)).digest();
    const [row] = await tx.query<{ id: string }[]>(
      `insert into activities (workspace_id, participant_id, import_id, key_hash, activity, source_activity, started_at,
         ended_at, offset_minutes, local_day, elapsed_seconds, timer_seconds, distance_metres, energy_kcal,
         ascent_metres, mean_heart_rate_bpm, max_heart_rate_bpm, mean_power_watts, device, moving_seconds,
         strength_sets, heart_rate_share, motion_share)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23)
       on conflict (workspace_id, participant_id, key_hash) do nothing returning id`,
      [
        owner.workspaceId,
        owner.participantId,
        owner.importId,
        keyHash,
        activity.activity,
        activity.sourceActivity,
        activity.startedAt,
        activity.endedAt,
        activity.offsetMinutes,
        localDayOf(activity.startedAt, activity.offsetMinutes, owner.timeZone),
        activity.elapsedSeconds,
        activity.timerSeconds,
        activity.distanceMetres,
        activity.energyKcal,
        activity.ascentMetres,
        activity.meanHeartRateBpm,
        activity.maxHeartRateBpm,
        activity.meanPowerWatts,
        activity.device,
        activity.movingSeconds ?? null,
        JSON.stringify(activity.strengthSets ?? []),
        heartRateShare,
        motionShare,
      ],
    );
    if (!row) return null;
    for (const stream of activity.streams) {
      await tx.query(
        `insert into activity_streams (workspace_id, activity_id, kind, points, seconds_and_values)
         values ($1, $2, $3, $4, $5)`,
        [owner.workspaceId, row.id, stream.kind, stream.values.length, packStream(stream)],
      );
    }
    return row.id;
  }

  /** Sessions that count, newest first, behind `before` (start and id of the last one shown). */
  page(
    tx: EntityManager,
    participantId: string,
    limit: number,
    before: { startedAt: string; id: string } | null,
  ): Promise<StoredActivity[]> {
    return tx.query<StoredActivity[]>(
      `select ${shownColumns} from activities
        where participant_id = $1 and duplicate_of is null and ($3::timestamptz is null or (started_at, id) < ($3, $4::uuid))
        order by started_at desc, id desc limit $2`,
      [participantId, limit, before?.startedAt ?? null, before?.id ?? null],
    );
  }

  async find(tx: EntityManager, id: string): Promise<StoredActivity | null> {
    const [row] = await tx.query<StoredActivity[]>(`select ${shownColumns} from activities where id = $1`, [
      id,
    ]);
    return row ?? null;
  }

  /** Sessions that count between two local days, oldest first: the training history a plan starts from. */
  between(tx: EntityManager, participantId: string, from: string, to: string): Promise<StoredActivity[]> {
    return tx.query<StoredActivity[]>(
      `select ${shownColumns} from activities
        where participant_id = $1 and duplicate_of is null and local_day between $2 and $3
        order by started_at, id`,
      [participantId, from, to],
    );
  }
}

/** Both columns as one compressed block of doubles: a stream is read whole or not at all. */
export function packStream({ secondsFromStart, values }: ActivityStream): Buffer {
  const columns = new Float64Array(secondsFromStart.length * 2);
  columns.set(secondsFromStart);
  columns.set(values, secondsFromStart.length);
  return deflateRawSync(Buffer.from(columns.buffer));
}

export function unpackStream(packed: Buffer): Pick<ActivityStream, 'secondsFromStart' | 'values'> {
  const bytes = inflateRawSync(packed);
  // A copy of its own: typed arrays need aligned memory, which a pooled buffer does not promise.
  const columns = new Float64Array(new Uint8Array(bytes).buffer);
  const points = columns.length / 2;
  return { secondsFromStart: columns.slice(0, points), values: columns.slice(points) };
}
