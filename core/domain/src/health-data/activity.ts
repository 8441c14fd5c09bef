import type { ActivityCode } from '../profile/vocabulary.js';
import type { StrengthSet } from './strength-set.js';

/** One channel of an activity: `values[i]` belongs to `secondsFromStart[i]`; NaN marks "no value". */
export interface ActivityStream {
  kind: ActivityStreamKind;
  secondsFromStart: Float64Array;
  values: Float64Array;
}

/**
 * Units: bpm, m/s, W, m, steps or revolutions/min, degrees, degrees, m (cumulative), degrees Celsius, ms (one value per
 * beat, at its end), per cent of the right leg.
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
] as const;
export type ActivityStreamKind = (typeof activityStreamKinds)[number];

/** One bout of exercise as a source delivers it. Missing totals are null, never zero. */
export interface Activity {
  activity: ActivityCode | 'other';
  /** The source's own word for it, kept for people to read. */
  sourceActivity: string;
  startedAt: string;
  endedAt: string;
  offsetMinutes: number | null;
  elapsedSeconds: number;
  /** Without recorded pauses. */
  timerSeconds: number | null;
  /** Without recorded pauses and standing still; absent or null where nothing tells. */
  movingSeconds?: number | null;
  distanceMetres: number | null;
  energyKcal: number | null;
  ascentMetres: number | null;
  meanHeartRateBpm: number | null;
  maxHeartRateBpm: number | null;
  meanPowerWatts: number | null;
  device: string | null;
  nativeId: string | null;
  streams: readonly ActivityStream[];
  /** Working sets of a strength session, in their order. */
  strengthSets?: readonly StrengthSet[];
}
