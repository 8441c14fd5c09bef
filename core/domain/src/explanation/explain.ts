import type { Plan } from '../planning/plan.js';
import type { Candidate, PlanningProblem } from '../planning/planning-problem.js';
import type { Violation } from '../planning/violation.js';
import type { Constraint } from '../screening/constraint.js';
import type { RuleTraceEntry, Screening } from '../screening/screening.js';
import { disclaimer } from './disclaimer.js';
import { effectReasons } from './effect-reasons.js';
import type { Explanation, Reason } from './explanation.js';
import { sessionExplanations } from './session-reasons.js';
import { clinicianSummary, participantSummary } from './summaries.js';

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

/**
 * Step 7: says why each session is there and what each figure rests on. Deterministic; every number comes from the
 * plan or the screening. What the participant reads names no disease and no clinical threshold.
 */
export function explain(input: ExplainInput): Explanation {
  return {
    summary: { participant: participantSummary(input), clinician: clinicianSummary(input) },
    sessions: sessionExplanations(input),
    // Rules that could not be judged limit nothing; the screening itself names them and the facts they miss.
    screening: input.screening.trace.filter(({ fired }) => fired === true).map(ruleReason),
    effects: effectReasons(input.plan),
    data: input.dataWindow,
    disclaimer,
  };
}

function ruleReason(entry: RuleTraceEntry): Reason {
  return { kind: 'rule', text: entry.explanation.participant, ref: entry.ruleId, citations: entry.citations };
}
