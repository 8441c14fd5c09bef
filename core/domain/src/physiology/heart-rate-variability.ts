import { meanOf, sampleDeviation } from './spread.js';

/** Root mean square of successive differences of RR intervals, ms (Task Force 1996, Circulation 93:1043). Null below two. */
export function rootMeanSquareSuccessive(rrMs: readonly number[]): number | null {
  const squares = rrMs.slice(1).map((rr, index) => (rr - rrMs[index]!) ** 2);
  const mean = meanOf(squares);
  return mean === null ? null : Math.sqrt(mean);
}

/** Its natural logarithm (Plews 2013); null where there is no variation. */
export function logRootMeanSquareSuccessive(rrMs: readonly number[]): number | null {
  const value = rootMeanSquareSuccessive(rrMs);
  return value === null || value === 0 ? null : Math.log(value);
}

/** Sample standard deviation of RR intervals, ms (Task Force 1996, Circulation 93:1043). */
export function rrDeviation(rrMs: readonly number[]): number | null {
  return sampleDeviation(rrMs);
}

/** Valid mornings a week that a weekly mean needs (Plews 2014, IJSPP 9:783). */
const fewestDays = 3;
/** Mornings a baseline needs before it says what is normal (Plews 2014; 10–28 days are usual). */
const fewestBaselineDays = 10;
/** Width of the normal range in standard deviations of the baseline (Vesterinen 2016, MSSE 48:1347). */
const usualWidth = 0.5;

/**
 * Whether the weekly mean of lnRMSSD is inside the normal range of the baseline (mean ± 0.5 SD): outside, in either
 * direction, intensity is reduced (Vesterinen 2016). Needs 10 mornings of baseline and 3 in the week. One source of data
 * only; not with arrhythmia, pacemaker, beta-blocker.
 */
export function variabilityDecision(
  baselineLn: readonly number[],
  weeklyMeanLn: number | null,
  options: { deviations?: number | null; validDays: number | null },
): {
  range: { low: number; high: number } | null;
  decision: 'train-as-planned' | 'reduce-intensity' | 'insufficient-data';
} {
  const mean = meanOf(baselineLn);
  const deviation = sampleDeviation(baselineLn);
  const tooFew =
    baselineLn.length < fewestBaselineDays || (options.validDays !== null && options.validDays < fewestDays);
  if (mean === null || deviation === null || weeklyMeanLn === null || tooFew) {
    return { range: null, decision: 'insufficient-data' };
  }
  const half = (options.deviations ?? usualWidth) * deviation;
  const range = { low: mean - half, high: mean + half };
  const inside = weeklyMeanLn >= range.low && weeklyMeanLn <= range.high;
  return { range, decision: inside ? 'train-as-planned' : 'reduce-intensity' };
}
