import type { QualityEntry } from '../health-data/quality-entry.js';
import { smallestSpikeBpm } from './clean-activity.js';
import { isHampelOutlier } from './hampel.js';
import { medianOf } from './median-absolute-deviation.js';

/** A heart rate of the day and when it was measured, milliseconds since 1970. */
export interface TimedHeartRate {
  at: number;
  bpm: number;
}

/** What is remarked of a value that stands out of those around it. */
export const heartRateSpikeEntry = {
  ruleId: 'spike-heart-rate',
  action: 'flagged',
  reason: 'The heart rate jumps for one or two values and back: it is shown and not averaged.',
} as const satisfies Partial<QualityEntry>;

/** Neighbours on each side (SCIENCE 4: k = 3). */
const neighbours = 3;
const filter = { halfWidth: neighbours, sigmas: 3, smallestJump: smallestSpikeBpm };
/** So many values in a row may be one artefact; more are a change (engineering limit: three are the median of a side). */
const longestSpike = 2;
const millisecondsPerSecond = 1000;

/** Between which values of one device a heart rate jumps. */
export const heartRateJump = {
  /** Values farther apart tell nothing of each other, seconds (SCIENCE 4: the longest gap of a heart rate). */
  longestGapSeconds: 60,
  /** A smaller difference is none, bpm (engineering limit, as in recordings). */
  smallestBpm: smallestSpikeBpm,
  /**
   * A slower change is none, bpm per second: hearts do rise and fall by tens within a minute. Engineering limit: in recorded
   * workouts of many devices they change by 20 to 30 in half a minute, between efforts and rests.
   */
  slowestBpmPerSecond: 1,
} as const;

/** A change of one value may change the verdict on others so many seconds away. */
export const heartRateSpikeReachSeconds = neighbours * heartRateJump.longestGapSeconds;

/** Two jumps farther apart than this do not lead into a spike and out of it, seconds. */
export const longestSpikeSeconds = longestSpike * heartRateJump.longestGapSeconds;

/**
 * Indices of values that stand out for one or two values and come back at once (Hampel 1974 with three neighbours on each
 * side): of the values of one device in the order of time. A value must also differ from the median of the three before
 * it and of the three behind it, so that the beginning of an effort is none; where fewer are known, or more than a minute
 * lies between two of them, nothing is said. The outcome does not depend on values farther away than three.
 */
export function heartRateSpikes(series: readonly TimedHeartRate[]): number[] {
  const bpm = Float64Array.from(series, (one) => one.bpm);
  return series.flatMap((_, index) => (isSpike(series, bpm, index) ? [index] : []));
}

function isSpike(series: readonly TimedHeartRate[], bpm: Float64Array, index: number): boolean {
  return (
    comesAndGoes(series, index) &&
    hasNeighbours(series, index) &&
    isHampelOutlier(bpm, index, filter) &&
    differsFromBothSides(bpm, index) &&
    isNotOneOfMany(bpm, index)
  );
}

/** Whether a jump leads to the value, or to the one before it, and another away at once. */
function comesAndGoes(series: readonly TimedHeartRate[], index: number): boolean {
  const jumpsTo = (place: number) => isJump(series[place - 1], series[place]);
  return (
    (jumpsTo(index) && (jumpsTo(index + 1) || jumpsTo(index + 2))) ||
    (jumpsTo(index - 1) && jumpsTo(index + 1))
  );
}

function isJump(before: TimedHeartRate | undefined, value: TimedHeartRate | undefined): boolean {
  if (!before || !value) return false;
  const { longestGapSeconds, smallestBpm, slowestBpmPerSecond } = heartRateJump;
  const seconds = secondsBetween(before, value);
  const least = Math.max(smallestBpm, slowestBpmPerSecond * seconds);
  return seconds <= longestGapSeconds && Math.abs(value.bpm - before.bpm) >= least;
}

function hasNeighbours(series: readonly TimedHeartRate[], index: number): boolean {
  if (index < neighbours || index + neighbours >= series.length) return false;
  const window = series.slice(index - neighbours, index + neighbours + 1);
  return window.every(
    (value, place) =>
      place === 0 || secondsBetween(window[place - 1]!, value) <= heartRateJump.longestGapSeconds,
  );
}

function differsFromBothSides(bpm: Float64Array, index: number): boolean {
  const sides = [bpm.subarray(index - neighbours, index), bpm.subarray(index + 1, index + neighbours + 1)];
  return sides.every((side) => Math.abs(bpm[index]! - medianOf(side)) >= smallestSpikeBpm);
}

/** Where many values stand out, the heart rate swings, or two sensors that disagree go by one name. */
function isNotOneOfMany(bpm: Float64Array, index: number): boolean {
  const window = bpm.subarray(index - neighbours, index + neighbours + 1);
  const median = medianOf(window);
  return window.filter((value) => Math.abs(value - median) >= smallestSpikeBpm).length <= longestSpike;
}

function secondsBetween(before: TimedHeartRate, value: TimedHeartRate): number {
  return (value.at - before.at) / millisecondsPerSecond;
}
