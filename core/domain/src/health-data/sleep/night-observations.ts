import type { Metric } from '../metrics.js';
import type { Observation } from '../observation.js';
import type { StageMinutes } from './stage-minutes.js';

/** One night, or one nap, of one device. */
export interface SleepNight {
  /** UTC, ISO 8601 with milliseconds: falling asleep and waking up, or going to bed and rising where that is all there is. */
  at: string;
  until: string;
  /** Minutes east of UTC at its end; null where the source does not say. */
  offsetMinutes: number | null;
  device: string | null;
  nativeId: string | null;
  /** When the source last changed it; absent where it does not say. */
  revisedAt?: string;
  minutes: StageMinutes;
  /** Time in bed with its own begin and end; null where nobody recorded it. */
  inBed: { at: string; until: string; minutes: number } | null;
}

const stageMetrics = [
  ['asleep', 'sleep-duration'],
  ['light', 'sleep-light'],
  ['deep', 'sleep-deep'],
  ['rem', 'sleep-rem'],
  ['awake', 'sleep-awake'],
] as const satisfies readonly (readonly [keyof StageMinutes, Metric])[];

/** A night as observations, minutes each; what was not recorded is absent. They count for the day the night ended on. */
export function nightObservations({ minutes, inBed, ...night }: SleepNight): Observation[] {
  const stages = stageMetrics.flatMap(([stage, metric]): Observation[] => {
    const value = minutes[stage];
    return value === undefined ? [] : [{ metric, value, ...night }];
  });
  if (inBed === null) return stages;
  const { minutes: value, at, until } = inBed;
  return [...stages, { metric: 'time-in-bed', value, ...night, at, until }];
}
