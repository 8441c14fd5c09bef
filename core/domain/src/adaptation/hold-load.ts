import { editPlan } from '../planning/edit-plan.js';
import type { PlanEdit } from '../planning/edit-plan.js';
import type { Plan, PlanSession } from '../planning/plan.js';
import type { PlanningProblem } from '../planning/planning-problem.js';
import type { Violation } from '../planning/violation.js';
import { verifyPlan } from '../planning/verify/verify-plan.js';
import { addDays } from '../shared/local-date.js';
import type { LocalDate } from '../shared/local-date.js';

/** Minutes of a session are multiples of five. */
export const minuteStep = 5;
/** More than this many shortenings is another plan (engineering choice). */
const mostSteps = 80;

/** A plan after edits, and the edits that led there. */
export interface EditedPlan {
  plan: Plan;
  edits: readonly PlanEdit[];
}

/** The plan after several edits, in their order; null when one cannot be made. */
export function editAll(plan: Plan, edits: readonly PlanEdit[], problem: PlanningProblem): Plan | null {
  let edited: Plan = plan;
  for (const edit of edits) {
    const result = editPlan(edited, edit, problem);
    if (!result.ok) return null;
    edited = result.value;
  }
  return edited;
}

/**
 * Takes from the weeks to come what would rise too fast after load was lost, so that what was missed is never caught up:
 * the session with the most load becomes five minutes shorter, or goes, until the weekly rise is kept.
 * @param from first day that may still change.
 * @returns null when anything but the rise of load is wrong, or it cannot be kept.
 */
export function holdLoad(plan: Plan, problem: PlanningProblem, from: LocalDate): EditedPlan | null {
  const edits: PlanEdit[] = [];
  let held = plan;
  for (let step = 0; step <= mostSteps; step += 1) {
    const violations = verifyPlan({ ...problem, plan: held });
    const [first] = violations;
    if (!first) return { plan: held, edits };
    const edit = violations.every((one) => isRise(one, problem)) ? shorten(held, first, problem, from) : null;
    const next = edit && editPlan(held, edit, problem);
    if (!edit || !next?.ok) return null;
    edits.push(edit);
    held = next.value;
  }
  return null;
}

function isRise({ rule }: Violation, { constraints }: PlanningProblem): boolean {
  return (
    rule === 'progression' ||
    constraints.some(
      (limit) => limit.id === rule && limit.kind === 'cap' && limit.quantity === 'weeklyLoadIncreaseFraction',
    )
  );
}

function shorten(
  { weeks }: Plan,
  { lastDay }: Violation,
  problem: PlanningProblem,
  from: LocalDate,
): PlanEdit | null {
  const week = weeks.find(
    ({ startsOn }) => lastDay !== null && startsOn <= lastDay && lastDay <= addDays(startsOn, 6),
  );
  const [most] = (week?.sessions ?? []).filter(({ date }) => date >= from).sort((a, b) => b.load - a.load);
  return most ? shorterBy(most, minuteStep, problem) : null;
}

/** The session some minutes shorter; gone where its template allows no less. */
export function shorterBy(session: PlanSession, minutes: number, { catalogue }: PlanningProblem): PlanEdit {
  const template = catalogue.find(({ id }) => id === session.templateId);
  const left = session.minutes - minutes;
  return left >= (template?.durationMinutes.min ?? Infinity)
    ? { sessionId: session.id, minutes: left }
    : { sessionId: session.id, remove: true };
}
