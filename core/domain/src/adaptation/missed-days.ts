import type { PlanEdit } from '../planning/edit-plan.js';
import type { Plan, PlanSession } from '../planning/plan.js';
import type { PlanningProblem } from '../planning/planning-problem.js';
import { verifyPlan } from '../planning/verify/verify-plan.js';
import { addDays } from '../shared/local-date.js';
import type { LocalDate } from '../shared/local-date.js';
import type { Localised } from '../shared/localised.js';
import { editAll, holdLoad } from './hold-load.js';
import { isEmptyDiff, planDiff } from './plan-diff.js';

/** What missed sessions ask for. */
export type MissedDays =
  | { kind: 'none' }
  /** Some move within their week, the others are left out, and the weeks after are held. */
  | { kind: 're-sequence'; plan: Plan; reasons: readonly Localised[] }
  /** So much was missed that the plan starts again from less. */
  | { kind: 'restart'; reasons: readonly Localised[] };

/** Fitness falls within two weeks without training, so one does not go on where one stopped (Mujika & Padilla 2000, Sports Med 30:79). */
const restartAfterDays = 14;

/**
 * What to do about sessions before today that were not done. They move to a free day of the same week where every limit
 * of rest, spacing and hard days is kept, the newest first; what finds no day is left out. Nothing is added to what was
 * planned, and later weeks are held where they would rise too fast after what was lost.
 * @param done ids of the sessions that were done.
 */
export function assessMissedDays({
  plan,
  problem,
  today,
  done,
}: {
  plan: Plan;
  problem: PlanningProblem;
  today: LocalDate;
  done: ReadonlySet<string>;
}): MissedDays {
  const sessions = plan.weeks.flatMap((week) => week.sessions);
  const missed = sessions.filter(({ id, date }) => date < today && !done.has(id));
  const recent = sessions.filter(({ date }) => date < today && date >= addDays(today, -restartAfterDays));
  const isLongAgo = plan.startsOn <= addDays(today, -restartAfterDays);
  if (isLongAgo && recent.length > 0 && recent.every(({ id }) => !done.has(id)))
    return { kind: 'restart', reasons: [texts.restart] };
  const week = plan.weeks.find(({ startsOn }) => startsOn <= today && today <= addDays(startsOn, 6));
  const ofWeek = missed.filter(({ date }) => week !== undefined && date >= week.startsOn);
  if (!week || ofWeek.length === 0) return { kind: 'none' };
  const moved = moveWithin(plan, ofWeek, { problem, today, lastDay: addDays(week.startsOn, 6) });
  const changed = heldAfter(
    moved.plan,
    missed.filter(({ id }) => !moved.ids.has(id)),
    problem,
    today,
  );
  if (!changed || isEmptyDiff(planDiff(plan, changed))) return { kind: 'none' };
  const reasons = [
    ...(moved.ids.size > 0 ? [texts.moved] : []),
    ...(isEmptyDiff(planDiff(moved.plan, changed)) ? [] : [texts.held]),
  ];
  return { kind: 're-sequence', plan: changed, reasons };
}

function moveWithin(
  plan: Plan,
  missed: readonly PlanSession[],
  { problem, today, lastDay }: { problem: PlanningProblem; today: LocalDate; lastDay: LocalDate },
): { plan: Plan; ids: ReadonlySet<string> } {
  const ids = new Set<string>();
  let moved = plan;
  for (const session of [...missed].reverse()) {
    for (let day = today; day <= lastDay; day = addDays(day, 1)) {
      const used = moved.weeks.some((week) => week.sessions.some(({ date }) => date === day));
      const next = used ? null : editAll(moved, [{ sessionId: session.id, moveTo: day }], problem);
      if (!next || verifyPlan({ ...problem, plan: next }).length > 0) continue;
      moved = next;
      ids.add(session.id);
      break;
    }
  }
  return { plan: moved, ids };
}

/** The plan with its coming weeks held as if what was missed had never been planned; the past stays as it was planned. */
function heldAfter(
  plan: Plan,
  missed: readonly PlanSession[],
  problem: PlanningProblem,
  today: LocalDate,
): Plan | null {
  const without = editAll(
    plan,
    missed.map(({ id }): PlanEdit => ({ sessionId: id, remove: true })),
    problem,
  );
  const held = without && holdLoad(without, problem, today);
  // Where leaving sessions out breaks another limit (a least dose, a longest gap), only what moved is proposed.
  return held ? editAll(plan, held.edits, problem) : plan;
}

const texts = {
  restart: {
    en: 'No session of the last two weeks happened, so the plan starts again from less.',
    zh: '最近两周的训练都没有进行，因此计划将从较低的量重新开始。',
  },
  moved: {
    en: 'A session that did not happen moves to a free day of this week.',
    zh: '没有进行的训练改到本周的空闲日。',
  },
  held: {
    en: 'What was missed is not caught up: the coming weeks are held so that the load does not jump.',
    zh: '错过的训练不会补上：接下来几周会控制训练量，避免负荷突然增加。',
  },
} as const satisfies Readonly<Record<string, Localised>>;
