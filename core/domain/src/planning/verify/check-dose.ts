import type { Constraint } from '../../screening/constraint.js';
import type { Plan, PlanSession } from '../plan.js';
import type { Violation } from '../violation.js';
import type { Place, PlacedSession } from './placed-session.js';
import { placeOf, placeOfWeek, violation } from './placed-session.js';

/** One vigorous minute counts as two moderate ones; light minutes do not count (Bull 2020, WHO, Br J Sports Med 54:1451). */
export const moderateEquivalent = { light: 0, moderate: 1, vigorous: 2, 'near-max': 2 } as const;

/** A cap or floor of a dose, session by session, day by day or week by week. */
export function checkDose(
  limit: Extract<Constraint, { kind: 'cap' | 'floor' }>,
  matching: readonly PlacedSession[],
  plan: Plan,
): Violation[] {
  const isKept = (found: number) => (limit.kind === 'cap' ? found <= limit.value : found >= limit.value);
  const report = (place: Place, found: number) =>
    isKept(found)
      ? []
      : [violation(limit.id, place, `${limit.quantity} breaks the ${limit.kind}`, limit.value, found)];
  if (limit.quantity === 'minutesPerSession') {
    return matching.flatMap((item) => report(placeOf(item), item.session.minutes));
  }
  return plan.weeks.flatMap((week) => {
    const sessions = matching.filter((item) => item.week === week.week).map((item) => item.session);
    const days = [...new Set(sessions.map((session) => session.date))];
    if (limit.quantity === 'sessionsPerDay') {
      return days.flatMap((day) =>
        report({ where: day, lastDay: day }, sessions.filter((session) => session.date === day).length),
      );
    }
    const found = weekly[limit.quantity]?.(sessions, days);
    return found === undefined ? [] : report(placeOfWeek(week), found);
  });
}

/** What a week holds; a rise of load belongs to several weeks and is checked apart. */
const weekly: Readonly<
  Partial<Record<string, (sessions: readonly PlanSession[], days: readonly string[]) => number>>
> = {
  minutesPerWeek: (sessions) => sessions.reduce((sum, { minutes }) => sum + minutes, 0),
  moderateEquivalentMinutesPerWeek: (sessions) =>
    sessions.reduce((sum, { minutes, band }) => sum + minutes * moderateEquivalent[band], 0),
  sessionsPerWeek: (sessions) => sessions.length,
  restDaysPerWeek: (_sessions, days) => 7 - days.length,
};
