import type { Activity, ActivityStream } from '../health-data/activity.js';
import type { QualityEntry } from '../health-data/quality-entry.js';
import { metricLimits } from './metric-limits.js';

/** Half width and threshold of the Hampel filter (Hampel 1974; 1.4826 scales the MAD to a standard deviation). */
const hampel = { halfWidth: 3, sigmas: 3, madToSigma: 1.4826 };
/** A beat-to-beat jump below this is never called a spike, so that a flat line with MAD 0 keeps real changes. */
const smallestSpikeBpm = 20;

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
  const values = possible.map((bpm, index) => (isSpike(possible, index) ? NaN : bpm));
  note(entries, 'hr_dropout', valueCount(stream.values) - valueCount(possible), 'heart rates no body shows');
  note(entries, 'hr_spike', valueCount(possible) - valueCount(values), 'single heart rate spikes');
  return { ...stream, values };
}

function isSpike(values: Float64Array, index: number): boolean {
  const window = values
    .slice(Math.max(0, index - hampel.halfWidth), index + hampel.halfWidth + 1)
    .filter((value) => !Number.isNaN(value));
  if (window.length <= hampel.halfWidth) return false;
  const middle = medianOf(window);
  const deviation = Math.abs(values[index]! - middle);
  const spread = hampel.madToSigma * medianOf(window.map((value) => Math.abs(value - middle)));
  return deviation >= smallestSpikeBpm && deviation > hampel.sigmas * spread;
}

function medianOf(values: Float64Array): number {
  const sorted = values.toSorted();
  const half = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2;
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
