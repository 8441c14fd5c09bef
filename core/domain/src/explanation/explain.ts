import type { RuleTraceEntry } from '../screening/screening.js';
import { disclaimer } from './disclaimer.js';
import { effectReasons } from './effect-reasons.js';
import type { ExplainInput } from './explain-input.js';
import type { Explanation, Reason } from './explanation.js';
import { sessionExplanations } from './session-reasons.js';
import { clinicianSummary, participantSummary } from './summaries.js';

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
