import type { ActivityStream } from '../health-data/activity.js';
import type { Sex } from '../profile/profile.js';
import { secondsInZones, usualZones } from './heart-rate-zones.js';
import type { MaximumOnDay } from './maximum-on-day.js';
import { banisterImpulse, sessionEffortLoad, zoneImpulse } from './training-impulse.js';
import type { HeartRateZones } from './zones-on-day.js';

/** What a load cannot be worked out without. */
export const loadInputs = [
  'heart_rate',
  'heart_rate_stream',
  'maximum_heart_rate',
  'resting_heart_rate',
  'sex',
  'thresholds',
  'zones',
  'perceived_exertion',
] as const;
export type LoadInput = (typeof loadInputs)[number];

/** A load, or what was missing for it; never both. */
export interface LoadFigure {
  value: number | null;
  missing: readonly LoadInput[];
  /** Share of the minutes whose heart rate counts in it, 0 to 1; null without a value, or where none was recorded. */
  coverage: number | null;
}

/** One session, and what was known of the person on its day. Rates in bpm. */
export interface SessionFacts {
  /** Without recorded pauses. */
  minutes: number;
  meanBpm: number | null;
  /** Cleaned, and without what followed the steps. */
  heartRate: Pick<ActivityStream, 'secondsFromStart' | 'values'> | null;
  /** How long it followed the steps: the mean of the source counted that. */
  lockedSeconds: number;
  /** 0 to 10. */
  perceivedExertion: number | null;
  sex: Sex;
  maximum: MaximumOnDay | null;
  restBpm: number | null;
  zones: HeartRateZones | null;
}

export interface ActivityLoad {
  /** Training impulse of the mean heart rate (Banister 1991). */
  banister: LoadFigure;
  /** Minutes in five zones of the maximum, by their number (Edwards 1993). */
  edwards: LoadFigure;
  /** Minutes below, between and above two thresholds, times 1, 2 and 3 (Lucia 2003). */
  lucia: LoadFigure;
  /** Perceived exertion × minutes (Foster 2001). */
  sessionEffort: LoadFigure;
  /** Seconds in each of the zones that held on the day; null where a stream or zones are missing. */
  zoneSeconds: { below: number; inZones: readonly number[] } | null;
  zonesMissing: readonly LoadInput[];
}

/** The loads of one session, each null with its reason where something is not known: nothing is made up. */
export function activityLoad(facts: SessionFacts): ActivityLoad {
  const { heartRate, lockedSeconds, maximum, zones, perceivedExertion, minutes } = facts;
  const stream = heartRate?.values.some((bpm) => bpm > 0) ? heartRate : null;
  const thresholds = zones?.thresholdsBpm ?? null;
  const [below = 0, ...inZones] = stream && zones ? secondsIn(stream, zones.lowerBoundsBpm) : [];
  const [countedSeconds = 0] = stream ? secondsIn(stream, []) : [];
  const shareOf = (seconds: number) => Math.min(1, Math.max(0, seconds / (minutes * 60)));
  const coverage = stream && minutes > 0 ? shareOf(countedSeconds) : null;
  const undoubted = heartRate && minutes > 0 ? shareOf(minutes * 60 - lockedSeconds) : null;
  return {
    banister: covering(banisterOf(facts), undoubted),
    edwards: covering(
      figure({ heart_rate_stream: stream, maximum_heart_rate: maximum }, () =>
        zoneImpulse(minutesOf(secondsInZones(stream!, usualZones(maximum!.bpm)))),
      ),
      coverage,
    ),
    lucia: covering(
      figure({ heart_rate_stream: stream, thresholds }, () =>
        zoneImpulse(minutesOf(secondsIn(stream!, thresholds!))),
      ),
      coverage,
    ),
    sessionEffort: figure({ perceived_exertion: perceivedExertion }, () =>
      sessionEffortLoad(perceivedExertion!, minutes),
    ),
    zoneSeconds: stream && zones ? { below, inZones } : null,
    zonesMissing: missingOf({ heart_rate_stream: stream, zones }),
  };
}

/** Banister's impulse of a session as the sum of a day takes it. */
export function banisterOf({
  minutes,
  meanBpm,
  maximum,
  restBpm,
  sex: told,
}: Pick<SessionFacts, 'minutes' | 'meanBpm' | 'maximum' | 'restBpm' | 'sex'>): LoadFigure {
  const sex = told === 'unspecified' ? null : told;
  const isAbove = maximum && restBpm !== null && maximum.bpm > restBpm;
  const needed = {
    heart_rate: meanBpm,
    maximum_heart_rate: restBpm === null || isAbove ? maximum : null,
    resting_heart_rate: restBpm,
    sex,
  };
  return figure(needed, () =>
    banisterImpulse({ minutes, averageBpm: meanBpm!, restBpm: restBpm!, maxBpm: maximum!.bpm, sex: sex! }),
  );
}

function secondsIn(stream: NonNullable<SessionFacts['heartRate']>, bounds: readonly number[]): number[] {
  return secondsInZones(stream, [0, ...bounds]);
}

function minutesOf(seconds: readonly number[]): number[] {
  return seconds.map((part) => part / 60);
}

function figure(needed: Partial<Record<LoadInput, unknown>>, work: () => number | null): LoadFigure {
  const missing = missingOf(needed);
  return { value: missing.length === 0 ? work() : null, missing, coverage: null };
}

function covering(figured: LoadFigure, coverage: number | null): LoadFigure {
  return figured.value === null ? figured : { ...figured, coverage };
}

function missingOf(needed: Partial<Record<LoadInput, unknown>>): LoadInput[] {
  return loadInputs.filter((input) => input in needed && needed[input] === null);
}
