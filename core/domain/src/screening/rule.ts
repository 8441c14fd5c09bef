import type { Citation } from '../shared/citation.js';
import type { Localised } from '../shared/localised.js';
import type { Clearance } from './clearance.js';
import type { Constraint } from './constraint.js';
import type { ExercisePrescription } from './exercise-prescription.js';
import type { FactName } from './facts.js';

/**
 * Condition of a rule, as data (our own small total grammar; nothing is evaluated as code). Comparisons of an
 * unknown fact are neither true nor false: what that means, each rule declares in `whenUnknown`.
 */
export type Condition =
  | { all: readonly Condition[] }
  | { any: readonly Condition[] }
  | { not: Condition }
  | { fact: FactName; unit?: string; atLeast?: number; above?: number; atMost?: number; below?: number }
  | { fact: FactName; is: string | boolean }
  | { fact: FactName; includes: string }
  | { fact: FactName; includesAny: readonly string[] }
  | { always: true };

/** Distributes over the members of the union, so that each kind of constraint keeps its own fields. */
type WithoutProvenance<C> = C extends unknown
  ? Omit<C, 'id' | 'ruleId' | 'ruleVersion' | 'packId' | 'citation' | 'reason'>
  : never;

/** What a rule does when its condition holds. */
export type RuleEffect =
  | { clearance: Clearance }
  | { constraint: WithoutProvenance<Constraint> }
  | { question: { id: string; text: Localised } }
  | { prescription: ExercisePrescription };

export interface RuleTest {
  name: string;
  facts: Readonly<Record<string, number | string | boolean | readonly string[] | null>>;
  fires: boolean | 'unknown';
}

/** One rule of a knowledge pack. */
export interface Rule {
  id: string;
  version: number;
  title: Localised;
  /** Who it is about, for readers. */
  population: string;
  when: Condition;
  /** When a needed fact is unknown: act as if the rule fired, do not fire, or ask (and require clearance). */
  whenUnknown: 'fires' | 'silent' | 'needs-fact';
  effects: readonly RuleEffect[];
  severity: 'absolute' | 'hard' | 'soft';
  evidence: 'guideline' | 'trial' | 'consensus' | 'engineering';
  citations: readonly Citation[];
  /** True while a clinician has not yet checked the rule itself (a figure of it is marked at its citation). */
  needsClinicianReview?: boolean;
  /** Shown to the person (participant mode) and to the clinician. */
  explanation: { participant: Localised; clinician: Localised };
  tests: readonly RuleTest[];
}
