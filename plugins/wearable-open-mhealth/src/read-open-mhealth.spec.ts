import { recogniseOpenMHealth } from './recognise.js';
import {
  activitiesOf,
  codesOf,
  headerOf,
  hour,
  morning,
  observationsOf,
  readPoints,
} from './testing/data-points.js';

const weight = { body_weight: { value: 82, unit: 'kg' }, effective_time_frame: morning };
const steps = { step_count: { value: 500, unit: 'steps' }, effective_time_frame: hour };
const pressure = {
  systolic_blood_pressure: { value: 125, unit: 'mmHg' },
  diastolic_blood_pressure: { value: 60, unit: 'mmHg' },
};
const earlyDay = { time_interval: { date: '2026-01-05', part_of_day: 'morning' } };

describe('Open mHealth', () => {
  it.each([
    [{ body_weight: { value: 150, unit: 'lb' } }, 'body-mass', 68.0388555],
    [{ body_height: { value: 70, unit: 'in' } }, 'body-height', 177.8],
    [{ body_temperature: { value: 98.6, unit: 'F' } }, 'body-temperature', 37],
    [{ blood_glucose: { value: 5, unit: 'mmol/L' } }, 'blood-glucose', 90.08],
    [{ heart_rate: { value: 61, unit: 'beats/min' } }, 'heart-rate', 61],
    [{ respiratory_rate: { value: 14, unit: 'breaths/min' } }, 'respiratory-rate', 14],
    [{ sleep_duration: { value: 7.5, unit: 'h' } }, 'sleep-duration', 450],
    [{ minutes_moderate_activity: { value: 25, unit: 'min' } }, 'moderate-minutes', 25],
    [{ step_count: 6000, effective_time_frame: hour }, 'steps', 6000],
    [{ kcal_burned: { value: 160, unit: 'kcal' }, effective_time_frame: hour }, 'active-energy', 160],
  ])('reads %j', async (body, metric, value) => {
    const [read] = observationsOf(await readPoints({ effective_time_frame: morning, ...body }));
    expect(read).toMatchObject({ metric, value: expect.closeTo(value, 9) as number });
  });

  it('takes identity, device and note from header and body', async () => {
    const records = await readPoints({ header: headerOf('a1'), body: { ...weight, user_notes: 'fasting' } });
    expect(observationsOf(records)).toEqual([
      {
        metric: 'body-mass',
        value: 82,
        at: '2026-01-05T06:25:00.000Z',
        until: null,
        offsetMinutes: 60,
        device: 'App',
        nativeId: 'a1',
        note: 'fasting',
      },
    ]);
  });

  it.each([
    [{ date_time: '2026-07-05T07:25:00' }, '2026-07-05T05:25:00.000Z', null],
    [hour, '2026-01-05T06:00:00.000Z', '2026-01-05T07:00:00.000Z'],
    [
      { time_interval: { start_date_time: '2026-01-05T21:35:00Z', duration: { value: 9, unit: 'h' } } },
      '2026-01-05T21:35:00.000Z',
      '2026-01-06T06:35:00.000Z',
    ],
    [
      { time_interval: { end_date_time: '2026-01-05T08:00:00Z', duration: { value: 90, unit: 'sec' } } },
      '2026-01-05T07:58:30.000Z',
      '2026-01-05T08:00:00.000Z',
    ],
    [earlyDay, '2026-01-05T12:00:00.000Z', null],
  ])('places %j', async (effective_time_frame, at, until) => {
    const [read] = observationsOf(await readPoints({ ...weight, effective_time_frame }));
    expect(read).toMatchObject({ at, until });
    expect(read?.localDate).toBe(effective_time_frame === earlyDay ? '2026-01-05' : undefined);
  });

  it('makes activities and nights', async () => {
    const night = {
      total_sleep_time: { value: 8.5, unit: 'h' },
      wake_after_sleep_onset: { value: 30, unit: 'min' },
      effective_time_frame: hour,
    };
    const walk = {
      activity_name: 'walking',
      distance: { value: 3.1, unit: 'mi' },
      kcal_burned: { value: 160, unit: 'kcal' },
      effective_duration: { value: 50, unit: 'min' },
      effective_time_frame: hour,
    };
    const records = await readPoints([night, walk]);
    expect(observationsOf(records).map(({ metric, value }) => [metric, value])).toEqual([
      ['sleep-duration', 510],
      ['sleep-awake', 30],
    ]);
    expect(activitiesOf(records)).toMatchObject([
      {
        activity: 'walking',
        elapsedSeconds: 3600,
        timerSeconds: 3000,
        distanceMetres: expect.closeTo(4988.9664, 6) as number,
        energyKcal: 160,
      },
    ]);
  });

  it.each([
    ['maximum', weight, 0],
    ['average', weight, 1],
    ['average', steps, 0],
    ['sum', steps, 1],
  ])('knows whether the %s stands for its time', async (descriptive_statistic, body, count) => {
    const records = await readPoints({ ...body, descriptive_statistic });
    expect(observationsOf(records)).toHaveLength(count);
    expect(codesOf(records)).toEqual(count === 0 ? ['statistic_left_out', 'nothing_measured'] : []);
  });

  it.each([
    [{ ...weight, body_weight: { value: 82, unit: 'stone' } }, 'unit_unknown'],
    [{ ...weight, body_weight: { value: 82, unit: '__proto__' } }, 'unit_unknown'],
    [{ ...weight, body_weight: { value: 82, unit: 'constructor' } }, 'unit_unknown'],
    [{ heart_rate: { value: 60, unit: 'beat/min' }, effective_time_frame: morning }, 'unit_unknown'],
    [{ step_count: { value: '6000', unit: 'steps' } }, 'value_unreadable'],
    [{ ...weight, effective_time_frame: undefined }, 'time_missing'],
    [{ ...weight, effective_time_frame: { date_time: '2026-02-30T10:00:00Z' } }, 'invalid_time'],
    [{ ...weight, effective_time_frame: { ...morning, ...hour } }, 'invalid_time'],
    [
      { ...weight, effective_time_frame: { time_interval: { duration: { value: 1, unit: 'h' } } } },
      'time_missing',
    ],
    [
      { ...weight, effective_time_frame: { time_interval: { start_date_time: '2026-01-05T08:00:00Z' } } },
      'invalid_time',
    ],
    ...['start_date_time', 'end_date_time'].map((end): [object, string] => [
      {
        ...weight,
        effective_time_frame: {
          time_interval: { [end]: '2026-01-05T08:00:00Z', duration: { value: 1e300, unit: 'h' } },
        },
      },
      'invalid_time',
    ]),
    [{ ...steps, effective_time_frame: morning }, 'interval_missing'],
    [{ activity_name: 'walking', effective_time_frame: morning }, 'interval_missing'],
    [
      { activity_name: 'walking', distance: { value: 3, unit: 'kg' }, effective_time_frame: hour },
      'unit_unknown',
    ],
    [
      { ...pressure, temporal_relationship_to_physical_activity: 'at rest', effective_time_frame: earlyDay },
      'invalid_time',
    ],
    [
      { header: headerOf('a', 'body-height', '2.0'), body: { ...weight, effective_time_frame: earlyDay } },
      'invalid_time',
    ],
    [
      { header: headerOf('a', 'x', '1.0', 'ieee'), body: { ...weight, effective_time_frame: earlyDay } },
      'invalid_time',
    ],
    [{ temperature: 5 }, 'malformed_record'],
  ])('refuses %j by itself, and leaves it out beside others', async (body, code) => {
    await expect(readPoints(body)).rejects.toMatchObject({ code: 'invalid-data-point' });
    const records = await readPoints([body, weight]);
    expect(observationsOf(records)).toHaveLength(1);
    expect(codesOf(records)).toEqual([code]);
  });

  it('takes a part of a day as its date unless the schema has none', async () => {
    const body = { ...pressure, effective_time_frame: earlyDay };
    expect(
      observationsOf(await readPoints({ header: headerOf('a', 'blood-pressure', '3.0'), body })),
    ).toHaveLength(2);
    expect(observationsOf(await readPoints(body, 'blood-pressure-2.0-x.json'))).toHaveLength(2);
    await expect(readPoints(body, 'blood-pressure-4.0-x.json')).rejects.toThrow('time frame');
  });

  it('says which schema it has no metric for', async () => {
    const beats = { rr_interval: { value: 800, unit: 'ms' }, effective_time_frame: hour };
    expect(await readPoints(beats)).toMatchObject([
      { warning: { code: 'metric_unknown', where: 'document 1, rr_interval' } },
      { warning: { code: 'nothing_measured' } },
    ]);
  });

  it('reads answers, lists and lines around what is broken', async () => {
    const point = JSON.stringify({ header: headerOf('a'), body: weight });
    const answer = `{"shim":"x","body":[${point},${point}]}`;
    expect(observationsOf(await readPoints(answer))).toHaveLength(2);
    const lines = await readPoints(`${point}\n${point.slice(0, 60)}\n${point}`);
    expect(observationsOf(lines)).toHaveLength(2);
    expect(codesOf(lines)).toEqual(['malformed_record']);
  });

  it.each([
    [JSON.stringify(weight), true],
    ['{"step_count":{"value":"6000","unit":"steps"}}', true],
    [JSON.stringify({ header: headerOf('a') }), true],
    ['{"heart_rate":{"bpm":60}}', false],
    ['{"header":{"schema_id":{"namespace":"acme"}}}', false],
    ['heart_rate,unit', false],
  ])('recognises %s: %p', (text, isOurs) => {
    expect(recogniseOpenMHealth(Buffer.from(text))).toBe(isOurs);
  });
});
