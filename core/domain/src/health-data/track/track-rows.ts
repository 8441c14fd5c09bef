import type { Activity, ActivityStream } from '../activity.js';
import { stepCadence } from './step-cadence.js';
import type { TrackChannel } from './track-points.js';
import { trackChannels } from './track-points.js';

/** What was measured at one moment of an activity. */
export interface TrackRow {
  secondsFromStart: number;
  values: ReadonlyMap<TrackChannel, number>;
}

/**
 * The streams of an activity moment by moment, as files of tracks hold them: in the order of time, without places that have
 * none, and with a cadence on foot in strides.
 */
export function trackRows({ streams, activity }: Pick<Activity, 'streams' | 'activity'>): TrackRow[] {
  const rows = new Map<number, Map<TrackChannel, number>>();
  for (const stream of streams) {
    const channel = trackChannels.find((kind) => kind === stream.kind);
    if (channel === undefined) continue;
    const { secondsFromStart, values } = inStrides(stream, activity);
    for (let index = 0; index < values.length; index += 1) {
      const [second, value] = [secondsFromStart[index]!, values[index]!];
      if (Number.isNaN(second) || Number.isNaN(value)) continue;
      const row = rows.get(second);
      if (row) row.set(channel, value);
      else rows.set(second, new Map([[channel, value]]));
    }
  }
  return [...rows]
    .map(([secondsFromStart, values]) => ({ secondsFromStart, values }))
    .sort((a, b) => a.secondsFromStart - b.secondsFromStart);
}

/** Only what `stepCadence` takes for strides is written as such: else it would come back doubled. */
function inStrides(stream: ActivityStream, activity: Activity['activity']): ActivityStream {
  const strides = { ...stream, values: stream.values.map((value) => value / 2) };
  return stepCadence(strides, activity) === strides ? stream : strides;
}
