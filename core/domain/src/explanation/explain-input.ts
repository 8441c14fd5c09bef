import type { Plan } from '../planning/plan.js';
import type { Candidate, PlanningProblem } from '../planning/planning-problem.js';
import type { Violation } from '../planning/violation.js';
import type { Constraint } from '../screening/constraint.js';
import type { Screening } from '../screening/screening.js';
import type { Explanation } from './explanation.js';

/** Everything a plan rests on; the explanation adds nothing to it. */
export interface ExplainInput {
  plan: Plan;
  screening: Screening;
  /** All limits the plan was made under: from rules and from the request. */
  constraints: readonly Constraint[];
  candidates: readonly Candidate[];
  problem: PlanningProblem;
  /** What the verifier found; a plan with entries here is never shown as usable. */
  violations: readonly Violation[];
  dataWindow: Explanation['data'];
}
