import type { Quality } from '../health-data/quality-entry.js';
import type { MetricLimits } from './metric-limits.js';

/** Outside `possible` a value is rejected, outside `usual` suspect; without limits only what is no number is rejected. */
export function judgeValue(value: number, limits: MetricLimits | undefined): Quality {
  if (!Number.isFinite(value) || (limits && !within(value, limits.possible))) return 'rejected';
  return limits?.usual && !within(value, limits.usual) ? 'suspect' : 'good';
}

function within(value: number, [lowest, highest]: readonly [number, number]): boolean {
  return value >= lowest && value <= highest;
}
