import { isSlowedByMedicine } from '../heart-rate-basis.js';
import type { PlanningProblem } from '../planning-problem.js';
import type { Capacity } from './work-rate.js';

/**
 * What speeds and powers of this person are reckoned from; null where the maximum uptake is not known, and on a medicine
 * that changes what the body does with a given load: then effort steers.
 */
export function steeringCapacity({
  profile,
  request,
  baseline,
}: Pick<PlanningProblem, 'profile' | 'request' | 'baseline'>): Capacity | null {
  const isSlowed =
    isSlowedByMedicine(profile) || request.medications.some(({ value }) => value === 'beta-blocker');
  const { vo2maxMlKgMin, bodyMassKg } = baseline;
  return isSlowed || vo2maxMlKgMin === null ? null : { vo2maxMlKgMin, bodyMassKg };
}
