import type { Activity, ActivityStream } from '../health-data/activity.js';
import type { QualityEntry } from '../health-data/quality-entry.js';
import { cadenceLockRule, cadenceLocksOf, stretchSeconds } from './cadence-lock.js';
import { isHampelOutlier } from './hampel.js';
import { metricLimits } from './metric-limits.js';
import type { UndoneRules } from './undone-rules.js';
import { noneUndone, undoneRuleKey } from './undone-rules.js';

/** A smaller jump of the heart rate from one value to the next is no spike, bpm (engineering limit). */
export const smallestSpikeBpm = 20;

const spike = { halfWidth: 3, sigmas: 3, smallestJump: smallestSpikeBpm };

/**
 * Blanks heart rates no body shows and single spikes (Hampel filter), and doubts a heart rate that follows the steps; the
 * count of each is one entry, also where the person took the rule back. The given activity is not changed, and times stay
 * as they are.
 */
export function cleanActivity(
  activity: Activity,
  undone: UndoneRules = noneUndone,
): { activity: Activity; entries: QualityEntry[] } {
  const { streams, entries } = cleanStreams(activity.streams, undone);
  noteCadenceLock(activity, entries);
  return { activity: { ...activity, streams }, entries };
}

/** What `cleanActivity` does to the recorded channels of an activity. */
export function cleanStreams(
  recorded: readonly ActivityStream[],
  undone: UndoneRules = noneUndone,
): { streams: ActivityStream[]; entries: QualityEntry[] } {
  const entries: QualityEntry[] = [];
  const streams = recorded.map((stream) =>
    stream.kind === 'heart-rate' ? cleanHeartRate(stream, entries, undone) : stream,
  );
  return { streams, entries };
}

function cleanHeartRate(
  stream: ActivityStream,
  entries: QualityEntry[],
  undone: UndoneRules,
): ActivityStream {
  const [lowest, highest] = metricLimits['heart-rate']!.possible;
  const possible = stream.values.map((bpm) => (bpm >= lowest && bpm <= highest ? bpm : NaN));
  const values = possible.map((bpm, index) => (isHampelOutlier(possible, index, spike) ? NaN : bpm));
  const [dropouts, spikes] = [
    valueCount(stream.values) - valueCount(possible),
    valueCount(possible) - valueCount(values),
  ];
  note(
    entries,
    'hr_dropout',
    'rejected',
    dropouts,
    `${dropouts} values left out: heart rates no body shows.`,
  );
  note(entries, 'hr_spike', 'rejected', spikes, `${spikes} values left out: single heart rate spikes.`);
  const keeps = (ruleId: string) => undone.has(undoneRuleKey('activity', ruleId));
  if (!keeps('hr_dropout') && !keeps('hr_spike')) return { ...stream, values };
  const kept = stream.values.map((bpm, index) => {
    if (Number.isNaN(possible[index])) return keeps('hr_dropout') ? bpm : NaN;
    return Number.isNaN(values[index]) && !keeps('hr_spike') ? NaN : bpm;
  });
  return { ...stream, values: kept };
}

function noteCadenceLock(activity: Activity, entries: QualityEntry[]): void {
  const seconds = Math.round(stretchSeconds(cadenceLocksOf(activity)));
  const reason = `For ${seconds} s the heart rate follows the steps: an optical sensor may have counted those.`;
  note(entries, cadenceLockRule, 'flagged', seconds, reason);
}

function valueCount(values: Float64Array): number {
  return values.reduce((count, value) => count + (Number.isNaN(value) ? 0 : 1), 0);
}

function note(
  entries: QualityEntry[],
  ruleId: string,
  action: QualityEntry['action'],
  count: number,
  reason: string,
): void {
  if (count === 0) return;
  entries.push({ index: 0, metric: 'activity', ruleId, action, rawValue: null, cleanedValue: null, reason });
}
