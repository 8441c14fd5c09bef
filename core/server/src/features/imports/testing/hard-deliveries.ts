import type { Activity, Observation } from '@regimen/domain';
import fc from 'fast-check';
import { recordsOfMonths } from './archived-samples.js';
import type { Choice, Delivered } from './delivered-people.js';

const [month] = recordsOfMonths(1);
const measured = [...month!.observations].slice(0, 24);
const first = measured[0]!;

/** Values no body shows, in a wrong unit, beyond the person's own, and of a pair: cleaning remarks upon each. */
const doubtful: Observation[] = [
  { ...first, metric: 'heart-rate', value: 900 },
  { ...first, metric: 'blood-glucose', value: 5.5 },
  ...[72, 72.5, 71.8, 72.1, 160, 72.3, 71.9].map((value, day) => ({
    ...first,
    metric: 'body-mass' as const,
    value,
    at: new Date(Date.parse(first.at) + day * 86_400_000).toISOString(),
    until: null,
  })),
  { ...first, metric: 'systolic-pressure', value: 80, until: null },
  { ...first, metric: 'diastolic-pressure', value: 120, until: null },
];

/** What a phone counted of the same steps. */
const twice = measured
  .filter(({ metric }) => metric === 'steps')
  .map((counted): Observation => ({ ...counted, value: counted.value + 500, device: 'Phone' }));

/** A session as a watch recorded it and as it broke off, as a phone did a minute later, and as a second phone did alike. */
function sessionsOf(activity: Activity): Activity[] {
  const start = Date.parse(activity.startedAt);
  const other = (device: string, seconds: number): Activity => ({
    ...activity,
    startedAt: new Date(start + seconds * 1000).toISOString(),
    device,
    streams: [],
  });
  const brokenOff = activity.streams.map((stream) => ({
    ...stream,
    secondsFromStart: stream.secondsFromStart.slice(0, 20),
    values: stream.values.slice(0, 20),
  }));
  return [activity, { ...activity, streams: brokenOff }, other('Phone', 60), other('Tablet', 75)];
}

/** Values and sessions of one person, some hard to judge, from which files are made. */
export const pool: Delivered = {
  observations: [...measured, ...doubtful, ...twice],
  // Of one session the watch knows its own identity.
  activities: month!.activities
    .slice(0, 3)
    .flatMap((activity, index) => sessionsOf(index === 0 ? { ...activity, nativeId: 'watch-1' } : activity)),
};

/** What a person may decide about them. */
export const choices: readonly Choice[] = [
  { metric: 'heart-rate', ruleId: 'impossible-heart-rate' },
  { metric: 'blood-glucose', ruleId: 'unit-glucose-mmol' },
  { metric: 'body-mass', ruleId: 'suspected_unit_error' },
  { metric: 'systolic-pressure', ruleId: 'pressure-swapped' },
  { metric: 'steps', sources: ['Phone', 'simulated'] },
  { metric: 'steps', sources: ['simulated', 'Phone'] },
];

/** A file that holds some of them. */
export const someDelivery: fc.Arbitrary<Delivered> = fc.record({
  observations: fc.subarray([...pool.observations], { minLength: 1 }),
  activities: fc.subarray([...pool.activities]),
});
