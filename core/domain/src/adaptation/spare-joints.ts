import type { PlanEdit } from '../planning/edit-plan.js';
import type { Plan, PlanSession } from '../planning/plan.js';
import type { PlanningProblem } from '../planning/planning-problem.js';
import { detailSessions } from '../planning/session-parts/detail-sessions.js';
import { loadsSparedJoint } from '../planning/spared-joints.js';
import type { SparedJoint } from '../profile/profile.js';
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
 * The plan with nothing ahead that loads a joint of `problem.profile.sparedJoints`: sessions give way to ones that hardly
 * load it or are left out, and the others get other exercises and alternatives.
 * @param today first day that may still change. `told`, the session that was spoken of, is over and stays where it was
 * planned for no later day.
 */
export function spareJoints(
  plan: Plan,
  { problem, today, told }: { problem: PlanningProblem; today: LocalDate; told: string },
): SparedPlan {
  const { loads, offersLoad } = loadReader(problem);
  const isAhead = ({ date, id }: PlanSession) => date > today || (date === today && id !== told);
  const ahead = plan.weeks.flatMap(({ sessions }) => sessions).filter(isAhead);
  const edits = ahead
    .filter(({ templateId }) => loads(templateId))
    .map((session): PlanEdit => {
      const [other] = swaps(session, problem, { constraints: [] });
      return other ?? { sessionId: session.id, remove: true };
    });
  if (edits.length === 0 && !ahead.some(offersLoad)) return { kind: 'unchanged' };
  const edited = editAll(plan, edits, problem);
  if (!edited) return { kind: 'impossible' };
  const detailed = detailSessions(edited, problem, (session) => isAhead(session) && offersLoad(session));
  const held = holdLoad(detailed, problem, today);
  return held ? { kind: 'changed', plan: held.plan } : { kind: 'impossible' };
}

/** Which templates load a spared joint, and which sessions name an exercise or an alternative that does. */
function loadReader({ profile, catalogue, exercises = [] }: PlanningProblem) {
  const spared = profile.sparedJoints ?? [];
  const templates = new Map(catalogue.map((template) => [template.id, template]));
  const known = new Map(exercises.map((exercise) => [exercise.id, exercise]));
  // What is not known any more is taken to load it.
  const isLoading = (work: Parameters<typeof loadsSparedJoint>[0] | undefined) =>
    work === undefined || loadsSparedJoint(work, spared);
  const loads = (templateId: string) => isLoading(templates.get(templateId));
  const offersLoad = (session: PlanSession) =>
    (session.exercises ?? []).some(({ exerciseId }) => isLoading(known.get(exerciseId))) ||
    (session.alternatives ?? []).some(({ templateId }) => loads(templateId));
  return { loads, offersLoad };
}
