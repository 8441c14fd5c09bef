import type { ActivityCode } from '../../profile/vocabulary/index.js';
import { drawChoice } from '../../preference/trying/draw-choice.js';
import type { DrawnChoice } from '../../preference/trying/draw-choice.js';
import { believedLiking } from '../../preference/trying/liking-belief.js';
import type { LikingBelief } from '../../preference/trying/liking-belief.js';
import type { PlanningProblem } from '../planning-problem.js';
import { isClinicalProfile } from './clinical-profile.js';
import { safeCandidates } from './safe-candidates.js';

/** What a trial is drawn by, of somebody who agreed to it. */
export interface TryingOrder {
  /** Kept with the plan: the same seed draws the same. */
  seed: number;
  /** By activity; one that is not named is believed of as `others` says, or as anything that nobody knows. */
  beliefs: Readonly<Partial<Record<ActivityCode, LikingBelief>>>;
  /** Activities the person does not want to be tried. */
  refused: readonly ActivityCode[];
}

/**
 * The activity that a plan gives a small weight to, drawn from what the limits, the days and the equipment leave. It only
 * changes the order of what is allowed, never a limit or a dose. Null for whom nothing may be tried, or where there is
 * nothing to choose between.
 */
export function chooseTrial(problem: PlanningProblem, order: TryingOrder): DrawnChoice | null {
  if (isClinicalProfile(problem)) return null;
  const isKnown = (activity: ActivityCode) => (order.beliefs[activity]?.known ?? 0) > 0;
  const safe = safeCandidates(problem, isKnown).filter(
    ({ template }) => !order.refused.includes(template.activity),
  );
  const activities = [...new Set(safe.map(({ template }) => template.activity))];
  return drawChoice(
    activities.map((activity) => ({
      ...(order.beliefs[activity] ?? believedLiking(activity, [], [])),
      activity,
    })),
    order.seed,
  );
}
