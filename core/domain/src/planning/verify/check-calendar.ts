import { addDays, daysBetween } from '../../shared/local-date.js';
import type { Plan, PlanWeek } from '../plan.js';
import type { Violation } from '../violation.js';
import { placeOf, violation } from './placed-session.js';
import type { VerifyInput } from './verify-input.js';

/** One vigorous minute counts as two moderate ones; light minutes do not count (Bull 2020, WHO, Br J Sports Med 54:1451). */
const moderateEquivalent = { light: 0, moderate: 1, vigorous: 2, 'near-max': 2 } as const;
/** Rounding of stored totals. */
const tolerance = 1;

/** Weeks in a row from the start, sessions inside their week, at most one a day unless allowed, totals that add up. */
export function checkCalendar(plan: Plan, input: Omit<VerifyInput, 'plan'>): Violation[] {
  const issues = plan.weeks.flatMap((week, index) => checkWeek(week, index, input.startsOn));
  if (plan.startsOn !== input.startsOn) issues.push(violation('calendar', 'plan', 'starts on another day'));
  return [...issues, ...checkOverlap(plan, sessionsPerDay(input))];
}

function sessionsPerDay({ constraints }: Pick<VerifyInput, 'constraints'>): number {
  const caps = constraints.flatMap((limit) =>
    limit.kind === 'cap' && limit.quantity === 'sessionsPerDay' ? [limit.value] : [],
  );
  return caps.length > 0 ? Math.min(...caps) : 1;
}

function checkOverlap(plan: Plan, allowed: number): Violation[] {
  const perDay = new Map<string, number>();
  const ids = new Set<string>();
  return plan.weeks.flatMap((week) =>
    week.sessions.flatMap((session) => {
      const where = placeOf({ week: week.week, session });
      const count = (perDay.get(session.date) ?? 0) + 1;
      perDay.set(session.date, count);
      const repeated = ids.has(session.id);
      ids.add(session.id);
      return [
        ...(count > allowed
          ? [violation('no-overlap', where, 'too many sessions that day', allowed, count)]
          : []),
        ...(repeated ? [violation('unique-id', where, 'the id is used twice')] : []),
      ];
    }),
  );
}

function checkWeek(week: PlanWeek, index: number, startsOn: string): Violation[] {
  const where = `week ${week.week}`;
  const issues: Violation[] = [];
  if (week.week !== index + 1 || week.startsOn !== addDays(startsOn, 7 * index)) {
    issues.push(violation('calendar', where, 'is out of order', index + 1, week.week));
  }
  for (const session of week.sessions) {
    const day = daysBetween(week.startsOn, session.date);
    if (day < 0 || day > 6) {
      issues.push(
        violation('calendar', placeOf({ week: week.week, session }), 'lies outside its week', 6, day),
      );
    }
  }
  const sum = (part: (session: PlanWeek['sessions'][number]) => number) =>
    week.sessions.reduce((total, session) => total + part(session), 0);
  const totals: readonly [string, number, number][] = [
    ['minutes', sum((session) => session.minutes), week.minutes],
    ['load', sum((session) => session.load), week.load],
    [
      'moderate-equivalent minutes',
      sum((session) => session.minutes * moderateEquivalent[session.band]),
      week.moderateEquivalentMinutes,
    ],
  ];
  for (const [name, expected, found] of totals) {
    if (Math.abs(expected - found) > tolerance) {
      issues.push(violation('totals', where, `${name} do not add up`, expected, found));
    }
  }
  return issues;
}
