import type { Activity, ActivityStream } from '../health-data/activity.js';
import type { QualityEntry } from '../health-data/quality-entry.js';
import { isHampelOutlier } from './hampel.js';
import { metricLimits } from './metric-limits.js';

/** A smaller jump of the heart rate from one value to the next is no spike, bpm (engineering limit). */
export const smallestSpikeBpm = 20;

const spike = { halfWidth: 3, sigmas: 3, smallestJump: smallestSpikeBpm };

/**
 * Blanks heart rates no body shows and single spikes (Hampel filter); the count of each is one entry. The given
 * activity is not changed, and times stay as they are.
 */
export function cleanActivity(activity: Activity): { activity: Activity; entries: QualityEntry[] } {
  const entries: QualityEntry[] = [];
  const streams = activity.streams.map((stream) =>
    stream.kind === 'heart-rate' ? cleanHeartRate(stream, entries) : stream,
  );
  return { activity: { ...activity, streams }, entries };
}

function cleanHeartRate(stream: ActivityStream, entries: QualityEntry[]): ActivityStream {
  const [lowest, highest] = metricLimits['heart-rate']!.possible;
  const possible = stream.values.map((bpm) => (bpm >= lowest && bpm <= highest ? bpm : NaN));
  const values = possible.map((bpm, index) => (isHampelOutlier(possible, index, spike) ? NaN : bpm));
  note(entries, 'hr_dropout', valueCount(stream.values) - valueCount(possible), 'heart rates no body shows');
  note(entries, 'hr_spike', valueCount(possible) - valueCount(values), 'single heart rate spikes');
  return { ...stream, values };
}

function valueCount(values: Float64Array): number {
  return values.reduce((count, value) => count + (Number.isNaN(value) ? 0 : 1), 0);
}

function note(entries: QualityEntry[], ruleId: string, count: number, what: string): void {
  if (count === 0) return;
  const reason = `${count} values left out: ${what}.`;
  entries.push({
    index: 0,
    metric: 'activity',
    ruleId,
    action: 'rejected',
    rawValue: null,
    cleanedValue: null,
    reason,
  });
}
