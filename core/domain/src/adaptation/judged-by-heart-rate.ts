import { isSlowedByMedicine } from '../planning/heart-rate-basis.js';
import type { Plan, PlanSession } from '../planning/plan.js';
import type { SessionTemplate } from '../planning/session-template.js';
import { limitsOf } from '../planning/template-limits.js';
import type { Profile } from '../profile/profile.js';
import type { Constraint } from '../screening/constraint.js';

/**
 * Whether a done session may be judged by heart rate: no limit of its plan or of today forbids to steer by it, and no medicine
 * has come since that the planned ranges do not know of. What is not known any more is not judged.
 * @param limits those of the plan and those of today.
 */
export function mayJudgeByHeartRate(
  { templateId }: Pick<PlanSession, 'templateId'>,
  {
    profile,
    basis,
    limits,
    catalogue,
  }: {
    profile: Profile;
    basis: Plan['heartRateBasis'];
    limits: readonly Constraint[];
    catalogue: readonly SessionTemplate[];
  },
): boolean {
  const template = catalogue.find(({ id }) => id === templateId);
  if (!template || basis === null) return false;
  if (basis.origin === 'age-formula' && isSlowedByMedicine(profile)) return false;
  return limitsOf(template, limits).heartRateTargetsAllowed;
}
