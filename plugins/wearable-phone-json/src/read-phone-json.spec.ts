import { observationDay } from '@regimen/domain';
import { recognisePhoneJson } from './recognise.js';
import { activitiesOf, observationsOf, read, warningsOf } from './testing/read.js';

const newYork = 'America/New_York';

describe('a value of a date', () => {
  it.each([
    ['midnight UTC with a mark', { date: 1788393600000, dateOnly: true, weight: 71.4, unit: 'kg' }],
    ['midnight UTC under the name of a day', { day: 1788393600, weight_kg: 71.4 }],
    ['an instant without time of day', { t: '2026-09-03T00:00:00Z', hasTime: false, value: 71.4 }],
    ['a date', { local_day: '2026-09-03', kg: 71.4 }],
    ['a date, in pounds', { date: '2026-09-03', weight: { value: 157.41, unit: 'lb' } }],
  ])('stays on its date: %s', async (_, record) => {
    const records = await read({ type: 'weight', records: [record] }, newYork);
    const [observation] = observationsOf(records);
    expect(observation).toMatchObject({ metric: 'body-mass', localDate: '2026-09-03', until: null });
    expect(observation?.value).toBeCloseTo(71.4, 2);
    expect(warningsOf(records)).toEqual([]);
  });

  it('is an instant where the time of day is told', async () => {
    const [observation] = observationsOf(await read([{ time: 1788393600000, weight: 71.4 }], newYork));
    expect(observation?.localDate).toBeUndefined();
    expect(observationDay(observation!, newYork)).toBe('2026-09-02');
  });
});

describe('steps', () => {
  it.each([
    ['zone_offset', '-08:00'],
    ['offsetMinutes', -480],
    ['utcOffsetSeconds', -28_800],
    ['timezone', 'America/Los_Angeles'],
  ])('belong to the day at their place, told by %s', async (name, value) => {
    const interval = {
      start: '2026-01-22T06:40:00Z',
      end: '2026-01-22T06:55:00Z',
      [name]: value,
      count: 620,
    };
    const [observation] = observationsOf(await read({ type: 'steps', records: [interval] }));
    expect(observation).toMatchObject({ value: 620, until: '2026-01-22T06:55:00.000Z', offsetMinutes: -480 });
    expect(observationDay(observation!, 'Asia/Tokyo')).toBe('2026-01-21');
  });

  it('of a counter are differences; a restart begins anew, and a bad reading is left out', async () => {
    const values = [41_200, 41_250, null, 44_250, 12, 5012];
    const readings = values.map((value, hour) => ({ t: `2026-02-12T0${hour}:00:00Z`, value }));
    const records = await read({ type: 'step_counter', kind: 'since_boot', readings: readings.reverse() });
    expect(
      observationsOf(records).map(({ value, at, until }) => [value, at.slice(11, 13), until?.slice(11, 13)]),
    ).toEqual([
      [50, '00', '01'],
      [3000, '01', '03'],
      [12, '03', '04'],
      [5000, '04', '05'],
    ]);
    expect(warningsOf(records).map(({ code, count }) => [code, count])).toEqual([
      ['item_rejected', 1],
      ['counter_reset', 1],
    ]);
  });
});

it('gives a day its totals, and the workout within it its own', async () => {
  const workout = {
    start: '2026-02-12T17:00:00Z',
    end: '2026-02-12T18:00:00Z',
    active_energy_kcal: 350,
    total_energy_kcal: 402,
  };
  const records = await read({
    day: '2026-02-12',
    active_energy_kcal: 640,
    steps: 14_200,
    workouts: [workout],
  });
  expect(observationsOf(records).map(({ metric, value, localDate }) => [metric, value, localDate])).toEqual([
    ['active-energy', 640, '2026-02-12'],
    ['steps', 14_200, '2026-02-12'],
  ]);
  expect(activitiesOf(records)).toMatchObject([
    { energyKcal: 350, basalEnergyKcal: 52, elapsedSeconds: 3600 },
  ]);
  expect(warningsOf(records)).toEqual([]);
});

it.each([
  [
    'a sport as its type',
    {
      type: 'running',
      start: '2026-02-12T17:00:00Z',
      duration_min: 60,
      active_energy_kcal: 350,
      distance_km: 10,
    },
  ],
  [
    'a sport and a title',
    { sport: 'RUNNING', title: 'Intervals', start: '17:00', end: '18:00', calories: 350, distance: 10000 },
  ],
])('takes a workout with %s for an activity, and its energy for its own', async (_, workout) => {
  const records = await read({
    days: [{ day: '2026-02-12', totals: { active_energy_kj: 2677.76 }, workouts: [workout] }],
  });
  expect(observationsOf(records)).toMatchObject([
    { metric: 'active-energy', value: 640, localDate: '2026-02-12' },
  ]);
  expect(activitiesOf(records)).toMatchObject([
    { activity: 'running', energyKcal: 350, elapsedSeconds: 3600, distanceMetres: 10_000 },
  ]);
  expect(warningsOf(records)).toEqual([]);
});

describe('a strength session', () => {
  const session = {
    type: 'strength_session',
    date: '2026-02-06',
    start: '23:00',
    end: '01:00',
    sets: [
      { at: '23:48', exercise: 'Row', weight_kg: 60, reps: 8 },
      { at: '00:06', exercise: 'Row', weight: 132.277, unit: 'lb', reps: '8', set_type: 'warmup', rpe: 8 },
    ],
  };

  it('goes on over midnight', async () => {
    const [activity] = activitiesOf(await read(session, 'Europe/Vienna'));
    expect(activity).toMatchObject({
      activity: 'resistance-free-weights',
      startedAt: '2026-02-06T22:00:00.000Z',
      endedAt: '2026-02-07T00:00:00.000Z',
      offsetMinutes: 60,
      elapsedSeconds: 7200,
      strengthSets: [
        { secondsFromStart: 2880, loadKg: 60, repetitions: 8, sourceExercise: 'Row' },
        { secondsFromStart: 3960, repetitions: 8, kind: 'warmup', perceivedExertion: 8 },
      ],
    });
    expect(activity?.strengthSets?.[1]?.loadKg).toBeCloseTo(60, 3);
  });

  it('places times of day behind a full begin, at its offset', async () => {
    const { date: _, ...undated } = session;
    const start = '2026-02-06T23:00:00+09:00';
    const [activity] = activitiesOf(await read({ ...undated, start }, 'Europe/Vienna'));
    expect(activity).toMatchObject({
      endedAt: '2026-02-06T16:00:00.000Z',
      strengthSets: [{ secondsFromStart: 2880 }, { secondsFromStart: 3960 }],
    });
  });

  it('lasts what passes on the clock that is put back meanwhile, and says so where a time is shown twice', async () => {
    const records = await read({ ...session, date: '2026-10-24', end: '02:30', sets: [] }, 'Europe/Vienna');
    expect(activitiesOf(records)).toMatchObject([{ elapsedSeconds: 3.5 * 3600 }]);
    expect(warningsOf(records)).toMatchObject([{ code: 'ambiguous_local_time' }]);
  });
});

describe('a night', () => {
  const night = {
    type: 'sleep',
    start: '2026-02-10T14:10:00Z',
    start_offset: '+09:00',
    end: '2026-02-10T21:40:00Z',
    end_offset: '+09:00',
  };

  it('keeps the zone it was recorded in', async () => {
    const [observation] = observationsOf(await read(night, newYork));
    expect(observation).toMatchObject({ metric: 'sleep-duration', value: 450, offsetMinutes: 540 });
    expect(observationDay(observation!, newYork)).toBe('2026-02-11');
  });

  it.each([
    ['minutes', { ...night, deep_min: 90, asleep_min: 430 }],
    [
      'stretches in a list',
      {
        type: 'sleep',
        records: [
          { stage: 'light', start: '2026-02-10T14:10:00Z', end: '2026-02-10T19:50:00Z' },
          { type: 'deep', start: '2026-02-10T19:50:00Z', end: '2026-02-10T21:20:00Z' },
          { type: 'awake', start: '2026-02-10T21:20:00Z', end: '2026-02-10T21:30:00Z' },
        ],
      },
    ],
  ])('is told by %s', async (_, document) => {
    const records = await read(document);
    const values = Object.fromEntries(observationsOf(records).map(({ metric, value }) => [metric, value]));
    expect(values).toMatchObject({ 'sleep-duration': 430, 'sleep-deep': 90 });
    expect(warningsOf(records)).toEqual([]);
  });

  it('is told by its stages', async () => {
    const stages = [
      { stage: 'in_bed', start: '2026-02-10T14:10:00Z', end: '2026-02-10T21:40:00Z' },
      { stage: 'light', start: '2026-02-10T14:20:00Z', end: '2026-02-10T20:20:00Z' },
      { stage: 'deep', start: '2026-02-10T15:00:00Z', end: '2026-02-10T16:00:00Z' },
      { stage: 'flying', start: '2026-02-10T15:00:00Z', end: '2026-02-10T16:00:00Z' },
    ];
    const records = await read({ ...night, stages });
    expect(observationsOf(records).map(({ metric, value }) => [metric, value])).toEqual([
      ['sleep-duration', 360],
      ['sleep-light', 300],
      ['sleep-deep', 60],
      ['time-in-bed', 450],
    ]);
    expect(warningsOf(records)).toMatchObject([{ code: 'unknown_sleep_stage' }]);
  });
});

it('takes values as they are labelled, the history among them', async () => {
  const records = await read({
    type: 'weight',
    history: [{ local_day: '2026-01-05', kg: 94.8 }],
    records: [{ t: '2026-02-02T06:30:00Z', value: 209.4, unit: 'kg', source: 'scale-app', id: 7 }],
  });
  expect(observationsOf(records)).toMatchObject([
    { value: 94.8, localDate: '2026-01-05' },
    { value: 209.4, at: '2026-02-02T06:30:00.000Z', device: 'scale-app', nativeId: '7' },
  ]);
});

it('takes a weight without unit in the one the person says, and no other value', async () => {
  const items = [
    { date: '2026-01-05', weight: 200, height: 180 },
    { date: '2026-01-06', weight_kg: 90 },
  ];
  const values = observationsOf(await read(items, newYork, { weightUnit: 'lb' })).map(({ value }) =>
    Math.round(value),
  );
  expect(values).toEqual([91, 180, 90]);
});

it('keeps the good items around bad ones', async () => {
  const records = await read({
    type: 'blood_pressure',
    records: [
      { t: '2026-02-30T06:30:00Z', systolic: 120, diastolic: 80 },
      { t: '2026-02-02T06:30:00Z', systolic: 120, diastolic: 80, pulse: 61, unit: 'mmHg', confidence: 'low' },
      'nonsense',
      { t: '2026-02-02T06:30:00Z', systolic: { value: 120, unit: 'cm' }, diastolic: 80 },
    ],
  });
  expect(observationsOf(records).map(({ metric, value, confidence }) => [metric, value, confidence])).toEqual(
    [
      ['systolic-pressure', 120, 'low'],
      ['diastolic-pressure', 80, 'low'],
      ['heart-rate', 61, 'low'],
      ['diastolic-pressure', 80, undefined],
    ],
  );
  expect(warningsOf(records)).toEqual([
    { code: 'item_rejected', where: 'records[0]', count: 2 },
    { code: 'unknown_unit', where: 'records[3]', count: 1 },
  ]);
});

it('says where nothing was measured, and refuses a bare value', async () => {
  expect(warningsOf(await read({ type: 'steps', records: [] }))).toMatchObject([
    { code: 'nothing_measured' },
  ]);
  await expect(read(5)).rejects.toMatchObject({ code: 'not-health-data' });
});

describe('recognising plain JSON', () => {
  it.each([
    [{ type: 'steps', records: [{ start: '2026-01-22T06:40:00Z', count: 620 }] }, true],
    [{ day: '2026-02-12', active_energy_kcal: 640 }, true],
    [[{ date: '2026-02-12', weight: 70 }], true],
    [{ type: 'FeatureCollection', features: [{ time: 1 }] }, false],
    [{ resourceType: 'Observation', type: 'steps', date: '2026-02-12' }, false],
    [
      { records: [{ start: '2026-02-01T05:10:00Z', score_state: 'SCORED', score: { heart_rate: 66 } }] },
      false,
    ],
    [[{ dateTime: '03/08/26 06:59:55', value: { bpm: 58, confidence: 3 } }], false],
    [{ weather: 'fine', date: '2026-02-12' }, false],
  ])('%j: %s', (document, expected) => {
    expect(recognisePhoneJson(Buffer.from(JSON.stringify(document)))).toBe(expected);
  });
});
