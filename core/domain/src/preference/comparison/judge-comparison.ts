import type { ComparisonDesign, ComparisonOutcome } from './compared-weeks.js';
import type { MeasuredWeek } from './measure-weeks.js';

/** What the weeks of one person tell of two activities. It is about this person only. */
export interface ComparisonResult {
  verdict: 'too-few-pairs' | 'not-told-apart' | 'first-higher' | 'second-higher';
  /** Pairs of which both weeks count. */
  completePairs: number;
  /** First less second, mean over the pairs, with its 95 % interval, in the unit of the outcome; null below three pairs. */
  difference: { value: number; low: number; high: number } | null;
  /** Exact two-sided p of the order that lot gave, by sign flips; null below three pairs. */
  p: number | null;
}

/** Fewer pairs say nothing: one or two leave no room to tell an effect from a week that went well (engineering choice). */
export const fewestPairs = 3;
/** 97.5th percentile of Student's t by degrees of freedom, 2 to 5. */
const tQuantile: Readonly<Record<number, number>> = { 2: 4.3027, 3: 3.1824, 4: 2.7764, 5: 2.5706 };
/**
 * The spread of differences is taken for no smaller than half a step of the scale: marks on a coarse scale can agree by chance,
 * which is no certainty (engineering choice; what it keeps of the stated error is measured in the spec).
 */
const leastSpread: Readonly<Record<ComparisonOutcome, number>> = {
  enjoyment: 0.5,
  'sessions-done': 0.25,
  readiness: 0.5,
};

/**
 * Judges a comparison that is over by the differences of its complete pairs: the mean with Student's t interval at 95 %
 * (paired analysis, Senn 2002, Cross-over Trials in Clinical Research, 2nd ed.), which holds for differences that
 * are about normal, and beside it the exact p over all ways lot could have ordered the pairs, which holds without that. With
 * few pairs p cannot be small (3 pairs: 0.25 at least, 6 pairs: 0.03), so the interval decides; where it holds zero, the two
 * are not told apart.
 */
export function judgeComparison(
  { outcome, first }: Pick<ComparisonDesign, 'outcome' | 'first'>,
  weeks: readonly MeasuredWeek[],
): ComparisonResult {
  const differences = differencesOf(weeks, first);
  const count = differences.length;
  if (count < fewestPairs)
    return { verdict: 'too-few-pairs', completePairs: count, difference: null, p: null };
  const value = differences.reduce((sum, one) => sum + one, 0) / count;
  const variance = differences.reduce((sum, one) => sum + (one - value) ** 2, 0) / (count - 1);
  const spread = Math.max(Math.sqrt(variance), leastSpread[outcome]);
  const half = (tQuantile[count - 1]! * spread) / Math.sqrt(count);
  const [low, high] = [value - half, value + half];
  return {
    verdict: low > 0 ? 'first-higher' : high < 0 ? 'second-higher' : 'not-told-apart',
    completePairs: count,
    difference: { value, low, high },
    p: signFlipP(differences),
  };
}

/**
 * Exact two-sided p of a mean of differences: the share of all ways to flip their signs that are as far from zero or farther
 * (Fisher's randomisation test for pairs). From 2/2^n to 1 for n differences that are not zero.
 */
export function signFlipP(differences: readonly number[]): number {
  const ways = 2 ** differences.length;
  const seen = Math.abs(differences.reduce((sum, one) => sum + one, 0));
  const asFar = Array.from({ length: ways }, (_, way) =>
    differences.reduce((sum, one, index) => sum + ((way >> index) & 1 ? one : -one), 0),
  ).filter((sum) => Math.abs(sum) >= seen - 1e-9);
  return asFar.length / ways;
}

/** First less second, of each complete pair. */
function differencesOf(weeks: readonly MeasuredWeek[], first: string): number[] {
  return weeks.flatMap((week) => {
    if (week.activity !== first || week.value === null) return [];
    const partner = weeks.find(({ pair, activity }) => pair === week.pair && activity === week.other);
    const second = partner?.value ?? null;
    return second === null ? [] : [week.value - second];
  });
}
