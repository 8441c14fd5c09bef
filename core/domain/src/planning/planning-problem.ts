import type { PersonalCalendar } from '../calendar/personal-calendar.js';
import type { Exercise } from '../catalogue/exercise.js';
import type { LearntPreference } from '../preference/learnt-preference.js';
import type { ComparisonDesign } from '../preference/comparison/compared-weeks.js';
import type { DrawnChoice } from '../preference/trying/draw-choice.js';
import type { Profile } from '../profile/profile.js';
import type { TrainingRequest } from '../request/training-request.js';
import type { Constraint } from '../screening/constraint.js';
import type { Screening } from '../screening/screening.js';
import type { LocalDate } from '../shared/local-date.js';
import type { OutcomeTarget } from './effect.js';
import type { ResponseRecord } from './response/personal-response.js';
import type { SessionTemplate } from './session-template.js';

/** A template that survived proposal, with its policy score. */
export interface Candidate {
  template: SessionTemplate;
  /** P(a|X), sums to 1 over the candidates of a plan. */
  probability: number;
  /** What the score is made of, for the explanation. */
  features: Readonly<Record<string, number>>;
}

/** What the body brought along: facts the response models start from, each null when unknown. */
export interface Baseline {
  bodyMassKg: number | null;
  vo2maxMlKgMin: number | null;
  /** Race-fitness index of the best run of late, ml/kg/min; absent or null without one. */
  raceIndex?: number | null;
  restingSystolicMmHg: number | null;
  /** Load of the last four weeks, MET-minutes a week; null without history. */
  weeklyLoad: number | null;
  activeMinutesPerWeek: number | null;
  /** Days since the last training that is known, up to the day of the plan; null or absent: unknown. */
  daysSinceTraining?: number | null;
}

/** Whether suggestions nudge hand-made scores (`beside`), weigh as much as a wish (`both`) or stand in their place. */
export type SuggestionUse = 'beside' | 'both' | 'instead';

/** Everything steps 4 and 5 need; a plain value, so that a plan can be computed, tested and repeated alone. */
export interface PlanningProblem {
  profile: Profile;
  request: TrainingRequest;
  screening: Screening;
  constraints: readonly Constraint[];
  catalogue: readonly SessionTemplate[];
  /** What sessions may name; left out: sessions name no exercises. */
  exercises?: readonly Exercise[];
  targets: readonly OutcomeTarget[];
  baseline: Baseline;
  /** What the person's life leaves of the days of their profile. Absent: every week is alike. */
  calendar?: PersonalCalendar;
  /** How the person answers to training, and what they did before the plan; absent: as people in general, from rest. */
  responses?: ResponseRecord;
  startsOn: LocalDate;
  weeks: number;
  /** Daily dietary energy deficit that nutrition advice allows, kcal; 0 where none is safe. */
  dietaryDeficitKcalPerDay: number;
  /** Optional scores of a learned or language model, by template id, 0..1. Only reorder what is allowed. */
  suggestions: Readonly<Record<string, number>>;
  /** What suggestions are for; left out: `beside`. */
  suggestionUse?: SuggestionUse;
  /** What is learnt of the person's habits and sessions; only reorders what is allowed. */
  preference?: LearntPreference;
  /** What is tried with somebody who agreed to it; only reorders what is allowed. */
  trial?: DrawnChoice;
  /** Two activities somebody agreed to compare, week by week; only reorders and swaps what is allowed. */
  comparison?: ComparisonDesign;
}
