import type { Metric } from './metrics.js';
import type { Observation } from './observation.js';

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
  /** The raw value it is about, by which it is known for good; absent where it is about an activity. */
  observation?: Observation;
  /** The raw value over the median of the person's other trusted values, where a rule compares with that. */
  ratioToBaseline?: number;
  /** Only the person can tell what is right: they are to be asked. */
  asksPerson?: true;
}

/** Trust in a stored value: `good` counts everywhere, `suspect` is shown but not averaged, `rejected` is kept only. */
export type Quality = 'good' | 'suspect' | 'rejected';
