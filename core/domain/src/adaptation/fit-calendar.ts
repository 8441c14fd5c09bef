import { calendarChanges, calendarSince } from '../calendar/calendar-changes.js';
import { emptyCalendar } from '../calendar/personal-calendar.js';
import type { PersonalCalendar } from '../calendar/personal-calendar.js';
import type { PlanEdit } from '../planning/edit-plan.js';
import type { Plan, PlanSession } from '../planning/plan.js';
import type { PlanningProblem } from '../planning/planning-problem.js';
import { verifyPlan } from '../planning/verify/verify-plan.js';
import { addDays } from '../shared/local-date.js';
import type { LocalDate } from '../shared/local-date.js';
import type { Localised } from '../shared/localised.js';
import { calendarReason } from './calendar-entry-reason.js';
import { editAll, holdLoad } from './hold-load.js';
import { isOnlyLowering, planDiff } from './plan-diff.js';

/** What a changed calendar asks of a plan that is followed. */
export type CalendarFit =
  | { kind: 'none' }
  /** The days of an illness are free of training; nothing else changes. */
  | { kind: 'rest'; plan: Plan; problem: PlanningProblem; reasons: readonly Localised[] }
  /** An illness without an end, or one whose days the plan cannot do without: it stops until the person is well. */
  | { kind: 'pause'; reasons: readonly Localised[] }
  /** Sessions that became impossible move within their week, or are left out. */
  | { kind: 're-sequence'; plan: Plan; problem: PlanningProblem; reasons: readonly Localised[] }
  /** Time became free, or the plan cannot be mended: the rest is planned anew. */
  | { kind: 're-plan'; reasons: readonly Localised[] };

interface Setting {
  problem: PlanningProblem;
  today: LocalDate;
}

/**
 * What to do about a plan whose problem was solved around another calendar. Past days stay as they were planned.
 * @param calendar as it is now; the one the plan was made around is in `problem`.
 */
export function fitCalendar({
  plan,
  problem,
  calendar,
  today,
}: {
  plan: Plan;
  problem: PlanningProblem;
  calendar: PersonalCalendar;
  today: LocalDate;
}): CalendarFit {
  const before = problem.calendar ?? emptyCalendar;
  const from = today > plan.startsOn ? today : plan.startsOn;
  const to = addDays(plan.startsOn, plan.weeks.length * 7 - 1);
  const { added, removed } = calendarChanges(before, calendar, { from, to });
  const reasons = [
    ...added.map((each) => calendarReason(each, 'added')),
    ...removed.map((each) => calendarReason(each, 'removed')),
  ];
  if (reasons.length === 0) return { kind: 'none' };
  const illnesses = added.flatMap((each) =>
    each.list === 'periods' && each.entry.kind === 'illness' ? [each.entry] : [],
  );
  if (illnesses.some(({ lastOn }) => lastOn === null)) return { kind: 'pause', reasons };
  const around = { ...problem, calendar: calendarSince(before, calendar, from) };
  const impossible = impossibleSessions(plan, { problem: around, today: from });
  const opens = removed.length > 0 || added.some(({ list }) => list === 'classes');
  if (impossible.length === 0) return opens ? { kind: 're-plan', reasons } : { kind: 'none' };
  const isIllness = illnesses.length > 0 && illnesses.length === added.length;
  if (isIllness) {
    const rested = mended(plan, impossible.map(leftOut), { problem: around, today: from });
    return rested && isOnlyLowering(planDiff(plan, rested))
      ? { kind: 'rest', plan: rested, problem: around, reasons }
      : { kind: 'pause', reasons };
  }
  const moved = moveOrLeaveOut(plan, impossible, { problem: around, today: from });
  return moved
    ? { kind: 're-sequence', plan: moved, problem: around, reasons }
    : { kind: 're-plan', reasons };
}

/** Sessions from today on that break a limit of their day, or of themselves, around the new calendar. */
function impossibleSessions(plan: Plan, { problem, today }: Setting): PlanSession[] {
  const places = verifyPlan({ ...problem, plan }).map(({ where }) => where);
  return plan.weeks.flatMap(({ sessions }) =>
    sessions.filter(
      ({ id, date }) =>
        date >= today && places.some((where) => where === date || where.endsWith(`session ${id}`)),
    ),
  );
}

function moveOrLeaveOut(plan: Plan, impossible: readonly PlanSession[], setting: Setting): Plan | null {
  let edits: readonly PlanEdit[] = impossible.map(leftOut);
  for (const session of impossible) {
    const others = edits.filter(({ sessionId }) => sessionId !== session.id);
    const found = daysOfWeek(plan, session, setting.today)
      .map((day): PlanEdit[] => [...others, { sessionId: session.id, moveTo: day }])
      .find((tried) => isWithinLimits(plan, tried, setting.problem));
    edits = found ?? edits;
  }
  return mended(plan, edits, setting);
}

function daysOfWeek({ weeks }: Plan, session: PlanSession, today: LocalDate): LocalDate[] {
  const week = weeks.find(({ sessions }) => sessions.some(({ id }) => id === session.id));
  const days = Array.from({ length: 7 }, (_, index) => addDays(week?.startsOn ?? session.date, index));
  const used = new Set(week?.sessions.map(({ date }) => date));
  return week ? days.filter((day) => day >= today && !used.has(day)) : [];
}

function isWithinLimits(plan: Plan, edits: readonly PlanEdit[], problem: PlanningProblem): boolean {
  const edited = editAll(plan, edits, problem);
  return edited !== null && verifyPlan({ ...problem, plan: edited }).length === 0;
}

function mended(plan: Plan, edits: readonly PlanEdit[], { problem, today }: Setting): Plan | null {
  const edited = editAll(plan, edits, problem);
  return edited && (holdLoad(edited, problem, today)?.plan ?? null);
}

function leftOut({ id }: PlanSession): PlanEdit {
  return { sessionId: id, remove: true };
}
