import type { ActivityStream } from '../health-data/activity.js';

/** Lower bounds of five zones as shares of the maximum heart rate (Edwards 1993). */
const lowerShares = [0.5, 0.6, 0.7, 0.8, 0.9] as const;
/** A longer time between two values is a gap, seconds (SCIENCE 4). */
const longestGap = 60;

/** Lower bounds, bpm, of five zones of 10 % of the maximum heart rate from 50 % on (Edwards 1993). */
export function usualZones(maxBpm: number): number[] {
  return lowerShares.map((share) => Math.round(share * maxBpm));
}

/**
 * Seconds of recorded heart rate in each zone, given by ascending lower bounds in bpm; each value holds until the next.
 * Time below the first bound and gaps of more than a minute belong to no zone.
 */
export function secondsInZones(
  { secondsFromStart, values }: Pick<ActivityStream, 'secondsFromStart' | 'values'>,
  lowerBoundsBpm: readonly number[],
): number[] {
  const seconds = lowerBoundsBpm.map(() => 0);
  for (let index = 0; index + 1 < values.length; index += 1) {
    const lasts = secondsFromStart[index + 1]! - secondsFromStart[index]!;
    const zone = lowerBoundsBpm.findLastIndex((bound) => values[index]! >= bound);
    if (zone >= 0 && lasts > 0 && lasts <= longestGap) seconds[zone]! += lasts;
  }
  return seconds;
}
