import type { Activity } from '@regimen/domain';
import { cleanActivity, localDayOf, recordingQuality } from '@regimen/domain';
import { activityHash } from './activity-hash.js';
import type { ObservationOwner } from '../observations/observations.repository.js';

/** Free text of an activity, sealed with the key of the person it is of. */
export interface SealedActivityText {
  name: Buffer | null;
  recordingFile: Buffer | null;
}

/** The columns of an activity's row, as its source delivered it, and their values. */
export function activityRow(
  owner: ObservationOwner,
  activity: Activity,
  sealed: SealedActivityText,
): Readonly<Record<string, unknown>> {
  const { heartRateShare, motionShare } = recordingQuality(cleanActivity(activity).activity);
  return {
    workspace_id: owner.workspaceId,
    participant_id: owner.participantId,
    import_id: owner.importId,
    key_hash: activityHash(activity),
    activity: activity.activity,
    source_activity: activity.sourceActivity,
    source_variant: activity.sourceVariant ?? null,
    sealed_name: sealed.name,
    sealed_recording_file: sealed.recordingFile,
    started_at: activity.startedAt,
    ended_at: activity.endedAt,
    offset_minutes: activity.offsetMinutes,
    offset_changes: JSON.stringify(activity.offsetChanges ?? []),
    local_day: localDayOf(activity.startedAt, activity.offsetMinutes, owner.timeZone),
    device: activity.device,
    native_id: activity.nativeId,
    revised_at: activity.revisedAt ?? null,
    ...totalsOf(activity),
    pauses: JSON.stringify(activity.pauses ?? []),
    laps: JSON.stringify(activity.laps ?? []),
    strength_sets: JSON.stringify(activity.strengthSets ?? []),
    heart_rate_share: heartRateShare,
    motion_share: motionShare,
  };
}

function totalsOf(activity: Activity): Readonly<Record<string, number | null>> {
  return {
    elapsed_seconds: activity.elapsedSeconds,
    timer_seconds: activity.timerSeconds,
    moving_seconds: activity.movingSeconds ?? null,
    distance_metres: activity.distanceMetres,
    energy_kcal: activity.energyKcal,
    basal_energy_kcal: activity.basalEnergyKcal ?? null,
    ascent_metres: activity.ascentMetres,
    descent_metres: activity.descentMetres ?? null,
    mean_heart_rate_bpm: activity.meanHeartRateBpm,
    max_heart_rate_bpm: activity.maxHeartRateBpm,
    mean_power_watts: activity.meanPowerWatts,
    perceived_exertion: activity.perceivedExertion ?? null,
    pool_length_metres: activity.poolLengthMetres ?? null,
  };
}
