import type { ConditionCode } from '../profile/vocabulary/index.js';
import type { Clearance } from '../screening/clearance.js';
import type { IntensityBand } from '../screening/constraint.js';
import type { FactValue } from '../screening/facts.js';
import type { LocalDate } from '../shared/local-date.js';

/** What a clinician decides about a person: three answers, and a question back. */
export const clearanceDecisions = ['approve', 'approve-with-limits', 'refuse', 'ask'] as const;
export type ClearanceDecision = (typeof clearanceDecisions)[number];

/** What exercise a clearance speaks of. Vigorous includes moderate. */
export const clearanceScopes = ['moderate', 'vigorous', 'resistance'] as const;
export type ClearanceScope = (typeof clearanceScopes)[number];

/** Limits a clinician adds of their own. Null: none of this kind. */
export interface ClearanceLimits {
  /** No harder than this band. */
  ceiling: IntensityBand | null;
  /** Minutes of a session, at most. */
  maxMinutesPerSession: number | null;
  noResistance: boolean;
  /** Who must be there at every session. */
  superviseBy: 'clinician' | 'coach' | null;
}

/** What a clinician saw when they decided: the screening of that day, in what mattered. The signature covers it. */
export interface ClearanceEvidence {
  screenedOn: LocalDate;
  clearance: Clearance;
  /** Facts that rules with a say read, and the codes a person is known by. */
  facts: Readonly<Record<string, FactValue | null>>;
  /** Rules that had a say. */
  rules: readonly { ruleId: string; ruleVersion: number; packId: string; clearance: Clearance | null }[];
  packs: readonly { id: string; version: string }[];
}

/** A clinician's signed decision about a person. */
export interface SignedClearance {
  id: string;
  decision: Exclude<ClearanceDecision, 'ask'>;
  scopes: readonly ClearanceScope[];
  /** Only what this condition asks for is cleared; null: whatever the evidence held. */
  condition: ConditionCode | null;
  limits: ClearanceLimits;
  evidence: ClearanceEvidence;
  /** Name of the clinician, as traces show it. */
  signedBy: string;
  signedOn: LocalDate;
  /** Last day it holds, the person's local date. */
  validUntil: LocalDate;
}

/** A clearance holds for at most twelve months (Riebe 2015, Med Sci Sports Exerc 47:2473). */
export const longestClearanceDays = 365;

export const noOwnLimits: ClearanceLimits = {
  ceiling: null,
  maxMinutesPerSession: null,
  noResistance: false,
  superviseBy: null,
};
