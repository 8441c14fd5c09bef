import type { PersonalCalendar } from '../../calendar/personal-calendar.js';
import type { Exercise } from '../../catalogue/exercise.js';
import type { Profile } from '../../profile/profile.js';
import type { TrainingRequest } from '../../request/training-request.js';
import type { Constraint } from '../../screening/constraint.js';
import type { Screening } from '../../screening/screening.js';
import type { LocalDate } from '../../shared/local-date.js';
import type { Plan } from '../plan.js';
import type { Baseline } from '../planning-problem.js';
import type { SessionTemplate } from '../session-template.js';

/** A plan and what it must keep to, from the sources and not from whoever made the plan. */
export interface VerifyInput {
  plan: Plan;
  constraints: readonly Constraint[];
  profile: Profile;
  request: TrainingRequest;
  screening: Pick<Screening, 'outcome' | 'screenedOn' | 'validUntil' | 'prescriptions'>;
  baseline: Pick<
    Baseline,
    'bodyMassKg' | 'vo2maxMlKgMin' | 'weeklyLoad' | 'activeMinutesPerWeek' | 'daysSinceTraining'
  >;
  /** What the person's life takes away by date, and their classes; absent where every week is alike. */
  calendar?: PersonalCalendar;
  catalogue: readonly SessionTemplate[];
  /** Left out: no exercise is known, so that a session may name none. */
  exercises?: readonly Exercise[];
  startsOn: LocalDate;
}

/** The sources alone. */
export type VerifySources = Omit<VerifyInput, 'plan'>;
