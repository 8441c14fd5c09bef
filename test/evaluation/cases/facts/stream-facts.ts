import type { ActivityStreamKind } from '@regimen/domain';
import type { Facts } from '../compare-facts.js';
import type { StoredActivity } from '../imported-state.js';

const sampleNames: readonly (readonly [name: string, kind: ActivityStreamKind])[] = [
  ['heart_rate', 'heart-rate'],
  ['cadence', 'cadence'],
  ['power_w', 'power'],
  ['altitude_m', 'altitude'],
  ['distance_m', 'distance'],
  ['temperature_c', 'temperature'],
  ['speed_mps', 'speed'],
  ['latitude', 'latitude'],
  ['longitude', 'longitude'],
];

/** The values of a channel, null where it has none. */
export function valuesOf(activity: StoredActivity, kind: ActivityStreamKind): (number | null)[] {
  const stream = activity.streams.find((candidate) => candidate.kind === kind);
  return [...(stream?.values ?? [])].map((value) => (Number.isNaN(value) ? null : value));
}

/** One sample for every moment any channel knows, in order of time. */
export function samplesOf(activity: StoredActivity): Facts[] {
  const start = Date.parse(activity.startedAt);
  const moments = new Set<number>();
  const channels = sampleNames.map(([name, kind]) => {
    const values = new Map<number, number>();
    const stream = activity.streams.find((candidate) => candidate.kind === kind);
    stream?.secondsFromStart.forEach((second, index) => {
      if (Number.isNaN(second)) return;
      moments.add(second);
      values.set(second, stream.values[index]!);
    });
    return { name, values };
  });
  return [...moments]
    .sort((a, b) => a - b)
    .map((second) => ({
      t: new Date(Math.round(start + second * 1000)).toISOString(),
      offset_min: offsetAt(activity, second),
      ...Object.fromEntries(
        channels.map(({ name, values }) => {
          const value = values.get(second);
          return [name, value === undefined || Number.isNaN(value) ? null : value];
        }),
      ),
    }));
}

function offsetAt({ offsetMinutes, offsetChanges = [] }: StoredActivity, second: number): number | null {
  const past = offsetChanges.filter(({ secondsFromStart }) => secondsFromStart <= second);
  return past.at(-1)?.offsetMinutes ?? offsetMinutes;
}
