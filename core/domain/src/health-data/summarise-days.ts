import type { LocalDate } from '../shared/local-date.js';
import type { Metric } from './metrics.js';
import { metrics } from './metrics.js';
import type { Observation } from './observation.js';
import { observationDay } from './observation-day.js';
import type { Quality } from './quality-entry.js';
import type { SourceRank } from './source-priority.js';
import { usualRank } from './source-priority.js';
import type { SourcedValue } from './sum-without-overlap.js';
import { sumWithoutOverlap, toldBySource } from './sum-without-overlap.js';

/** One metric on one local day, from trusted values only. */
export interface DailySummary {
  metric: Metric;
  day: LocalDate;
  /** Sum, mean or latest, as the metric says; in the metric's unit. */
  value: number;
  lowest: number;
  highest: number;
  count: number;
}

/**
 * Summarises observations per local day and metric, in order of day. Only `good` values count. Sums never add what two
 * sources saw at the same time: the better by `rank` counts. Sleep belongs to the day it ended on.
 */
export function summariseDays(
  cleaned: readonly { observation: Observation; quality: Quality; sourceId?: string | null }[],
  timeZone: string,
  rank: SourceRank = usualRank,
): DailySummary[] {
  const groups = new Map<string, { metric: Metric; day: LocalDate; values: SourcedValue[] }>();
  for (const { observation, quality, sourceId = null } of cleaned) {
    if (quality !== 'good') continue;
    const { metric } = observation;
    const day = observationDay(observation, timeZone);
    const key = `${day} ${metric}`;
    const group = groups.get(key) ?? { metric, day, values: [] };
    group.values.push({ observation, sourceId, device: observation.device });
    groups.set(key, group);
  }
  return [...groups]
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([, { metric, day, values }]) => summarise(metric, day, values, rank));
}

function summarise(
  metric: Metric,
  day: LocalDate,
  sourced: readonly SourcedValue[],
  rank: SourceRank,
): DailySummary {
  let lowest = Infinity;
  let highest = -Infinity;
  let total = 0;
  let latest = sourced[0]!.observation;
  for (const { observation } of sourced) {
    lowest = Math.min(lowest, observation.value);
    highest = Math.max(highest, observation.value);
    total += observation.value;
    if (observation.at >= latest.at) latest = observation;
  }
  const count = sourced.length;
  const values = {
    sum: () => sumWithoutOverlap(metric, toldBySource(sourced), rank),
    mean: () => total / count,
    latest: () => latest.value,
  };
  return { metric, day, value: values[metrics[metric].daily](), lowest, highest, count };
}
