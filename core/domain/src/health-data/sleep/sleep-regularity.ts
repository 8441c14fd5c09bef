import { sampleDeviation } from '../../physiology/spread.js';
import type { LocalDate } from '../../shared/local-date.js';
import { addDays } from '../../shared/local-date.js';
import type { NightSummary } from './night-summaries.js';

/** How much sleep differs from night to night; minutes. Describes, and is no threshold of anything. */
export interface SleepRegularity {
  nights: number;
  /** Sample standard deviation of the middle of sleep on the local clock; null of too few nights. */
  midpointDeviation: number | null;
  /** Sample standard deviation of total sleep time; null of too few nights. */
  durationDeviation: number | null;
}

/** Share of the nights of a window that must be known (engineering choice). */
const leastShare = 0.5;

/**
 * Regularity of the nights of `days` days up to a day, as standard deviations of timing and duration (after Huang & Redline
 * 2019, Diabetes Care 42:1422, who took seven nights and the time of falling asleep).
 */
export function sleepRegularity(
  nights: readonly NightSummary[],
  day: LocalDate,
  days: number,
): SleepRegularity {
  const first = addDays(day, 1 - days);
  const window = nights.filter((night) => night.day >= first && night.day <= day);
  const deviationOf = (values: readonly number[]) =>
    values.length >= days * leastShare ? sampleDeviation(values) : null;
  const midpoints = window.map(({ midpoint }) => midpoint).filter((minutes) => minutes !== null);
  return {
    nights: window.length,
    midpointDeviation: deviationOf(unwrapped(midpoints)),
    durationDeviation: deviationOf(window.map(({ asleep }) => asleep).filter((minutes) => minutes !== null)),
  };
}

/** Times of the clock as distances from the first, so that 23:50 and 00:10 lie twenty minutes apart. */
function unwrapped(minutes: readonly number[]): number[] {
  const [origin = 0] = minutes;
  return minutes.map((minute) => ((((minute - origin + 720) % 1440) + 1440) % 1440) - 720);
}
