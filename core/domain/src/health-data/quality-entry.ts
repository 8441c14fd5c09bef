import type { Metric } from './metrics.js';

/** What cleaning did to one value, by which rule, and why. Reversible: the raw value is always kept. */
export interface QualityEntry {
  /** Index of the record among those given to the cleaning step. */
  index: number;
  metric: Metric | 'activity';
  ruleId: string;
  action: 'converted' | 'rejected' | 'flagged' | 'merged';
  rawValue: number | null;
  cleanedValue: number | null;
  /** One sentence for people. */
  reason: string;
}

/** Trust in a stored value: `good` counts everywhere, `suspect` is shown but not averaged, `rejected` is kept only. */
export type Quality = 'good' | 'suspect' | 'rejected';
