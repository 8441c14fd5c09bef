import type { LocalDate } from '../../shared/local-date.js';
import type { Outcome } from '../effect.js';
import type { Dose } from './dose.js';

/** Whose response is used: people's in general, theirs as far as it shows, or clearly their own. */
export type ResponseVerdict = 'population' | 'learning' | 'own';

/** How much more, or less, than people in general somebody answers to the same training. */
export interface PersonalResponse {
  outcome: Outcome;
  /** 1 = the population's mean; 0 = no answer at all. */
  scale: number;
  /** Standard deviation of `scale`: what is not known of it. */
  sd: number;
  /** Weeks with a trusted measurement that it rests on. */
  measurements: number;
  /** First and last week with a measurement; null without any. */
  since: LocalDate | null;
  until: LocalDate | null;
  /** Weeks whose measurement was so far off that it counted less. */
  outliers: number;
  verdict: ResponseVerdict;
  /** Weekly measurements with a usual programme until the next verdict; 0 for `own`; null where a year would not do. */
  measurementsNeeded: number | null;
}

/** What a person's record says of how they answer, for the models that plans are made with. */
export interface ResponseRecord {
  responses: readonly PersonalResponse[];
  /** Doses really done in the weeks before the plan, oldest first; what they built fades and has to be kept up. */
  doneWeeks: readonly Dose[];
}
