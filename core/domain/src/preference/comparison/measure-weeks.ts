import { addDays } from '../../shared/local-date.js';
import type { LocalDate } from '../../shared/local-date.js';
import type { SaidOfSession } from '../learnt-preference.js';
import { comparedWeeks, isInWeek } from './compared-weeks.js';
import type { ComparedWeek, ComparisonDesign } from './compared-weeks.js';

/** What somebody said of a planned session, and its day. */
export interface SaidOnDay extends SaidOfSession {
  on: LocalDate;
}

/** How somebody said they were in the morning; each from 1 (good) to 5 (bad), null where not said. */
export interface MorningSaid {
  on: LocalDate;
  soreness: number | null;
  lowMood: number | null;
  stress: number | null;
}

/** A week with what came of it. */
export interface MeasuredWeek extends ComparedWeek {
  /** `mixed`: the other activity was done too; `nothing-said`: nothing is known of it. Neither counts. */
  state: 'ahead' | 'counted' | 'mixed' | 'nothing-said';
  /** Mean of the week, null unless it counts: enjoyment 1–5, share of sessions done 0–1, readiness 1–5. More is better. */
  value: number | null;
}

/**
 * Each week as far as it counts. A week is ahead until it has passed; then it counts when something was said of its activity
 * and the other one was not done in it.
 * @param today the person's local date.
 */
export function measureWeeks(
  design: ComparisonDesign,
  known: { said: readonly SaidOnDay[]; mornings: readonly MorningSaid[] },
  today: LocalDate,
): MeasuredWeek[] {
  return comparedWeeks(design).map((week): MeasuredWeek => {
    if (today < addDays(week.startsOn, 7)) return { ...week, state: 'ahead', value: null };
    const inWeek = known.said.filter(({ on }) => isInWeek(week, on));
    if (inWeek.some(({ activity, done }) => done && activity === week.other))
      return { ...week, state: 'mixed', value: null };
    const own = inWeek.filter(({ activity }) => activity === week.activity);
    const value = meanOf(valuesOf[design.outcome](own, known.mornings));
    return { ...week, state: value === null ? 'nothing-said' : 'counted', value };
  });
}

const valuesOf: Readonly<
  Record<
    ComparisonDesign['outcome'],
    (own: readonly SaidOnDay[], mornings: readonly MorningSaid[]) => readonly number[]
  >
> = {
  enjoyment: (own) => own.flatMap(({ done, enjoyment }) => (done && enjoyment !== null ? [enjoyment] : [])),
  'sessions-done': (own) => own.map(({ done }) => (done ? 1 : 0)),
  readiness: (own, mornings) => {
    const after = new Set(own.filter(({ done }) => done).map(({ on }) => addDays(on, 1)));
    return mornings.filter(({ on }) => after.has(on)).flatMap((morning) => readinessOf(morning) ?? []);
  },
};

/** From 1 (bad) to 5 (good): the mean of what was said of a morning, turned round; null where nothing was. */
function readinessOf({ soreness, lowMood, stress }: MorningSaid): number | null {
  const mean = meanOf([soreness, lowMood, stress].filter((one) => one !== null));
  return mean === null ? null : 6 - mean;
}

function meanOf(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}
