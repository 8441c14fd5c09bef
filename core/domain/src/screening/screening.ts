import type { Citation } from '../shared/citation.js';
import type { LocalDate } from '../shared/local-date.js';
import type { Localised } from '../shared/localised.js';
import type { Clearance, ScreeningOutcome } from './clearance.js';
import type { Constraint } from './constraint.js';
import type { GivenPrescription } from './exercise-prescription.js';
import type { Comparison, Truth } from './evaluate-condition.js';
import type { FactName, FactValue } from './facts.js';
import type { AppliedOverride } from './overrides/limit-override.js';

/** One rule that mattered: the facts it read and what it did. */
export interface RuleTraceEntry {
  ruleId: string;
  ruleVersion: number;
  packId: string;
  title: Localised;
  fired: true | 'unknown-fact';
  facts: readonly { name: FactName; value: FactValue | null }[];
  /** What it compared the facts with, and how each comparison came out. */
  thresholds: readonly { comparison: Comparison; holds: Truth }[];
  missingFacts: readonly FactName[];
  clearance: Clearance | null;
  /** True when no other rule is more restrictive. */
  decides: boolean;
  /** Rules whose clearance won over this rule's. */
  outweighedBy: readonly string[];
  /** Limits of this rule that the workspace changed. */
  overrides: readonly AppliedOverride[];
  citations: readonly Citation[];
  explanation: { participant: Localised; clinician: Localised };
}

/** Result of step 3. */
export interface Screening {
  clearance: Clearance;
  outcome: ScreeningOutcome;
  constraints: readonly Constraint[];
  /** What exercise is advised to the populations the person belongs to. */
  prescriptions: readonly GivenPrescription[];
  trace: readonly RuleTraceEntry[];
  /** Facts that rules which act without them need. */
  missingFacts: readonly FactName[];
  /** Facts that other rules wait for in silence: nothing was decided by them. */
  unknownFacts: readonly FactName[];
  questions: readonly { id: string; text: Localised }[];
  screenedOn: LocalDate;
  /** Twelve months at most; earlier when a rule says so. */
  validUntil: LocalDate;
  /** Packs and versions the decision rests on. */
  packs: readonly { id: string; version: string }[];
}
