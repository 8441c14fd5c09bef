import type { ActivityCode } from '../../profile/vocabulary/index.js';
import { addDays } from '../../shared/local-date.js';
import type { LocalDate } from '../../shared/local-date.js';
import { seededRandom } from '../../shared/seeded-random.js';

/** What two activities may be compared by; all of it is recorded anyway, and more is better. */
export const comparisonOutcomes = ['enjoyment', 'sessions-done', 'readiness'] as const;
export type ComparisonOutcome = (typeof comparisonOutcomes)[number];

/** Two safe activities that one person compares, week by week. */
export interface ComparisonDesign {
  first: ActivityCode;
  second: ActivityCode;
  /** Chosen before anything is seen. */
  outcome: ComparisonOutcome;
  /** Even, from 6 to 12. */
  weeks: number;
  /** Draws the order within each pair: the same seed gives the same order. */
  seed: number;
  /** First day of the first week. */
  startsOn: LocalDate;
}

/** A week that belongs to one of the two. */
export interface ComparedWeek {
  /** From 1. */
  week: number;
  /** From 1; two weeks make a pair. */
  pair: number;
  startsOn: LocalDate;
  activity: ActivityCode;
  /** The one that is not done this week. */
  other: ActivityCode;
}

/** Three pairs are the fewest that anything is said of; twelve weeks are as long as most plans (engineering choice). */
export const comparisonWeeks = [6, 8, 10, 12] as const;

/**
 * The weeks in pairs, in each of which lot decides what comes first: a trend over the weeks then speaks for neither
 * (Kravitz & Duan (eds) 2014, AHRQ 13(14)-EHC122, chapter 4).
 * @throws RangeError for a number of weeks that is not offered, or one activity against itself.
 */
export function comparedWeeks({ first, second, weeks, seed, startsOn }: ComparisonDesign): ComparedWeek[] {
  if (!comparisonWeeks.some((offered) => offered === weeks))
    throw new RangeError('A comparison has 6, 8, 10 or 12 weeks.');
  if (first === second) throw new RangeError('A comparison needs two activities.');
  const random = seededRandom(seed);
  return Array.from({ length: weeks / 2 }, () => random.next() < 0.5).flatMap((firstLeads, index) =>
    [0, 1].map((place): ComparedWeek => {
      const isFirst = firstLeads === (place === 0);
      const week = 2 * index + place + 1;
      return {
        ...{ week, pair: index + 1, startsOn: addDays(startsOn, 7 * (week - 1)) },
        activity: isFirst ? first : second,
        other: isFirst ? second : first,
      };
    }),
  );
}

/** Whether a day lies in a week. */
export function isInWeek({ startsOn }: Pick<ComparedWeek, 'startsOn'>, on: LocalDate): boolean {
  return on >= startsOn && on < addDays(startsOn, 7);
}

/** The day after the last week. */
export function comparisonEnd({ startsOn, weeks }: Pick<ComparisonDesign, 'startsOn' | 'weeks'>): LocalDate {
  return addDays(startsOn, 7 * weeks);
}
