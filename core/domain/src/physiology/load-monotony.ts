import { meanOf, sampleDeviation } from './spread.js';

/**
 * Sum of the daily loads of a week, their monotony (mean / sample SD) and strain (sum × monotony); above 2 a week is
 * monotonous (Foster 1998, MSSE 30:1164). Null where every day is the same: the ratio is not defined then.
 */
export function loadMonotony(dailyLoads: readonly number[]): {
  weekly: number;
  monotony: number | null;
  strain: number | null;
} {
  const weekly = dailyLoads.reduce((sum, load) => sum + load, 0);
  const mean = meanOf(dailyLoads);
  const deviation = sampleDeviation(dailyLoads);
  if (mean === null || deviation === null || deviation === 0) return { weekly, monotony: null, strain: null };
  const monotony = mean / deviation;
  return { weekly, monotony, strain: weekly * monotony };
}
