import type { Activity, Observation } from '@regimen/domain';
import fc from 'fast-check';
import { recordsOfMonths } from './archived-samples.js';
import type { Delivered } from './delivered-people.js';

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

/** A session as a watch recorded it, as a phone did a minute later, and as a second phone did alike. */
function sessionsOf(activity: Activity): Activity[] {
  const start = Date.parse(activity.startedAt);
  const other = (device: string, seconds: number): Activity => ({
    ...activity,
    startedAt: new Date(start + seconds * 1000).toISOString(),
    device,
    streams: [],
  });
  return [activity, other('Phone', 60), other('Tablet', 75)];
}

/** Values and sessions of one person, some hard to judge, from which files are made. */
export const pool: Delivered = {
  observations: [...measured, ...doubtful],
  activities: month!.activities.slice(0, 3).flatMap(sessionsOf),
};

/** A file that holds some of them. */
export const someDelivery: fc.Arbitrary<Delivered> = fc.record({
  observations: fc.subarray([...pool.observations], { minLength: 1 }),
  activities: fc.subarray([...pool.activities]),
});
