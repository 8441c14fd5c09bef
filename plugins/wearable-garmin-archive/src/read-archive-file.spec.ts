import type { SourceRecord } from '@regimen/domain';
import { observationDay } from '@regimen/domain';
import { readArchiveFile } from './read-archive-file.js';
import { activities, activity, day, night, uptake, weighing } from './testing/sample-files.js';

const read = (document: unknown) => [...readArchiveFile(document)];
const observations = (records: readonly SourceRecord[]) =>
  records.flatMap((record) => (record.kind === 'observation' ? [record.observation] : []));
const values = (records: readonly SourceRecord[]) =>
  Object.fromEntries(observations(records).map(({ metric, value }) => [metric, value]));
const warnings = (records: readonly SourceRecord[]) =>
  records.flatMap((record) => (record.kind === 'warning' ? [record.warning] : []));

describe('activities', () => {
  it('leave the units of the archive', () => {
    expect(read(activities([activity()]))).toMatchObject([
      {
        activity: {
          activity: 'treadmill-running',
          startedAt: '2026-03-08T12:00:00.000Z',
          endedAt: '2026-03-08T12:31:00.000Z',
          offsetMinutes: -240,
          elapsedSeconds: 1860,
          timerSeconds: 1800.0005,
          movingSeconds: 1790,
          distanceMetres: 5000.25,
          energyKcal: 300,
          ascentMetres: 40,
          descentMetres: 41,
          meanHeartRateBpm: 140,
          nativeId: '111',
        },
      },
    ]);
  });

  it('of a multisport frame are its parts alone', () => {
    const parts = [
      activity({ parent: true }),
      activity({ activityId: 112, activityType: { typeKey: 'virtual_ride' } }),
    ];
    expect(read(activities(parts))).toMatchObject([
      { activity: { activity: 'stationary-cycling', nativeId: '112' } },
    ]);
  });

  it('without a time are rejected by their number, never by name', () => {
    const [warning] = warnings(
      read(activities([activity({ startTimeGmt: null, beginTimestamp: 0 }), activity()])),
    );
    expect(warning).toEqual({ code: 'item_rejected', where: 'item 1', count: 1 });
  });
});

describe('days', () => {
  it('lie between the midnights of their own place', () => {
    const records = read([day('2026-03-01'), day('2026-03-02')]);
    const [steps] = observations(records);
    expect(steps).toMatchObject({ at: '2026-03-01T05:00:00.000Z', until: '2026-03-02T05:00:00.000Z' });
    expect(observationDay(steps!, 'Asia/Tokyo')).toBe('2026-03-01');
    expect(values(records)).toEqual({
      steps: 8000,
      distance: 6100,
      'active-energy': 420,
      'basal-energy': 1700,
      'total-energy': 2120,
      'floors-climbed': 10,
      'moderate-minutes': 10,
      'vigorous-minutes': 5,
      'resting-heart-rate': 50,
    });
  });

  it('may be written as an object, and lack their clocks', () => {
    const odd = day('2026-03-01', {
      calendarDate: { date: 'Mar 1, 2026 12:00:00 AM' },
      wellnessEndTimeGmt: null,
    });
    expect(observations(read([odd]))[0]).toMatchObject({ localDate: '2026-03-01', until: null });
  });

  it('are left out where the last was not over', () => {
    const records = read([
      day('2026-03-01'),
      day('2026-03-02', { wellnessEndTimeGmt: '2026-03-02T15:12:00.0' }),
    ]);
    expect(new Set(observations(records).map(({ nativeId }) => nativeId))).toEqual(
      new Set(['day 2026-03-01']),
    );
    expect(warnings(records)).toEqual([{ code: 'unfinished_day', where: 'item 2', count: 1 }]);
  });
});

it('reads nights, and no stages where the watch saw none', () => {
  expect(values(read([night()]))).toEqual({
    'sleep-duration': 400,
    'time-in-bed': 450,
    'sleep-light': 210,
    'sleep-deep': 100,
    'sleep-rem': 90,
    'sleep-awake': 10,
    'respiratory-rate': 14,
    'oxygen-saturation': 95,
  });
  const none = { deepSleepSeconds: 0, lightSleepSeconds: 0, remSleepSeconds: 0, averageRespiration: 0 };
  expect(values(read([night({ ...none, spo2SleepSummary: null })]))).toEqual({ 'time-in-bed': 450 });
});

it('reads weighings in grams, at their moment or on their date', () => {
  const [mass] = observations(read([weighing()]));
  expect(mass).toMatchObject({ metric: 'body-mass', value: 71.4, at: '2026-03-08T11:12:13.000Z' });
  const [dated] = observations(read([weighing({ timestampGMT: null }), { metaData: {}, version: 2 }]));
  expect(dated).toMatchObject({ value: 71.4, localDate: '2026-03-08' });
});

it('reads oxygen uptakes, and refuses other files of the archive', () => {
  expect(values(read([uptake]))).toEqual({ 'vo2max-estimate': 49 });
  expect(() => read([{ gearPk: 1 }])).toThrow(expect.objectContaining({ code: 'unknown-answer' }) as Error);
});
