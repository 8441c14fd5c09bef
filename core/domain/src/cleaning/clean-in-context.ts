import type { Metric } from '../health-data/metrics.js';
import type { Observation } from '../health-data/observation.js';
import type { QualityEntry } from '../health-data/quality-entry.js';
import type { CleanedObservation } from './clean-observations.js';
import { cleanObservations } from './clean-observations.js';
import type { ContextRules } from './context-rules.js';
import { contextRules } from './context-rules.js';
import type { Baseline, TrustedValue } from './own-baseline.js';
import { OwnBaseline } from './own-baseline.js';
import { pressurePairFaults } from './pressure-pairs.js';
import type { UndoneRules } from './undone-rules.js';
import { noneUndone, undoneRuleKey } from './undone-rules.js';

/** How near to the factor between two units a ratio must be (engineering limit; weights vary by as much in a week). */
const unitTolerance = 0.03;
const daysInWeek = 7;

type Finding = Pick<QualityEntry, 'ruleId' | 'reason' | 'ratioToBaseline' | 'asksPerson'>;

/**
 * Judges observations by themselves and by each other: a pressure by its pair, a mass, height, glucose or temperature by
 * the person's other trusted values. The outcome for each value follows from the set of raw values alone, in whatever
 * order and pieces they came. Nothing is deleted or reordered; a doubted value is kept out of every mean.
 */
export function cleanInContext(
  observations: readonly Observation[],
  undone: UndoneRules = noneUndone,
): { cleaned: CleanedObservation[]; entries: QualityEntry[] } {
  const { cleaned, entries } = cleanObservations(observations, undone);
  const doubt = (index: number, finding: Finding) => {
    const observation = observations[index]!;
    const { metric, value } = observation;
    const said = { index, metric, rawValue: value, cleanedValue: value, observation };
    entries.push({ ...said, action: 'flagged', ...finding });
    if (!undone.has(undoneRuleKey(metric, finding.ruleId)) && cleaned[index]!.quality === 'good')
      cleaned[index] = { ...cleaned[index]!, quality: 'suspect' };
  };
  // Each metric is judged before anything is doubted: a verdict never rests on another verdict of this step.
  const findings = [...byMetric(cleaned)].flatMap(([metric, indices]) =>
    findingsOf(contextRules[metric], cleaned, indices),
  );
  for (const { index, finding } of findings) doubt(index, finding);
  // An impossible value is no partner to blame another for.
  const possible = cleaned.map(({ observation, quality }) => (quality === 'rejected' ? null : observation));
  for (const { index, ruleId, reason } of pressurePairFaults(possible)) doubt(index, { ruleId, reason });
  return { cleaned, entries };
}

/** Indices of trusted values, by metric. */
function byMetric(cleaned: readonly CleanedObservation[]): Map<Metric, number[]> {
  const groups = new Map<Metric, number[]>();
  for (const [index, { observation, quality }] of cleaned.entries()) {
    if (quality !== 'good') continue;
    const group = groups.get(observation.metric);
    if (group) group.push(index);
    else groups.set(observation.metric, [index]);
  }
  return groups;
}

function findingsOf(
  rules: ContextRules | undefined,
  cleaned: readonly CleanedObservation[],
  indices: readonly number[],
): { index: number; finding: Finding }[] {
  if (!rules) return [];
  const trusted = indices.map((index): TrustedValue => {
    const { at, value } = cleaned[index]!.observation;
    return { at: Date.parse(at), value };
  });
  const baseline = new OwnBaseline(trusted, rules.windowDays);
  return indices.flatMap((index, position) => {
    const one = trusted[position]!;
    const finding = findingOn(one, rules, baseline);
    return finding ? [{ index, finding }] : [];
  });
}

function findingOn(one: TrustedValue, rules: ContextRules, own: OwnBaseline): Finding | null {
  const baseline = own.around(one);
  if (baseline === null) return null;
  const ratio = one.value / baseline.median;
  const { unitFactor } = rules;
  if (unitFactor !== undefined && (isNear(ratio, unitFactor) || isNear(ratio, 1 / unitFactor))) {
    const reason = `The value is ${ratio.toFixed(2)} times the person's usual one, as if its unit were another.`;
    return { ruleId: 'suspected_unit_error', reason, ratioToBaseline: ratio, asksPerson: true };
  }
  if (isBeyondDeviation(one.value, rules, baseline)) {
    const reason = "The value is more than three standard deviations from the person's own mean.";
    return { ruleId: 'beyond-own-deviation', reason, ratioToBaseline: ratio };
  }
  if (!isJump(one, rules, own)) return null;
  const reason = 'The value differs from those of the days around it by more than a body changes.';
  return { ruleId: 'sudden-change', reason, ratioToBaseline: ratio };
}

function isNear(ratio: number, factor: number): boolean {
  return Math.abs(ratio / factor - 1) <= unitTolerance;
}

function isBeyondDeviation(
  value: number,
  { deviationFrom }: ContextRules,
  { mean, deviation }: Baseline,
): boolean {
  if (deviationFrom === undefined || mean === null || deviation === null) return false;
  const distance = Math.abs(value - mean);
  return distance > 3 * deviation && distance > deviationFrom * mean;
}

/** A step to a new level agrees with one side, and the day after a slip with the days before it; a slip with none. */
function isJump(
  { at, value }: TrustedValue,
  { change, difference }: ContextRules,
  own: OwnBaseline,
): boolean {
  if (!change && difference === undefined) return false;
  const near = own.neighbours(at, daysInWeek);
  const excess = near.map(({ median, daysApart }) => {
    const allowed = change
      ? Math.min(change.perDay * daysApart, change.perWeek) * median
      : (difference ?? Infinity);
    return Math.abs(value - median) > allowed ? Math.sign(value - median) : 0;
  });
  return excess.length > 0 && excess.every((sign) => sign !== 0 && sign === excess[0]);
}
