import type { Observation } from './observation.js';

const millisecondsPerMinute = 60_000;

/**
 * Adds up counts of several devices without counting a minute twice: in each minute the device with the largest total
 * of all given observations wins, as it was worn the most. Values are spread evenly over the minutes they cover.
 */
export function sumWithoutOverlap(observations: readonly Observation[]): number {
  const devices = new Map<string, { total: number; observations: Observation[] }>();
  for (const observation of observations) {
    const name = observation.device ?? '';
    const device = devices.get(name) ?? { total: 0, observations: [] };
    device.total += observation.value;
    device.observations.push(observation);
    devices.set(name, device);
  }
  if (devices.size === 1) return [...devices.values()][0]!.total;
  const ranked = [...devices].sort(
    ([leftName, left], [rightName, right]) => right.total - left.total || (leftName < rightName ? -1 : 1),
  );
  const taken = new Set<number>();
  let sum = 0;
  for (const [, device] of ranked) {
    const own = new Set<number>();
    for (const observation of device.observations) sum += shareOutside(observation, taken, own);
    own.forEach((minute) => taken.add(minute));
  }
  return sum;
}

/** The part of a value that lies in minutes no better device covers; notes the minutes it covers itself. */
function shareOutside(
  { at, until, value }: Observation,
  taken: ReadonlySet<number>,
  own: Set<number>,
): number {
  const first = Math.floor(Date.parse(at) / millisecondsPerMinute);
  const end = Math.max(first + 1, Math.ceil(Date.parse(until ?? at) / millisecondsPerMinute));
  let free = 0;
  for (let minute = first; minute < end; minute += 1) {
    if (!taken.has(minute)) free += 1;
    own.add(minute);
  }
  return (value * free) / (end - first);
}
