import { addDays, daysBetween } from '../../shared/local-date.js';
import type { Plan, PlanSession, PlanWeek } from '../plan.js';
import type { Violation } from '../violation.js';
import { moderateEquivalent } from './check-dose.js';
import { placeOf, placeOfWeek, violation, wholePlan } from './placed-session.js';
import type { VerifySources } from './verify-input.js';

/** Rounding of stored totals. */
const tolerance = 1;

/** A second session of a day is short and light, minutes (engineering choice). */
const longestSecondMinutes = 20;

/** Weeks in a row from the start, sessions inside their week, no day with too many, totals that add up. */
export function checkCalendar(plan: Plan, sources: VerifySources): Violation[] {
  const issues = plan.weeks.flatMap((week, index) => checkWeek(week, index, sources.startsOn));
  if (plan.weeks.length === 0) issues.push(violation('calendar', wholePlan, 'has no week'));
  if (plan.startsOn !== sources.startsOn) {
    issues.push(violation('calendar', wholePlan, 'starts on another day'));
  }
  return [...issues, ...checkOverlap(plan, sessionsPerDay(sources))];
}

/** Only a limit on all sessions says how many a day may hold; one that speaks of some sessions cannot. */
function sessionsPerDay({ constraints }: Pick<VerifySources, 'constraints'>): number | null {
  const caps = constraints.flatMap((limit) =>
    limit.kind === 'cap' &&
    limit.severity === 'hard' &&
    limit.quantity === 'sessionsPerDay' &&
    Object.keys(limit.appliesTo).length === 0
      ? [limit.value]
      : [],
  );
  return caps.length > 0 ? Math.min(...caps) : null;
}

/** Where no limit counts them: one session, and beside it at most a short light one of another kind. */
function mayJoin(first: PlanSession, second: PlanSession): boolean {
  const isShort = ({ minutes, band }: PlanSession) => minutes <= longestSecondMinutes && band === 'light';
  return first.modality !== second.modality && (isShort(first) || isShort(second));
}

function checkOverlap(plan: Plan, allowed: number | null): Violation[] {
  const perDay = new Map<string, PlanSession[]>();
  const ids = new Set<string>();
  return plan.weeks.flatMap((week) =>
    week.sessions.flatMap((session) => {
      const place = placeOf({ week: week.week, session });
      const before = perDay.get(session.date) ?? [];
      perDay.set(session.date, [...before, session]);
      const count = before.length + 1;
      const most = allowed ?? (before.every((other) => mayJoin(other, session)) ? 2 : 1);
      const repeated = ids.has(session.id);
      ids.add(session.id);
      return [
        ...(count > most ? [violation('no-overlap', place, 'too many sessions that day', most, count)] : []),
        ...(repeated ? [violation('unique-id', place, 'the id is used twice')] : []),
      ];
    }),
  );
}

function checkWeek(week: PlanWeek, index: number, startsOn: string): Violation[] {
  const place = placeOfWeek(week);
  const issues: Violation[] = [];
  if (week.week !== index + 1 || week.startsOn !== addDays(startsOn, 7 * index)) {
    issues.push(violation('calendar', place, 'is out of order', index + 1, week.week));
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
      issues.push(violation('totals', place, `${name} do not add up`, expected, found));
    }
  }
  return issues;
}
