import { localDayOf } from '@regimen/domain';
import { activity, encoded } from '../testing/sample-activities.js';
import { readAnswer } from './read-answer.js';
import { recogniseAnswer } from './recognise-answer.js';

const first = (rest: object) => {
  const [record] = [...readAnswer(activity(rest))];
  return record?.kind === 'activity' ? record.activity : null;
};

it('does not believe the Z of the local date', () => {
  const run = first({})!;
  expect(run).toMatchObject({
    startedAt: '2026-01-29T03:10:05.000Z',
    offsetMinutes: -480,
    elapsedSeconds: 1800,
    movingSeconds: 1740,
    timerSeconds: null,
    distanceMetres: 5003.2,
    activity: 'running',
    nativeId: '9001',
  });
  expect(localDayOf(run.startedAt, run.offsetMinutes, 'Asia/Tokyo')).toBe('2026-01-28');
});

it.each([
  ['from the local date', { utc_offset: undefined, timezone: undefined }, -480],
  ['from the named zone', { utc_offset: undefined, start_date_local: undefined }, -480],
  [
    'from nothing',
    { utc_offset: undefined, start_date_local: undefined, timezone: '(GMT+01:00) No/where' },
    null,
  ],
  ['not from nonsense', { utc_offset: 1e9 }, null],
])('knows the offset %s', (_, rest, offset) => {
  expect(first(rest)?.offsetMinutes).toBe(offset);
});

it.each([
  ['how hard it was', { perceived_exertion: 7 }, { perceivedExertion: 7 }],
  ['no rating beyond ten', { perceived_exertion: 70 }, { perceivedExertion: null }],
  ['calories, not the work at the pedals', { calories: 320, kilojoules: 900 }, { energyKcal: 320 }],
  ['no work for energy', { kilojoules: 900 }, { energyKcal: null }],
  ['measured power', { average_watts: 180, device_watts: true }, { meanPowerWatts: 180 }],
  ['no guessed power', { average_watts: 180, device_watts: false }, { meanPowerWatts: null }],
  [
    'no pulse of 0',
    { average_heartrate: 0, max_heartrate: 161 },
    { meanHeartRateBpm: null, maxHeartRateBpm: 161 },
  ],
  [
    'the newer name of a sport',
    { type: 'Workout', sport_type: 'VirtualRide' },
    { activity: 'stationary-cycling' },
  ],
  [
    'laps from their begin',
    {
      laps: [{ start_date: '2026-01-29T03:20:05Z', elapsed_time: 600, distance: 2000 }, { elapsed_time: 1 }],
    },
    { laps: [expect.objectContaining({ secondsFromStart: 600, elapsedSeconds: 600, distanceMetres: 2000 })] },
  ],
])('takes %s', (_, rest, expected) => {
  expect(first(rest)).toMatchObject(expected);
});

it('rejects an item without a real start and keeps the others', () => {
  const records = [...readAnswer([activity({ start_date: '2026-02-30T03:10:05Z' }), activity(), null])];
  expect(records).toMatchObject([
    { kind: 'activity' },
    { warning: { code: 'item_rejected', where: 'activity 1', count: 2 } },
  ]);
});

it('claims only its own, and refuses what is none', () => {
  expect(recogniseAnswer(encoded([activity()]))).toBe(true);
  expect(recogniseAnswer(encoded([activity({ icu_training_load: 3 })]))).toBe(false);
  expect(() => [...readAnswer(7)]).toThrow(expect.objectContaining({ code: 'unknown-answer' }) as Error);
});
