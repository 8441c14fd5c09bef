import type { ActivityCode } from '../../profile/vocabulary/index.js';
import type { Candidate, PlanningProblem } from '../planning-problem.js';
import { propose } from '../propose.js';

/**
 * Candidates that may be tried or compared: what limits, days and equipment leave, without any that a soft limit advises
 * against or, where they are new to the person, that are hard on the body.
 */
export function safeCandidates(
  problem: PlanningProblem,
  isKnown: (activity: ActivityCode) => boolean,
): Candidate[] {
  return propose(problem).filter(
    ({ template, features }) =>
      features['advisedAgainst'] === 0 && (features['gentle'] === 1 || isKnown(template.activity)),
  );
}
