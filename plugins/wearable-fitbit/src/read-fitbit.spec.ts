import type { SourceRecord } from '@regimen/domain';
import { readFitbitCsv, recogniseFitbitCsv } from './read-fitbit-csv.js';
import { readFitbitJson } from './read-fitbit-json.js';
import { recogniseFitbitJson } from './recognise.js';
import { exercises, heartRate, sleep, weight } from './testing/fitbit-files.js';

async function read(document: unknown, name = 'file.json', settings = {}): Promise<SourceRecord[]> {
  const isTable = typeof document === 'string';
  const bytes = Buffer.from(isTable ? document : JSON.stringify(document));
  async function* once() {
    yield await Promise.resolve(bytes);
  }
  const file = { name, bytes: once(), sizeBytes: bytes.length, timeZone: 'America/New_York', settings };
  const records: SourceRecord[] = [];
  for await (const record of isTable ? readFitbitCsv(file) : readFitbitJson(file)) records.push(record);
  return records;
}

const observed = (records: readonly SourceRecord[]) =>
  records.flatMap((record) => (record.kind === 'observation' ? [record.observation] : []));
const values = (records: readonly SourceRecord[]) =>
  observed(records).map(({ metric, value }) => [metric, value]);
const warned = (records: readonly SourceRecord[]) =>
  records.flatMap((record) => (record.kind === 'warning' ? [record.warning] : []));
const activities = (records: readonly SourceRecord[]) =>
  records.flatMap((record) => (record.kind === 'activity' ? [record.activity] : []));

describe('a file of Takeout', () => {
  it('tells heart rate in UTC, with its doubt', async () => {
    const records = await read(heartRate);
    expect(observed(records)).toMatchObject([
      { value: 58, at: '2026-03-08T06:59:55.000Z' },
      { value: 59, at: '2026-03-08T07:00:05.000Z', confidence: 'low' },
    ]);
    expect(observed(records)[0]).not.toHaveProperty('confidence');
    expect(warned(records)).toEqual([]);
  });

  it.each([
    ['pounds by its American date', {}, 80.0137],
    ['what the person says', { weightUnit: 'kg' }, 176.4],
  ])('tells weight in %s', async (_, settings, kilograms) => {
    const [mass] = observed(await read(weight, 'weight.json', settings));
    expect(mass?.value).toBeCloseTo(kilograms, 3);
    expect(mass).toMatchObject({
      at: '2026-03-08T12:00:00.000Z',
      offsetMinutes: -240,
      nativeId: '1772956800000',
    });
  });

  it('lets a weight without time be of its date', async () => {
    const [mass] = observed(await read([{ ...weight[0], time: '23:59:59' }]));
    expect(mass).toMatchObject({ localDate: '2026-03-08' });
  });

  it('places a night by the offset at its start, also where the clock is put forward meanwhile', async () => {
    const records = await read(sleep);
    expect(observed(records)[0]).toMatchObject({
      at: '2026-03-08T04:30:00.000Z',
      until: '2026-03-08T12:30:00.000Z',
      offsetMinutes: -300,
    });
    expect(values(records)).toEqual([
      ['sleep-duration', 450],
      ['sleep-light', 260],
      ['sleep-deep', 90],
      ['sleep-rem', 100],
      ['sleep-awake', 30],
      ['time-in-bed', 480],
    ]);
  });

  it('tells exercises', async () => {
    const [ride] = activities(await read(exercises));
    expect(ride).toMatchObject({
      activity: 'cycling',
      startedAt: '2026-03-08T17:30:00.000Z',
      elapsedSeconds: 3600,
      timerSeconds: 3000,
      meanHeartRateBpm: 121,
      energyKcal: null,
      nativeId: '7',
    });
    expect(ride?.distanceMetres).toBeCloseTo(16_093.44, 2);
  });

  it('tells bare values by its name', async () => {
    const minutes = ['0', '12', '-1'].map((value, minute) => ({
      dateTime: `03/08/26 10:0${minute}:00`,
      value,
    }));
    const records = await read(minutes, 'Takeout/Fitbit/Global Export Data/steps-2026-03-01.json');
    expect(observed(records)).toMatchObject([
      { metric: 'steps', value: 12, until: '2026-03-08T10:02:00.000Z' },
    ]);
    expect(warned(records)).toEqual([{ code: 'item_rejected', where: 'item 3', count: 1 }]);
    const head = Buffer.from(JSON.stringify(minutes));
    expect(recogniseFitbitJson(head, 'steps-2026-03-01.json')).toBe(true);
    expect(recogniseFitbitJson(head, 'altitude-2026-03-01.json')).toBe(false);
  });

  it('has no resting heart rate where the watch had none', async () => {
    const none = { dateTime: '03/08/26 00:00:00', value: { date: null, value: 0, error: 0 } };
    expect(warned(await read([none])).map(({ code }) => code)).toEqual(['nothing_measured']);
  });
});

describe('an answer of the API', () => {
  it('tells a day, and its activities where they can be placed', async () => {
    const activity = {
      activityParentName: 'Run',
      logId: 1,
      startDate: '2026-06-23',
      startTime: '11:55',
      distance: 6.4,
      duration: 1_440_000,
    };
    const records = await read({
      activities: [activity, { ...activity, duration: undefined }, { ...activity, hasStartTime: false }],
      summary: { steps: 15_242, caloriesOut: 1218 },
    });
    expect(activities(records)).toHaveLength(2);
    expect(activities(records)[0]).toMatchObject({
      startedAt: '2026-06-23T15:55:00.000Z',
      distanceMetres: 6400,
    });
    expect(observed(records)).toMatchObject([
      { metric: 'steps', value: 15_242, localDate: '2026-06-23' },
      { metric: 'total-energy', value: 1218 },
    ]);
    expect(
      warned(records)
        .map(({ code }) => code)
        .sort(),
    ).toEqual(['item_rejected', 'start_time_unknown']);
  });

  it('tells values within a day instead of its total, and the resting heart rate beside them', async () => {
    const records = await read({
      'activities-heart': [{ dateTime: '2026-06-21', value: { restingHeartRate: 61, heartRateZones: [] } }],
      'activities-heart-intraday': {
        dataset: [
          { time: '00:01:00', value: 64 },
          { time: '25:00:00', value: 64 },
        ],
      },
      'activities-steps': [{ dateTime: '2026-06-21', value: '900' }],
      'activities-steps-intraday': { dataset: [{ time: '10:00:00', value: 900 }] },
    });
    expect(observed(records).map(({ metric, value, at }) => [metric, value, at])).toEqual([
      ['heart-rate', 64, '2026-06-21T04:01:00.000Z'],
      ['resting-heart-rate', 61, '2026-06-21T12:00:00.000Z'],
      ['steps', 900, '2026-06-21T14:00:00.000Z'],
    ]);
    expect(warned(records)).toEqual([{ code: 'item_rejected', where: 'activities-heart 2', count: 1 }]);
  });

  it('tells weight in kilograms', async () => {
    const records = await read({
      weight: [{ logId: 1, bmi: 24, weight: 73, date: '2026-03-05', time: '23:59:59' }],
    });
    expect(observed(records)[0]).toMatchObject({ metric: 'body-mass', value: 73, localDate: '2026-03-05' });
  });
});

it('reads tables, each with its own time', async () => {
  const records = await read('timestamp,rmssd,nremhr,entropy\n2026-03-08T00:00:00,41.2,58.1,2.8\nx,1,1,1\n');
  expect(observed(records)).toMatchObject([{ metric: 'hrv-rmssd', value: 41.2, localDate: '2026-03-08' }]);
  expect(warned(records)).toEqual([{ code: 'item_rejected', where: 'line 3', count: 1 }]);
  expect(recogniseFitbitCsv(Buffer.from('timestamp,value\n'))).toBe(false);
});
