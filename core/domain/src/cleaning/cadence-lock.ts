import type { Activity, ActivityStream } from '../health-data/activity.js';
import type { ActivityCode } from '../profile/vocabulary/index.js';
import { isSameFamily } from './activity-family.js';

/** A heart rate that keeps this near to the cadence for so long counts steps, not beats (SCIENCE 4: ±3 for 60 s). */
const [nearness, lastsSeconds] = [3, 60];
/** A longer time between two values is a gap, seconds. */
const longestGap = 10;

/** What is remarked of an activity whose heart rate followed the steps for a while. */
export const cadenceLockRule = 'cadence_lock';

/** Only on foot does the arm swing with the steps. */
const onFoot: readonly ActivityCode[] = ['running', 'walking'];

/** A part of a recording, seconds from its start: both ends are moments of values that belong to it. */
export interface Stretch {
  from: number;
  to: number;
}

/**
 * Where an optical heart rate probably followed the steps: within 3 of the cadence (steps a minute) for a minute or
 * longer, counting only where both were recorded at the same time.
 */
export function cadenceLocks(heartRate: ActivityStream, cadence: ActivityStream): Stretch[] {
  const locks: Stretch[] = [];
  let from = NaN;
  let last = NaN;
  const end = () => {
    if (last - from >= lastsSeconds) locks.push({ from, to: last });
    from = NaN;
  };
  let step = 0;
  for (let beat = 0; beat < heartRate.values.length; beat += 1) {
    const second = heartRate.secondsFromStart[beat]!;
    while (cadence.secondsFromStart[step]! < second) step += 1;
    const isSame = cadence.secondsFromStart[step] === second;
    const isNear = isSame && Math.abs(heartRate.values[beat]! - cadence.values[step]!) <= nearness;
    if (!isNear || second - last > longestGap) end();
    if (!isNear) continue;
    if (Number.isNaN(from)) from = second;
    last = second;
  }
  end();
  return locks;
}

/** The same for an activity as it was recorded; none where it is not on foot, or one of the channels is missing. */
export function cadenceLocksOf({ activity, streams }: Pick<Activity, 'activity' | 'streams'>): Stretch[] {
  const heartRate = streams.find(({ kind }) => kind === 'heart-rate');
  const cadence = streams.find(({ kind }) => kind === 'cadence');
  const isOnFoot = activity !== 'other' && onFoot.some((one) => isSameFamily(one, activity));
  return heartRate && cadence && isOnFoot ? cadenceLocks(heartRate, cadence) : [];
}

/** How long stretches are together, seconds. */
export function stretchSeconds(stretches: readonly Stretch[]): number {
  return stretches.reduce((sum, { from, to }) => sum + to - from, 0);
}

/** A channel in which the values of these stretches are missing (NaN). */
export function withoutStretches(stream: ActivityStream, stretches: readonly Stretch[]): ActivityStream {
  if (stretches.length === 0) return stream;
  const isWithin = (second: number) => stretches.some(({ from, to }) => second >= from && second <= to);
  const values = stream.values.map((value, index) =>
    isWithin(stream.secondsFromStart[index]!) ? NaN : value,
  );
  return { ...stream, values };
}
