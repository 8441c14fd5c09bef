import type { SourceRecord } from '@regimen/domain';
import { observationDay } from '@regimen/domain';
import { recogniseHealthConnect } from './recognise.js';
import { observed, readRecords, warned } from './testing/read-records.js';

const read = (document: unknown) => readRecords(Buffer.from(JSON.stringify(document)), 'export.json');
const at = { time: '2026-02-09T17:20:00Z', zoneOffset: '+02:00' };

describe('a record', () => {
  it.each([
    ['BloodGlucose', { level: 5.9, unit: 'mmol/L' }, 'blood-glucose', 106.29],
    [
      'BloodGlucose',
      { level: { inMillimolesPerLiter: 5.9, inMilligramsPerDeciliter: 106.2 } },
      'blood-glucose',
      106.29,
    ],
    ['BloodGlucose', { level: 98, unit: 'mg/dL' }, 'blood-glucose', 98],
    ['BloodGlucose', { level: 5.9 }, 'blood-glucose', 106.29],
    ['WeightRecord', { weight: { value: 176.4, unit: 'pounds' } }, 'body-mass', 80.01],
    ['Weight', { weight: { inPounds: 176.4, inKilograms: 80 } }, 'body-mass', 80.01],
    ['Height', { height: { inMeters: 1.8 } }, 'body-height', 180],
    ['Height', { height: 180 }, 'body-height', 180],
    ['ActiveCaloriesBurned', { energy: { inKilocalories: 350 } }, 'active-energy', 350],
    ['ACTIVE_CALORIES_BURNED', { energy: { value: 350_000, unit: 'calories' } }, 'active-energy', 350],
    ['HeartRateVariabilityRmssd', { heartRateVariabilityMillis: 41.5 }, 'hrv-rmssd', 41.5],
    ['OxygenSaturation', { percentage: { value: 97 } }, 'oxygen-saturation', 97],
    ['Vo2Max', { vo2MillilitersPerMinuteKilogram: 44.1 }, 'vo2max-estimate', 44.1],
  ])('%s %j gives its value in our unit', async (type, fields, metric, value) => {
    const [observation, ...others] = observed(await read({ records: [{ type, ...at, ...fields }] }));
    expect(others).toEqual([]);
    expect(observation?.metric).toBe(metric);
    expect(Math.abs((observation?.value ?? 0) - value)).toBeLessThan(0.011);
  });

  it('counts for the day at its own offset, else in the zone of the file, else of the person', async () => {
    const steps = (id: string, startTime: string, startZoneOffset: unknown) => ({
      recordType: 'Steps',
      id,
      count: 300,
      startTime,
      endTime: startTime.replace(':30:', ':40:'),
      startZoneOffset,
    });
    const records = [
      steps('a', '2026-01-15T16:30:00Z', '+09:00'),
      steps('b', '2026-01-15T16:30:00Z', { totalSeconds: 32_400, id: '+09:00' }),
      steps('c', '2026-07-20T23:30:00Z', null),
    ];
    const days = (found: readonly SourceRecord[]) =>
      observed(found).map((observation) => observationDay(observation, 'America/New_York'));
    expect(days(await read({ profileTimezone: 'Europe/London', records }))).toEqual([
      '2026-01-16',
      '2026-01-16',
      '2026-07-21',
    ]);
    expect(days(await read({ Steps: records }))).toEqual(['2026-01-16', '2026-01-16', '2026-07-20']);
  });

  it('that stands there in several versions counts once, as modified last', async () => {
    const version = (count: number, lastModifiedTime: string) => ({
      recordType: 'Steps',
      ...at,
      count,
      metadata: { id: 'x', lastModifiedTime, dataOrigin: { packageName: 'app.walk' } },
    });
    const records = [
      version(1, '2026-01-01T00:00:00Z'),
      version(3, '2026-01-03T01:00:00+02:00'),
      version(2, '2026-01-02T00:00:00Z'),
    ];
    expect(observed(await read(records))).toMatchObject([{ value: 3, nativeId: 'x', device: 'app.walk' }]);
  });
});

it('reads each sample of a series', async () => {
  const samples = [
    { time: '2026-02-09T17:20:00Z', beatsPerMinute: 61 },
    { time: 'never', beatsPerMinute: 62 },
    { time: '2026-02-09T17:21:00Z', beatsPerMinute: 63 },
  ];
  const interval = {
    startTime: '2026-02-09T17:20:00Z',
    endTime: '2026-02-09T17:30:00Z',
    startZoneOffset: '+02:00',
  };
  const records = await read({ records: [{ recordType: 'HeartRate', ...interval, samples }] });
  expect(
    observed(records).map(({ value, at: time, offsetMinutes }) => [value, time.slice(11, 16), offsetMinutes]),
  ).toEqual([
    [61, '17:20', 120],
    [63, '17:21', 120],
  ]);
  expect(warned(records)).toEqual([{ code: 'item_rejected', where: 'records[0].samples[1]', count: 1 }]);
});

it('reads a night by its stages', async () => {
  const stage = (type: number | string, from: string, to: string) => ({
    stage: type,
    startTime: `2026-02-10T${from}:00Z`,
    endTime: `2026-02-10T${to}:00Z`,
  });
  const night = {
    recordType: 'SleepSession',
    startTime: '2026-02-10T00:00:00Z',
    endTime: '2026-02-10T08:00:00Z',
    stages: [
      stage(7, '00:00', '00:30'),
      stage('LIGHT', '00:30', '05:00'),
      stage('STAGE_TYPE_REM', '05:00', '08:00'),
    ],
  };
  expect(observed(await read([night])).map(({ metric, value }) => [metric, value])).toEqual([
    ['sleep-duration', 450],
    ['sleep-light', 270],
    ['sleep-rem', 180],
    ['sleep-awake', 30],
    ['time-in-bed', 480],
  ]);
});

it('reads an exercise session with sets, pauses, laps and route', async () => {
  const part = (from: string, to: string) => ({
    startTime: `2026-02-10T07:${from}:00Z`,
    endTime: `2026-02-10T07:${to}:00Z`,
  });
  const session = {
    recordType: 'ExerciseSession',
    exerciseType: 'EXERCISE_TYPE_STRENGTH_TRAINING',
    title: 'Legs',
    ...part('00', '40'),
    segments: [
      { segmentType: 51, repetitions: 12, ...part('00', '02') },
      { segmentType: 39, ...part('10', '15') },
    ],
    laps: [{ ...part('20', '30'), length: { inKilometers: 1 } }],
    exerciseRoute: {
      route: [{ time: '2026-02-10T07:01:00Z', latitude: 48, longitude: 16 }, { latitude: 91 }],
    },
  };
  const records = await read([session]);
  expect(records.flatMap((record) => (record.kind === 'activity' ? [record.activity] : []))).toMatchObject([
    {
      activity: 'resistance-free-weights',
      name: 'Legs',
      elapsedSeconds: 2400,
      timerSeconds: 2100,
      pauses: [{ from: 600, to: 900 }],
      laps: [{ secondsFromStart: 1200, distanceMetres: 1000 }],
      strengthSets: [{ repetitions: 12, sourceExercise: '51', durationSeconds: 120 }],
      streams: [{ kind: 'latitude' }, { kind: 'longitude' }],
    },
  ]);
  expect(warned(records)).toMatchObject([{ code: 'invalid_position', count: 1 }]);
});

it('gives a session the heart rate its own app recorded meanwhile', async () => {
  const pulse = (dataOrigin: string, bpm: number, ...minutes: string[]) =>
    minutes.map((minute) => ({
      recordType: 'HeartRate',
      dataOrigin,
      time: `2026-02-10T07:${minute}:00Z`,
      bpm,
    }));
  const records = await read([
    {
      recordType: 'ExerciseSession',
      exerciseType: 'RUNNING',
      dataOrigin: 'run',
      startTime: '2026-02-10T07:10:00Z',
      endTime: '2026-02-10T07:40:00Z',
    },
    ...pulse('run', 150, '30', '09', '41'),
    ...pulse('run', 130, '10', '40'),
    ...pulse('ring', 60, '20', '21'),
  ]);
  const [session] = records.flatMap((record) => (record.kind === 'activity' ? [record.activity] : []));
  expect(session).toMatchObject({ activity: 'running', maxHeartRateBpm: 150 });
  expect(session?.meanHeartRateBpm).toBeCloseTo(136.67, 2);
  const [stream] = session?.streams ?? [];
  expect([...(stream?.secondsFromStart ?? [])]).toEqual([0, 1200, 1800]);
  expect([...(stream?.values ?? [])]).toEqual([130, 150, 130]);
  expect(observed(records)).toHaveLength(7);
});

it('names what it leaves out, and keeps the rest', async () => {
  const records = await read({
    records: [
      { recordType: 'Nutrition', ...at },
      'nonsense',
      { recordType: 'Weight', ...at, weight: { value: 70, unit: 'furlong' } },
      { recordType: 'Weight', time: '2026-02-30T10:00:00Z', weight: 70 },
      { recordType: 'Weight', ...at, weight: 70 },
    ],
  });
  expect(observed(records)).toMatchObject([{ value: 70 }]);
  expect(warned(records)).toEqual([
    { code: 'unknown_record_type', where: 'records[0]', count: 1 },
    { code: 'item_rejected', where: 'records[1]', count: 2 },
    { code: 'unknown_unit', where: 'records[2]', count: 1 },
  ]);
});

it.each([
  [{ records: [{ type: 'BloodGlucose', zoneOffset: '+02:00', level: 5.9 }] }, true],
  [{ Steps: [{ startTime: '2026-01-15T16:30:00Z', startZoneOffset: null, count: 1 }] }, true],
  [{ records: [{ recordType: 'SkinTemperatureRecord' }] }, true],
  [{ type: 'steps', records: [{ start: '2026-01-22T06:40:00Z', zone_offset: '-08:00' }] }, false],
  [{ resourceType: 'Bundle', type: 'Weight', zoneOffset: 1 }, false],
])('recognises %j: %s', (document, expected) => {
  expect(recogniseHealthConnect(Buffer.from(JSON.stringify(document)))).toBe(expected);
});
