import type { Observation } from '../health-data/observation.js';
import type { Quality, QualityEntry } from '../health-data/quality-entry.js';
import { judgeValue } from './judge-value.js';
import { metricLimits } from './metric-limits.js';
import { pressurePairFaults } from './pressure-pairs.js';
import { suspectUnitOf } from './unit-suspicion.js';

export interface CleanedObservation {
  observation: Observation;
  quality: Quality;
}

/**
 * Judges each observation: unit suspicion, then impossible, then unusual values, then pairs of blood pressures.
 * Nothing is deleted or reordered; entries say what was done, by which rule, to which index. A converted value is
 * `suspect`, for a guess about a unit must never steer a plan.
 */
export function cleanObservations(observations: readonly Observation[]): {
  cleaned: CleanedObservation[];
  entries: QualityEntry[];
} {
  const entries: QualityEntry[] = [];
  const cleaned = observations.map((observation, index) => {
    const judged = judge(observation, index);
    if (judged.entry) entries.push(judged.entry);
    return judged.cleaned;
  });
  for (const { index, ruleId, reason } of pressurePairFaults(observations)) {
    const target = cleaned[index]!;
    if (target.quality === 'rejected') continue;
    target.quality = 'suspect';
    const { metric, value } = observations[index]!;
    entries.push({ index, metric, ruleId, action: 'flagged', rawValue: value, cleanedValue: value, reason });
  }
  return { cleaned, entries };
}

function judge(
  observation: Observation,
  index: number,
): { cleaned: CleanedObservation; entry: QualityEntry | null } {
  const { metric, value } = observation;
  const entry = { index, metric, rawValue: Number.isFinite(value) ? value : null };
  const unit = suspectUnitOf(metric, value);
  if (unit) {
    const { ruleId, reason } = unit;
    const converted = unit.convert(value);
    return {
      cleaned: { observation: { ...observation, value: converted }, quality: 'suspect' },
      entry: { ...entry, ruleId, action: 'converted', cleanedValue: converted, reason },
    };
  }
  const quality = judgeValue(value, metricLimits[metric]);
  if (quality === 'rejected') {
    const reason = 'The value is outside what a body can show.';
    return {
      cleaned: { observation, quality },
      entry: { ...entry, ruleId: `impossible-${metric}`, action: 'rejected', cleanedValue: null, reason },
    };
  }
  if (quality === 'suspect') {
    const reason = 'The value is possible but unusual; it is shown and not averaged.';
    return {
      cleaned: { observation, quality },
      entry: { ...entry, ruleId: `unusual-${metric}`, action: 'flagged', cleanedValue: value, reason },
    };
  }
  if (observation.confidence === 'low') {
    const reason = 'The source itself doubts this value; it is shown and not averaged.';
    return {
      cleaned: { observation, quality: 'suspect' },
      entry: { ...entry, ruleId: 'low_confidence', action: 'flagged', cleanedValue: value, reason },
    };
  }
  return { cleaned: { observation, quality }, entry: null };
}
