import { requirePositive } from '../shared/require-positive.js';
import { validRanges } from './valid-ranges.js';

/**
 * Race-fitness index, ml/kg/min, from a race of 3.5 minutes to 4 hours: cost of the speed over the share that can be
 * held for the time (Daniels & Gilbert 1979, Oxygen power). Metres, minutes. @throws RangeError where one is not above 0.
 */
export function raceIndex(distanceM: number, minutes: number): number {
  const speed = requirePositive('distanceM', distanceM) / requirePositive('minutes', minutes);
  const cost = -4.6 + 0.182258 * speed + 0.000104 * speed ** 2;
  const share = 0.8 + 0.1894393 * Math.exp(-0.012778 * minutes) + 0.2989558 * Math.exp(-0.1932605 * minutes);
  return cost / share;
}

/**
 * Minutes in which a race-fitness index covers a distance: {@link raceIndex} solved for time by bisection. Null where that
 * would be under 3.5 minutes or over 4 hours. @throws RangeError where the distance is not above 0.
 */
export function raceMinutes(index: number, distanceM: number): number | null {
  const [shortestMinutes, longestMinutes] = validRanges.raceIndex.minutes;
  // The shorter the time, the higher the index.
  if (raceIndex(distanceM, shortestMinutes) < index || raceIndex(distanceM, longestMinutes) > index)
    return null;
  let [fast, slow]: [number, number] = [shortestMinutes, longestMinutes];
  for (let step = 0; step < 50; step += 1) {
    const middle = (fast + slow) / 2;
    if (raceIndex(distanceM, middle) > index) fast = middle;
    else slow = middle;
  }
  return (fast + slow) / 2;
}

/** Time for another distance, in the unit of the given time: T × (D2/D1)^1.06; good for 2–4 times the distance (Riegel 1981). @throws RangeError where a distance is not above 0. */
export function predictedRaceTime(time: number, distanceM: number, otherDistanceM: number): number {
  const ratio = requirePositive('otherDistanceM', otherDistanceM) / requirePositive('distanceM', distanceM);
  return time * ratio ** 1.06;
}
