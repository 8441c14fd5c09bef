import type { Metric } from '../health-data/metrics.js';
import type { Observation } from '../health-data/observation.js';
import type { Quality, QualityEntry } from '../health-data/quality-entry.js';
import { judgeValue } from './judge-value.js';
import { metricLimits } from './metric-limits.js';
import type { UndoneRules } from './undone-rules.js';
import { noneUndone, undoneRuleKey } from './undone-rules.js';
import { suspectUnitOf } from './unit-suspicion.js';

export interface CleanedObservation {
  observation: Observation;
  quality: Quality;
}

/** What the rules say of one value: which of them, and what becomes of the value. */
export type Verdict = Pick<QualityEntry, 'ruleId' | 'action' | 'cleanedValue' | 'reason' | 'asksPerson'> & {
  quality: Quality;
};

/**
 * Judges each observation by itself: unit suspicion, then impossible, then unusual values, then the source's own doubt.
 * Nothing is deleted or reordered; entries say what was done, by which rule, to which index, also where the person took
 * the rule back and the raw value counts. A converted value is `suspect`, for a guess about a unit must never steer a
 * plan. What only other values can tell is `cleanInContext`'s.
 */
export function cleanObservations(
  observations: readonly Observation[],
  undone: UndoneRules = noneUndone,
): {
  cleaned: CleanedObservation[];
  entries: QualityEntry[];
} {
  const entries: QualityEntry[] = [];
  const cleaned = observations.map((observation, index): CleanedObservation => {
    const { metric, value, confidence } = observation;
    const verdict = verdictOn(metric, value, confidence);
    if (verdict === null) return { observation, quality: 'good' };
    const { quality, ...said } = verdict;
    const rawValue = Number.isFinite(value) ? value : null;
    entries.push({ index, metric, rawValue, observation, ...said });
    if (undone.has(undoneRuleKey(metric, said.ruleId)) && rawValue !== null)
      return { observation, quality: 'good' };
    const isConverted = said.action === 'converted' && said.cleanedValue !== null;
    return {
      observation: isConverted ? { ...observation, value: said.cleanedValue! } : observation,
      quality,
    };
  });
  return { cleaned, entries };
}

/** What the rules say of a value by itself, null for nothing; `confidence` is the source's own. */
export function verdictOn(
  metric: Metric,
  value: number,
  confidence: Observation['confidence'],
): Verdict | null {
  const unit = suspectUnitOf(metric, value);
  if (unit) {
    const { ruleId, reason, convert } = unit;
    const cleanedValue = convert(value);
    return { ruleId, action: 'converted', cleanedValue, reason, asksPerson: true, quality: 'suspect' };
  }
  const quality = judgeValue(value, metricLimits[metric]);
  if (quality === 'rejected') {
    const reason = 'The value is outside what a body can show.';
    return { ruleId: `impossible-${metric}`, action: 'rejected', cleanedValue: null, reason, quality };
  }
  if (quality === 'suspect') {
    const reason = 'The value is possible but unusual; it is shown and not averaged.';
    return { ruleId: `unusual-${metric}`, action: 'flagged', cleanedValue: value, reason, quality };
  }
  if (confidence !== 'low') return null;
  const reason = 'The source itself doubts this value; it is shown and not averaged.';
  return { ruleId: 'low_confidence', action: 'flagged', cleanedValue: value, reason, quality: 'suspect' };
}
