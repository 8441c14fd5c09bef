import type { Activity, Lap, Pause, StrengthSet } from '@regimen/domain';

/** An activity as pages show it. */
export interface StoredActivity {
  id: string;
  activity: string;
  sourceActivity: string;
  sourceVariant: string | null;
  name: string | null;
  localDay: string;
  startedAt: Date;
  endedAt: Date;
  offsetMinutes: number | null;
  offsetChanges: NonNullable<Activity['offsetChanges']>;
  elapsedSeconds: number;
  timerSeconds: number | null;
  movingSeconds: number | null;
  distanceMetres: number | null;
  energyKcal: number | null;
  basalEnergyKcal: number | null;
  ascentMetres: number | null;
  descentMetres: number | null;
  meanHeartRateBpm: number | null;
  maxHeartRateBpm: number | null;
  meanPowerWatts: number | null;
  /** As the person rated the session afterwards, else as its source tells. */
  perceivedExertion: number | null;
  perceivedExertionOrigin: 'person' | 'source' | null;
  sourcePerceivedExertion: number | null;
  poolLengthMetres: number | null;
  device: string | null;
  /** The source's own identity of it. */
  nativeId: string | null;
  /** Plugin source that read it. */
  sourceId: string | null;
  recordingFile: string | null;
  pauses: readonly Pause[];
  laps: readonly Lap[];
  strengthSets: readonly StrengthSet[];
}

/** The same before its free text is opened. */
export interface SealedActivity extends Omit<
  StoredActivity,
  'name' | 'recordingFile' | 'perceivedExertion' | 'perceivedExertionOrigin'
> {
  workspaceId: string;
  participantId: string;
  /** The recording of its session that counts. */
  sessionId: string;
  memberId: string;
  sealedName: Buffer | null;
  sealedRecordingFile: Buffer | null;
}

/** Columns of a `SealedActivity`, from `activities`. */
export const shownColumns = `id, activity, source_activity as "sourceActivity", source_variant as "sourceVariant",
  local_day::text as "localDay", started_at as "startedAt", ended_at as "endedAt", offset_minutes as "offsetMinutes",
  offset_changes as "offsetChanges", elapsed_seconds as "elapsedSeconds", timer_seconds as "timerSeconds",
  moving_seconds as "movingSeconds", distance_metres as "distanceMetres", energy_kcal as "energyKcal",
  basal_energy_kcal as "basalEnergyKcal", ascent_metres as "ascentMetres", descent_metres as "descentMetres",
  mean_heart_rate_bpm as "meanHeartRateBpm", max_heart_rate_bpm as "maxHeartRateBpm",
  mean_power_watts as "meanPowerWatts", perceived_exertion as "sourcePerceivedExertion", pool_length_metres as "poolLengthMetres", device,
  native_id as "nativeId", pauses, laps,
  strength_sets as "strengthSets", workspace_id as "workspaceId",
  participant_id as "participantId", coalesce(duplicate_of, id) as "sessionId", sealed_name as "sealedName",
  sealed_recording_file as "sealedRecordingFile",
  (select source_id from imports i where i.workspace_id = activities.workspace_id and i.id = activities.import_id)
    as "sourceId",
  (select member_id from participants p
    where p.workspace_id = activities.workspace_id and p.id = activities.participant_id) as "memberId"`;
