import type { SourceRecord } from '@regimen/domain';
import { observationDay } from '@regimen/domain';
import { durationSeconds } from './iso-duration.js';
import { readDocument } from './read-document.js';
import {
  activityDay,
  archivedDay,
  archivedNight,
  exercise,
  heartRateDays,
  night,
  recharge,
  session,
  sessionExercise,
} from './testing/sample-documents.js';

const read = (document: unknown) => [...readDocument(document, 'Europe/Berlin')];
const activities = (records: readonly SourceRecord[]) =>
  records.flatMap((record) => (record.kind === 'activity' ? [record.activity] : []));
const values = (records: readonly SourceRecord[]) =>
  Object.fromEntries(
    records.flatMap((record) =>
      record.kind === 'observation' ? [[record.observation.metric, record.observation.value]] : [],
    ),
  );
const codes = (records: readonly SourceRecord[]) =>
  records.flatMap((record) => (record.kind === 'warning' ? [record.warning.code] : []));

it.each([
  ['PT1H2M3.5S', 3723.5],
  ['PT3600.123S', 3600.123],
  ['P1DT2H', 93600],
  ['PT0S', 0],
  ['PT', null],
  ['P1M', null],
  ['1:02:03', null],
  [null, null],
])('reads the duration %s', (text, seconds) => {
  expect(durationSeconds(text)).toBe(seconds);
});

describe('exercises', () => {
  it('take the minutes beside the wall clock off it', () => {
    expect(activities(read(exercise()))).toMatchObject([
      {
        startedAt: '2026-07-12T16:15:30.000Z',
        offsetMinutes: 120,
        elapsedSeconds: 3723.5,
        distanceMetres: 10250,
        energyKcal: 702,
        meanHeartRateBpm: 151,
        maxHeartRateBpm: 178,
        activity: 'running',
        nativeId: 'ex-77',
      },
    ]);
  });

  it('may be written with hyphens, in a page', () => {
    const page = {
      exercises: [
        {
          'start-time': '2026-07-12T18:15:30',
          'start-time-utc-offset': -210,
          duration: 'PT30M',
          'heart-rate': { average: 120, maximum: 0 },
          'detailed-sport-info': 'INDOOR_CYCLING',
        },
      ],
    };
    expect(activities(read(page))).toMatchObject([
      {
        startedAt: '2026-07-12T21:45:30.000Z',
        activity: 'stationary-cycling',
        meanHeartRateBpm: 120,
        maxHeartRateBpm: null,
      },
    ]);
  });

  it('lie in the zone of the person where the minutes are missing, which is said', () => {
    const records = read(exercise({ start_time_utc_offset: null }));
    expect(activities(records)[0]).toMatchObject({
      startedAt: '2026-07-12T16:15:30.000Z',
      offsetMinutes: 120,
    });
    expect(codes(records)).toEqual(['time_without_zone']);
  });

  it.each([
    [{ start_time: '2026-02-30T10:00:00' }],
    [{ duration: 'soon' }],
    [{ start_time_utc_offset: 9999 }],
  ])('are rejected with %j, and the rest goes in', (rest) => {
    const records = read([exercise(rest), exercise()]);
    expect(activities(records)).toHaveLength(1);
    expect(codes(records)).toEqual(['item_rejected']);
  });
});

describe('sessions of the archive', () => {
  it('keep their clocks, laps and channels in our units', () => {
    const [run] = activities(read(session()));
    expect(run).toMatchObject({
      startedAt: '2026-03-01T01:30:00.000Z',
      offsetMinutes: 330,
      elapsedSeconds: 2410,
      timerSeconds: 2400,
      distanceMetres: 7000.5,
      energyKcal: 512,
      meanHeartRateBpm: 130,
      laps: [{ secondsFromStart: 300, elapsedSeconds: 300, meanHeartRateBpm: 128 }],
    });
    const stream = (kind: string) => [...run!.streams.find((one) => one.kind === kind)!.values];
    expect(stream('heart-rate')).toEqual([120, 124]);
    expect(stream('speed')).toEqual([10]);
    expect(stream('cadence')).toEqual([166]);
  });

  it('of several sports are several activities, none with the totals of all', () => {
    const swim = sessionExercise({ sport: 'SWIMMING', startTime: '2026-03-01T06:00:00.000' });
    const found = activities(read(session([swim, sessionExercise({ sport: 'ROAD_BIKING' })])));
    expect(found.map(({ activity }) => activity)).toEqual(['swimming', 'cycling']);
    expect(found[0]!.meanHeartRateBpm).toBeNull();
  });
});

describe('days and nights', () => {
  const stages = { 'sleep-light': 210, 'sleep-deep': 100, 'sleep-rem': 90, 'sleep-awake': 10 };

  it.each([
    ['a night', { nights: [night] }, { 'sleep-duration': 400, 'time-in-bed': 450, ...stages }],
    [
      'a night of the archive',
      [archivedNight],
      {
        'sleep-duration': 420,
        'time-in-bed': 450,
        'sleep-light': 240,
        'sleep-deep': 90,
        'sleep-rem': 90,
        'sleep-awake': 30,
      },
    ],
    ['a day', activityDay, { steps: 9000, 'active-energy': 410, 'total-energy': 2300 }],
    ['a day of the archive', archivedDay, { steps: 9000, distance: 6800.5, 'total-energy': 2300 }],
    ['a recharge', { recharges: [recharge] }, { 'hrv-rmssd': 38, 'respiratory-rate': 14.2 }],
    ['heart rates', heartRateDays, { 'heart-rate': 55 }],
  ])('reads %s', (_, document, expected) => {
    const records = read(document);
    expect(values(records)).toEqual(expected);
    expect(codes(records)).toEqual([]);
    const [first] = records;
    expect(first?.kind === 'observation' && observationDay(first.observation, 'Asia/Tokyo')).toBe(
      '2026-03-08',
    );
  });

  it('rejects unreal dates', () => {
    expect(
      codes(
        read([
          { ...activityDay, date: '2026-02-30' },
          { ...night, sleep_end_time: 'x' },
        ]),
      ),
    ).toEqual(['item_rejected', 'nothing_measured']);
    expect(codes(read({ deviceDays: [{ date: '2026-02-30', samples: [] }] }))).toContain('item_rejected');
  });
});

it('refuses what is neither object nor list', () => {
  expect(() => read(3)).toThrow(expect.objectContaining({ code: 'unknown-answer' }) as Error);
});
