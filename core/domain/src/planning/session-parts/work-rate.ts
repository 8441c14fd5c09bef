import {
  kilogramMetresPerMinutePerWatt,
  legCyclingUptake,
  runningUptake,
  walkingUptake,
} from '../../physiology/oxygen-cost.js';
import { restingUptake, uptakeAtReserve } from '../../physiology/reserve.js';
import { outsideValidRange } from '../../physiology/valid-ranges.js';
import type { ActivityCode } from '../../profile/vocabulary/index.js';

interface Range {
  low: number;
  high: number;
}

/** What to set a machine or watch to; each field only where it steers. */
export interface WorkRate {
  speedKmh?: Range;
  /** Percent; beside a speed, of which low and high are the same. */
  inclinePercent?: Range;
  powerWatts?: Range;
}

/** What work rates are reckoned from. */
export interface Capacity {
  vo2maxMlKgMin: number;
  /** Null where it is not known: then there is no power. */
  bodyMassKg: number | null;
}

const metresPerMinuteOfKmh = 1000 / 60;
/** Speed at which an incline makes up the rest on a treadmill, km/h: usual walking (engineering choice). */
const inclineSpeedKmh = 5;
/** Steepest incline that treadmills of gyms have, percent (engineering choice). */
const steepestPercent = 15;

/**
 * Speed, incline or power at a share of the uptake reserve, which is about that of the heart-rate reserve (Swain 1997, MSSE
 * 29:410), by the ACSM equations; null where they do not hold or the activity has none.
 * @param reserve shares, 0 to 1.
 */
export function workRateOf(activity: ActivityCode, reserve: Range, capacity: Capacity): WorkRate | null {
  const uptake = (share: number) => uptakeAtReserve(capacity.vo2maxMlKgMin, share);
  const at = { low: uptake(reserve.low), high: uptake(reserve.high) };
  return methods[activity]?.(at, capacity) ?? null;
}

type Method = (uptake: Range, capacity: Capacity) => WorkRate | null;

const walk: Method = (uptake) => {
  const speed = both(uptake, (value) => (value - restingUptake) / perSpeed(walkingUptake));
  return isValid('walkingUptake', 'speedMPerMin', speed) ? { speedKmh: inKmh(speed) } : null;
};

const run: Method = (uptake) => {
  const speed = both(uptake, (value) => (value - restingUptake) / perSpeed(runningUptake));
  return isValid('runningUptake', 'speedMPerMin', speed) ? { speedKmh: inKmh(speed) } : null;
};

const walkOnTreadmill: Method = (uptake, capacity) => {
  const onTheLevel = walk(uptake, capacity);
  if (onTheLevel) return onTheLevel;
  const speed = inclineSpeedKmh * metresPerMinuteOfKmh;
  const level = walkingUptake(speed, 0);
  const percent = both(uptake, (value) => ((value - level) / (walkingUptake(speed, 1) - level)) * 100);
  const isPossible = percent.low >= 0 && percent.high <= steepestPercent;
  return isPossible
    ? {
        speedKmh: { low: inclineSpeedKmh, high: inclineSpeedKmh },
        inclinePercent: both(percent, toStepsOf(0.5)),
      }
    : null;
};

const pedal: Method = (uptake, { bodyMassKg }) => {
  if (bodyMassKg === null) return null;
  const unloaded = legCyclingUptake(0, bodyMassKg);
  const wattsOf = (value: number) =>
    ((value - unloaded) * bodyMassKg) / (1.8 * kilogramMetresPerMinutePerWatt);
  const watts = both(uptake, wattsOf);
  return isValid('legCyclingUptake', 'watts', watts) ? { powerWatts: both(watts, toStepsOf(5)) } : null;
};

const methods: Readonly<Partial<Record<ActivityCode, Method>>> = {
  walking: walk,
  running: run,
  'treadmill-walking': walkOnTreadmill,
  'treadmill-running': run,
  'stationary-cycling': pedal,
  'recumbent-cycling': pedal,
};

function perSpeed(equation: (speed: number, grade: number) => number): number {
  return equation(1, 0) - equation(0, 0);
}

function both(range: Range, change: (value: number) => number): Range {
  return { low: change(range.low), high: change(range.high) };
}

function toStepsOf(step: number): (value: number) => number {
  return (value) => Math.round(value / step) * step;
}

function inKmh(metresPerMinute: Range): Range {
  return both(metresPerMinute, (value) => Math.round((value / metresPerMinuteOfKmh) * 10) / 10);
}

function isValid(
  equation: 'walkingUptake' | 'runningUptake' | 'legCyclingUptake',
  input: string,
  { low, high }: Range,
): boolean {
  return [low, high].every((value) => outsideValidRange(equation, { [input]: value }).length === 0);
}
