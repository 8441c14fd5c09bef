import type { Constraint } from '../../screening/constraint.js';
import type { Plan } from '../plan.js';
import type { Violation } from '../violation.js';
import { violation } from './placed-session.js';

/** A rise of 15 minutes a week is always allowed, so that beginners are not stuck (engineering choice; Buist 2008). */
const freeRiseMinutes = 15;

/**
 * Weekly load against the load before and rest days, whatever the severity of the limit. "Before" is the higher of the
 * last two weeks: coming back from an easy week is no progression.
 */
export function checkProgression(plan: Plan, constraints: readonly Constraint[]): Violation[] {
  return constraints.flatMap((limit) => {
    if (limit.kind === 'cap' && limit.quantity === 'weeklyLoadIncreaseFraction') {
      return risesAbove(plan, limit.id, limit.value);
    }
    if (limit.kind === 'floor' && limit.quantity === 'restDaysPerWeek') {
      return plan.weeks.flatMap((week) => {
        const rest = 7 - new Set(week.sessions.map((session) => session.date)).size;
        return rest < limit.value
          ? [violation(limit.id, `week ${week.week}`, 'too few rest days', limit.value, rest)]
          : [];
      });
    }
    return [];
  });
}

function risesAbove(plan: Plan, rule: string, fraction: number): Violation[] {
  return plan.weeks.flatMap((week, index) => {
    const before = plan.weeks.slice(Math.max(0, index - 2), index);
    if (before.length === 0) return [];
    const highestLoad = Math.max(...before.map((earlier) => earlier.load));
    const highestMinutes = Math.max(...before.map((earlier) => earlier.minutes));
    const limit = highestLoad * (1 + fraction);
    const small = fraction > 0 && week.minutes <= highestMinutes + freeRiseMinutes;
    return week.load > limit + 1 && !small
      ? [violation(rule, `week ${week.week}`, 'load rises too fast', limit, week.load)]
      : [];
  });
}
