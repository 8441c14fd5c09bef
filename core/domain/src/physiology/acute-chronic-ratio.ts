import { meanOf } from './spread.js';

const acuteDays = 7;
const chronicDays = 28;

/**
 * Acute to chronic load: mean of the last 7 days over that of the last 28 (coupled) or of the 21 before (uncoupled). A
 * description only, never a probability of injury (Gabbett 2016; Impellizzeri 2020, IJSPP 15:907). Null without
 * 28 days or without chronic load.
 */
export function acuteChronicRatio(
  dailyLoads: readonly number[],
  kind: 'coupled' | 'uncoupled',
): number | null {
  if (dailyLoads.length < chronicDays) return null;
  const acute = meanOf(dailyLoads.slice(-acuteDays));
  const chronic = meanOf(
    kind === 'coupled' ? dailyLoads.slice(-chronicDays) : dailyLoads.slice(-chronicDays, -acuteDays),
  );
  return acute === null || chronic === null || chronic === 0 ? null : acute / chronic;
}

/** The same of exponential means with λ = 2/(N + 1), started at the first day (Williams 2017, BJSM 51:209). */
export function smoothedAcuteChronicRatio(
  dailyLoads: readonly number[],
  days = { acute: acuteDays, chronic: chronicDays },
): number | null {
  const [first] = dailyLoads;
  if (first === undefined) return null;
  const smooth = (span: number) =>
    dailyLoads.slice(1).reduce((mean, load) => mean + (load - mean) * (2 / (span + 1)), first);
  const chronic = smooth(days.chronic);
  return chronic === 0 ? null : smooth(days.acute) / chronic;
}

/** An increase of exactly the limit is within it, whatever binary rounding makes of it. */
const roundingError = 1e-9;

/**
 * Change of the load from one week to the next as a fraction, and whether it is above a soft limit. From nothing the
 * fraction is not defined, and any load is flagged. The 10 % rule is a tradition (Buist 2008, AJSM 36:33).
 */
export function weeklyIncrease(
  previousLoad: number,
  nextLoad: number,
  limitFraction: number,
): { changeFraction: number | null; aboveLimit: boolean } {
  if (previousLoad <= 0) return { changeFraction: null, aboveLimit: nextLoad > 0 };
  const changeFraction = (nextLoad - previousLoad) / previousLoad;
  return { changeFraction, aboveLimit: changeFraction > limitFraction + roundingError };
}
