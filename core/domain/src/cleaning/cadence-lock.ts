import type { ActivityStream } from '../health-data/activity.js';

/** A heart rate that keeps this near to the cadence for so long counts steps, not beats (SCIENCE 4: ±3 for 60 s). */
const [nearness, lastsSeconds] = [3, 60];
/** A longer time between two values is a gap, seconds. */
const longestGap = 10;

/**
 * Seconds in which an optical heart rate probably followed the steps: within 3 of the cadence (steps a minute) for a
 * minute or longer, counting only where both were recorded at the same time.
 */
export function cadenceLockSeconds(heartRate: ActivityStream, cadence: ActivityStream): number {
  let locked = 0;
  let from = NaN;
  let last = NaN;
  const end = () => {
    if (last - from >= lastsSeconds) locked += last - from;
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
  return locked;
}
