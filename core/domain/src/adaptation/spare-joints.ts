import { judgeMovement } from '../catalogue/judge-movement.js';
import { selectableExercise } from '../catalogue/selects-exercise.js';
import type { PlanEdit } from '../planning/edit-plan.js';
import type { Plan, PlanSession } from '../planning/plan.js';
import type { PlanningProblem } from '../planning/planning-problem.js';
import { detailSessions } from '../planning/session-parts/detail-sessions.js';
import { selectableTemplate } from '../planning/selects-template.js';
import { loadsSparedJoint } from '../planning/spared-joints.js';
import type { SparedJoint } from '../profile/profile.js';
import type { Constraint } from '../screening/constraint.js';
import type { Selectable } from '../screening/selectable.js';
import { addDays } from '../shared/local-date.js';
import type { LocalDate } from '../shared/local-date.js';
import { acceptablePain, sparingPain } from './assess-feedback.js';
import { editAll, holdLoad } from './hold-load.js';
import { swaps } from './lower-sessions.js';
import type { SessionFeedback } from './session-feedback.js';

/** Pain at the same place twice within so many days is no chance (engineering choice; needs clinician review). */
export const repeatedWithinDays = 28;

/**
 * The joint that feedback asks to be spared until somebody says otherwise: it hurt more than is acceptable, or it hurt in
 * another session of late, too. Null where it is neither.
 * @param earlier what was said of sessions before, in any order; the feedback itself may be among it.
 */
export function jointToSpare(
  feedback: SessionFeedback,
  earlier: readonly SessionFeedback[],
): SparedJoint | null {
  const { painAt: joint = null, pain, on: since, sessionId } = feedback;
  if (joint === null || pain === null || pain < sparingPain) return null;
  if (pain > acceptablePain) return { joint, since, pain, because: 'severe' };
  const hurtBefore = earlier.some(
    (other) =>
      other.sessionId !== sessionId &&
      other.painAt === joint &&
      (other.pain ?? 0) >= sparingPain &&
      other.on >= addDays(since, -repeatedWithinDays),
  );
  return hurtBefore ? { joint, since, pain, because: 'repeated' } : null;
}

/** What sparing does to a plan. */
export type SparedPlan = { kind: 'unchanged' } | { kind: 'changed'; plan: Plan } | { kind: 'impossible' };

/**
 * The plan with nothing ahead that loads a joint of `problem.profile.sparedJoints`, or that screening forbids since it hurts:
 * sessions give way to ones that hardly load it or are left out, and the others get other exercises and alternatives.
 * @param today first day that may still change. `told`, the session that was spoken of, is over and stays where it was
 * planned for no later day. `limits` that screening adds as the joint hurts: the gate holds the plan to them from tomorrow.
 */
export function spareJoints(
  plan: Plan,
  {
    problem,
    today,
    told,
    limits,
  }: { problem: PlanningProblem; today: LocalDate; told: string; limits: readonly Constraint[] },
): SparedPlan {
  const { loads, offersLoad } = loadReader(problem, limits);
  const isAhead = ({ date, id }: PlanSession) => date > today || (date === today && id !== told);
  const ahead = plan.weeks.flatMap(({ sessions }) => sessions).filter(isAhead);
  const edits = ahead
    .filter(({ templateId }) => loads(templateId))
    .map((session): PlanEdit => {
      const [other] = swaps(session, problem, { constraints: limits });
      return other ?? { sessionId: session.id, remove: true };
    });
  if (edits.length === 0 && !ahead.some(offersLoad)) return { kind: 'unchanged' };
  const edited = editAll(plan, edits, problem);
  if (!edited) return { kind: 'impossible' };
  const limited = { ...problem, constraints: [...problem.constraints, ...limits] };
  const detailed = detailSessions(edited, limited, (session) => isAhead(session) && offersLoad(session));
  const held = holdLoad(detailed, problem, today);
  return held ? { kind: 'changed', plan: held.plan } : { kind: 'impossible' };
}

/** Which templates load a spared joint or are forbidden, and which sessions name an exercise or an alternative that is. */
function loadReader({ profile, catalogue, exercises = [] }: PlanningProblem, limits: readonly Constraint[]) {
  const templates = new Map(catalogue.map((template) => [template.id, selectableTemplate(template)]));
  const known = new Map(exercises.map((exercise) => [exercise.id, selectableExercise(exercise)]));
  // What is not known any more is taken to load it.
  const isLoading = (work: Selectable | undefined) =>
    work === undefined ||
    loadsSparedJoint(work, profile.sparedJoints) ||
    judgeMovement(work, limits).kind === 'not-allowed';
  const loads = (templateId: string) => isLoading(templates.get(templateId));
  const offersLoad = (session: PlanSession) =>
    (session.exercises ?? []).some(({ exerciseId }) => isLoading(known.get(exerciseId))) ||
    (session.alternatives ?? []).some(({ templateId }) => loads(templateId));
  return { loads, offersLoad };
}
