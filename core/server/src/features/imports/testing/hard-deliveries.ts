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

/** Records that their source changed: values, moments, which of them there are, and from good to odd or back. */
const revised: Observation[] = [
  ...[72.4, 158, 72.6].map((value, revision) => named('scale-1', revision, { metric: 'body-mass', value })),
  ...[80, 120].map((value, revision) => named('cuff-1', revision, { metric: 'systolic-pressure', value })),
  ...[120, 80].map((value, revision) => named('cuff-1', revision, { metric: 'diastolic-pressure', value })),
  ...[5.5, 99].map((value, revision) => named('meter-1', revision, { metric: 'blood-glucose', value })),
  ...[0, 1, 1, 2].map((revision, index) =>
    named('band-1', revision, { metric: 'heart-rate', value: index === 3 ? 900 : 60 + index }, 900 * index),
  ),
  // A night that began the day before.
  named('night-1', 1, { metric: 'sleep-duration', value: 400 }, 0),
  named('night-1', 2, { metric: 'sleep-duration', value: 460 }, -90_000),
];

/** A value of a record that its source names. Of the first revision it does not say when it was. */
function named(
  nativeId: string,
  revision: number,
  measured: Pick<Observation, 'metric' | 'value'>,
  laterSeconds = 0,
): Observation {
  const at = new Date(Date.parse(first.at) + (86_400 + laterSeconds) * 1000).toISOString();
  const revisedAt = `2026-11-0${revision}T08:00:00.000Z`;
  return { ...first, ...measured, at, until: null, nativeId, ...(revision > 0 ? { revisedAt } : {}) };
}

const calm = [62, 61, 63, 62, 64];
const spikeAt = '2026-01-31T23:59:30.000Z';

/**
 * Heart rates of seconds: calm, with spikes (two in a row, one that is unusual too) around the turn of a month and of a day,
 * and a second sensor between them; and a copy of a value that its source changed, from a spike to none.
 */
const spiking: Observation[] = [
  ...[...calm, 180, 176, ...calm, 232, ...calm, 110, 112, 111, 113].map((value, index) =>
    heartRate(value, index * 5),
  ),
  ...[75, 76, 140, 77, 75, 74, 76].map((value, index) => ({
    ...heartRate(value, index * 9 + 2),
    device: 'Strap',
  })),
  ...[190, 66].map((value, revision) => ({
    ...heartRate(value, 62),
    nativeId: 'beat-1',
    ...(revision > 0 ? { revisedAt: '2026-11-01T08:00:00.000Z' } : {}),
  })),
];

function heartRate(value: number, seconds: number): Observation {
  const at = new Date(Date.parse(spikeAt) + seconds * 1000).toISOString();
  return { ...first, metric: 'heart-rate', value, at, until: null };
}

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
  observations: [...measured, ...doubtful, ...revised, ...spiking, ...twice],
  // Of one session the watch knows its own identity.
  activities: month!.activities
    .slice(0, 3)
    .flatMap((activity, index) => sessionsOf(index === 0 ? { ...activity, nativeId: 'watch-1' } : activity)),
};

/** What a person may decide about them. */
export const choices: readonly Choice[] = [
  { metric: 'heart-rate', ruleId: 'impossible-heart-rate' },
  { metric: 'heart-rate', ruleId: 'unusual-heart-rate' },
  { metric: 'heart-rate', ruleId: 'spike-heart-rate' },
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
