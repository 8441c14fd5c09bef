import type { Profile } from '../../profile/profile.js';
import type { TrainingRequest } from '../../request/training-request.js';
import type { Constraint } from '../../screening/constraint.js';
import type { LocalDate } from '../../shared/local-date.js';
import type { Plan } from '../plan.js';
import type { SessionTemplate } from '../session-template.js';

/** A plan and what it must keep to, from the sources and not from whoever made the plan. */
export interface VerifyInput {
  plan: Plan;
  constraints: readonly Constraint[];
  profile: Profile;
  request: TrainingRequest;
  catalogue: readonly SessionTemplate[];
  startsOn: LocalDate;
}
