import type { LocalDate } from '../../shared/local-date.js';
import type { Localised } from '../../shared/localised.js';

/** A number of a rule that a workspace may change. */
export interface AdjustableLimit {
  /** `<ruleId>/<fact>.<bound>` or `<ruleId>/<kind>.<field>`, with `.2` and so on for a repeated one. */
  limitId: string;
  ruleId: string;
  ruleTitle: Localised;
  packId: string;
  value: number;
  /** What the number is about, in words. */
  about: Localised;
  /** UCUM unit; empty for counts and scales. */
  unit: string;
  /** Which way makes the rule stricter. */
  stricter: 'lower' | 'higher';
  /** False for absolute contraindications: they may be tightened only. */
  mayLoosen: boolean;
}

/** A changed limit of one workspace, signed by somebody who may, with reason and end. */
export interface LimitOverride {
  limitId: string;
  value: number;
  reason: string;
  /** Name of the clinician who signed, as traces show it. */
  signedBy: string;
  /** Last day it holds, the workspace's local date. */
  until: LocalDate;
}

/** An override as it shows in every trace it touches. */
export interface AppliedOverride extends LimitOverride {
  ruleId: string;
  /** The rule's own value. */
  from: number;
  change: 'tightened' | 'loosened';
}

/** Why an override may not be made. */
export type OverrideRefusal =
  | 'unknown-limit'
  | 'not-a-number'
  | 'absolute-limit'
  | 'no-change'
  | 'no-reason'
  | 'no-signature'
  | 'already-ended'
  | 'too-long';

export interface RefusedOverride {
  override: LimitOverride;
  why: OverrideRefusal;
}
