import type { ActivityStream } from '../health-data/activity.js';
import { smallestSpikeBpm } from './clean-activity.js';
import { isHampelOutlier } from './hampel.js';

const spike = { halfWidth: 3, sigmas: 3, smallestJump: smallestSpikeBpm };

/** Mean and maximum of recorded heart rates without single spikes, bpm, for files without totals; null without any. */
export function heartRateTotals(streams: readonly ActivityStream[]): {
  mean: number | null;
  max: number | null;
} {
  const channel = streams.find(({ kind }) => kind === 'heart-rate')?.values ?? new Float64Array();
  const recorded = channel.filter((bpm) => !Number.isNaN(bpm));
  const values = recorded.filter((_, index) => !isHampelOutlier(recorded, index, spike));
  if (values.length === 0) return { mean: null, max: null };
  const sum = values.reduce((total, value) => total + value, 0);
  return {
    mean: Math.round((sum / values.length) * 10) / 10,
    max: values.reduce((highest, value) => Math.max(highest, value)),
  };
}
