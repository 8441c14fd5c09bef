import type { Candidate } from '../planning-problem.js';
import type { TemplateLimits } from '../template-limits.js';

/** A candidate with what the limits leave of it. */
export interface Option extends Candidate {
  id: string;
  limits: TemplateLimits;
  /** A second, short session on a day that has another one. */
  isAddOn: boolean;
}
