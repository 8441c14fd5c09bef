import { availability } from '../planning/available-days.js';
import type { PlanEdit } from '../planning/edit-plan.js';
import type { Plan, PlanSession } from '../planning/plan.js';
import type { PlanningProblem } from '../planning/planning-problem.js';
import { verifyPlan } from '../planning/verify/verify-plan.js';
import type { JointCode } from '../profile/vocabulary/index.js';
import type { Constraint } from '../screening/constraint.js';
import { addDays, weekdayOf } from '../shared/local-date.js';
import type { LocalDate } from '../shared/local-date.js';
import type { FeedbackChange } from './assess-feedback.js';
import { editAll, holdLoad, minuteStep, shorterBy } from './hold-load.js';
import { lowerSessions, swaps } from './lower-sessions.js';
import type { PlanChangeKind } from './plan-change.js';
import type { SessionFeedback } from './session-feedback.js';

/** Days to come that feedback on a session speaks of (engineering choice). */
const daysAhead = 7;
/** A session that was too hard becomes a fifth shorter (engineering choice, within a usual deload). */
const easedShare = 0.2;

/** What a change from feedback is among the changes of a plan. */
export const kindOfFeedback: Readonly<
  Record<FeedbackChange, Extract<PlanChangeKind, 'ease' | 'progress' | 'swap' | 'lower-today'>>
> = { ease: 'ease', progress: 'progress', spare: 'swap', shorten: 'ease', swap: 'swap' };

/**
 * The plan as feedback asks for it, within every limit; null where nothing fits, and the plan stays.
 * @param today first day that may still change.
 */
export function reactToFeedback(
  change: FeedbackChange,
  feedback: SessionFeedback,
  { plan, problem, today }: { plan: Plan; problem: PlanningProblem; today: LocalDate },
): Plan | null {
  const ahead = plan.weeks
    .flatMap(({ sessions }) => sessions)
    .filter(({ date, id }) => date >= today && date <= addDays(today, daysAhead) && isAhead(id, feedback));
  const own = plan.weeks
    .flatMap(({ sessions }) => sessions)
    .filter(({ id, date }) => id === feedback.sessionId && date >= today);
  switch (change) {
    case 'ease':
      return applied(
        plan,
        ahead.map((session) => eased(session, problem)),
        problem,
        today,
      );
    case 'progress':
      return progressed(plan, ahead, problem);
    case 'spare':
      return feedback.painAt ? spared(plan, ahead, feedback.painAt, { problem, today }) : null;
    case 'shorten':
      return own[0] ? shortened(plan, own[0], problem, today) : null;
    case 'swap':
      return own[0] ? withoutEquipment(plan, own[0], problem, today) : null;
  }
}

/** What is over is not ahead, though it is of today. */
function isAhead(id: string, { sessionId }: SessionFeedback): boolean {
  return id !== sessionId;
}

function applied(
  plan: Plan,
  edits: readonly PlanEdit[],
  problem: PlanningProblem,
  from: LocalDate,
): Plan | null {
  if (edits.length === 0) return null;
  const edited = editAll(plan, edits, problem);
  return edited && (holdLoad(edited, problem, from)?.plan ?? null);
}

function eased(session: PlanSession, problem: PlanningProblem): PlanEdit {
  const less = Math.max(minuteStep, Math.round((session.minutes * easedShare) / minuteStep) * minuteStep);
  const edit = shorterBy(session, less, problem);
  // A session that cannot be shorter stays: easing takes no session away.
  return edit.remove ? { sessionId: session.id, minutes: session.minutes } : edit;
}

/** Five minutes more on each session as far as limits, the rise of load and the person's own time allow. */
function progressed(plan: Plan, ahead: readonly PlanSession[], problem: PlanningProblem): Plan | null {
  const { minutesOn } = availability(problem.profile, problem.request);
  let more = plan;
  for (const { id, date, minutes } of ahead) {
    const longer = minutes + minuteStep;
    if (longer > (minutesOn.get(weekdayOf(date)) ?? 0)) continue;
    const next = editAll(more, [{ sessionId: id, minutes: longer }], problem);
    if (next && verifyPlan({ ...problem, plan: next }).length === 0) more = next;
  }
  return more === plan ? null : more;
}

/** Sessions that load the joint give way to ones that hardly do; those without such a one are left out. */
function spared(
  plan: Plan,
  ahead: readonly PlanSession[],
  joint: JointCode,
  { problem, today }: { problem: PlanningProblem; today: LocalDate },
): Plan | null {
  const templates = new Map(problem.catalogue.map((template) => [template.id, template]));
  const loading = ahead.filter(({ templateId }) => (templates.get(templateId)?.jointLoad[joint] ?? 0) >= 2);
  const edits = loading.map(
    (session): PlanEdit =>
      swaps(session, problem, { constraints: [sparing(joint)] })[0] ?? {
        sessionId: session.id,
        remove: true,
      },
  );
  const after = applied(plan, edits, problem, today);
  if (after) return after;
  return loading.length > 0 ? lowerSessions(plan, loading, { problem, how: 'rest', from: today }) : null;
}

/** Medium load or more on a joint that hurts waits until it does not (Thomeé 1997, Phys Ther 77:1690). */
function sparing(joint: JointCode): Constraint {
  return {
    id: `feedback.pain-${joint}#1`,
    ruleId: `feedback.pain-${joint}`,
    ruleVersion: 1,
    packId: 'feedback',
    severity: 'hard',
    citation: [{ source: 'Thomeé 1997, Phys Ther 77:1690', year: 1997, needsClinicianReview: true }],
    reason: { en: 'Spares what hurt.', zh: '保护疼痛的部位。' },
    kind: 'forbid',
    appliesTo: { jointLoad: { joint, atLeast: 2 } },
  };
}

/**
 * Half as long where its template allows; else one of its own alternatives that can be done in half the time; else as short as
 * it can be; and left out where there is no time for that either.
 */
function shortened(plan: Plan, own: PlanSession, problem: PlanningProblem, from: LocalDate): Plan | null {
  const half = Math.floor(own.minutes / 2 / minuteStep) * minuteStep;
  const least = new Map(problem.catalogue.map(({ id, durationMinutes }) => [id, durationMinutes.min]));
  const canBeHalf = (templateId: string) => half > 0 && half >= (least.get(templateId) ?? Infinity);
  const others = canBeHalf(own.templateId) ? [] : (own.alternatives ?? []);
  const byAlternative = firstThatHolds(
    plan,
    others
      .filter(({ templateId }) => canBeHalf(templateId))
      .map(({ templateId }) => ({ sessionId: own.id, swapTo: templateId, minutes: half })),
    problem,
    from,
  );
  return (
    byAlternative ??
    lowerSessions(plan, [own], { problem, how: 'shorter', from }) ??
    lowerSessions(plan, [own], { problem, how: 'rest', from })
  );
}

/** One of its own alternatives that needs nothing, then one that needs none of its things, then any session that needs nothing. */
function withoutEquipment(
  plan: Plan,
  own: PlanSession,
  problem: PlanningProblem,
  from: LocalDate,
): Plan | null {
  const missing = problem.catalogue.find(({ id }) => id === own.templateId)?.equipment ?? [];
  const offered = (own.alternatives ?? [])
    .filter(({ equipment }) => !equipment.some((item) => missing.includes(item)))
    .sort((a, b) => Number(a.equipment.length > 0) - Number(b.equipment.length > 0))
    .map(({ templateId }): PlanEdit => ({ sessionId: own.id, swapTo: templateId }));
  const others = swaps(own, problem, { constraints: [], fits: ({ equipment }) => equipment.length === 0 });
  return firstThatHolds(plan, [...offered, ...others], problem, from);
}

/** The first of the ways that keeps every limit. */
function firstThatHolds(
  plan: Plan,
  ways: readonly PlanEdit[],
  problem: PlanningProblem,
  from: LocalDate,
): Plan | null {
  for (const way of ways) {
    const after = applied(plan, [way], problem, from);
    if (after) return after;
  }
  return null;
}
