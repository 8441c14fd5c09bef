import type { ActivityCode } from '../profile/vocabulary/index.js';
import type { Lap } from './lap.js';
import type { StrengthSet } from './strength-set.js';

/**
 * One channel of an activity: `values[i]` belongs to `secondsFromStart[i]`; NaN marks "no value". Times ascend. Only
 * latitude and longitude may have NaN as a time: a place on the map whose moment is not known.
 */
export interface ActivityStream {
  kind: ActivityStreamKind;
  secondsFromStart: Float64Array;
  values: Float64Array;
}

/**
 * Units: bpm, m/s, W, m, steps or revolutions/min, degrees, degrees, m (cumulative), degrees Celsius, ms (one value per
 * beat, at its end), per cent of the right leg, per cent of one leg where nothing says which.
 */
export const activityStreamKinds = [
  'heart-rate',
  'speed',
  'power',
  'altitude',
  'cadence',
  'latitude',
  'longitude',
  'distance',
  'temperature',
  'rr-interval',
  'right-balance',
  'pedal-balance',
] as const;
export type ActivityStreamKind = (typeof activityStreamKinds)[number];

/** Part of an activity in which the clock stood, seconds from its start. */
export interface Pause {
  from: number;
  to: number;
}

/**
 * One bout of exercise as a source delivers it. Missing totals are null, never zero; what may be absent is what only some
 * formats know, and absent means the same as null or an empty list.
 */
export interface Activity {
  activity: ActivityCode | 'other';
  /** The source's own word for it, kept for people to read. */
  sourceActivity: string;
  /** The source's own word or number for the kind within its activity, e.g. `lap_swimming`, `252`. */
  sourceVariant?: string | null;
  /** What the person called it: free text, kept sealed. */
  name?: string | null;
  startedAt: string;
  endedAt: string;
  /** Minutes east of UTC at the start. */
  offsetMinutes: number | null;
  /** Later offsets, where the zone or the clock changed on the way; ascending. */
  offsetChanges?: readonly { secondsFromStart: number; offsetMinutes: number }[];
  elapsedSeconds: number;
  /** Without recorded pauses. */
  timerSeconds: number | null;
  /** Without recorded pauses and standing still; absent or null where nothing tells. */
  movingSeconds?: number | null;
  distanceMetres: number | null;
  /** Active energy: what exercise added to the basal rate. */
  energyKcal: number | null;
  /** Basal energy of the same time; total energy is both. */
  basalEnergyKcal?: number | null;
  ascentMetres: number | null;
  descentMetres?: number | null;
  meanHeartRateBpm: number | null;
  maxHeartRateBpm: number | null;
  meanPowerWatts: number | null;
  /** Effort of the whole session as the person rated it, 0 to 10 (Borg CR10); absent or null where nobody did. */
  perceivedExertion?: number | null;
  device: string | null;
  nativeId: string | null;
  /** When the source last changed its record, UTC, ISO 8601 with milliseconds; absent where it does not say. */
  revisedAt?: string;
  /** Where the recording lies in an archive, for people to find; never used as a path. */
  recordingFile?: string | null;
  /** Recorded pauses, ascending and apart; nothing is measured or travelled in them. */
  pauses?: readonly Pause[];
  laps?: readonly Lap[];
  poolLengthMetres?: number | null;
  streams: readonly ActivityStream[];
  /** Sets of a strength session, in their order. */
  strengthSets?: readonly StrengthSet[];
}
