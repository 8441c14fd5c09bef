import { rootMeanSquareSuccessive } from '@regimen/domain';
import { activitiesOf, codesOf, read, valuesOf } from '../testing/read-records.js';
import type { TestMessage } from '../testing/write-fit-file.js';
import { linkOf, recordAt, runStart, sessionOf, types } from '../testing/write-fit-file.js';

const { enum: enumType, uint8, uint16, uint32, bytes } = types;
const none = 0xffff;
const timer = (seconds: number, type: number): TestMessage => ({
  global: 21,
  fields: [
    [253, uint32, runStart + seconds],
    [0, enumType, 0],
    [1, enumType, type],
  ],
});
const moved = (seconds: number, metres: number) => recordAt(seconds, [[5, uint32, metres * 100]]);
const readAll = (...messages: TestMessage[]) => read(linkOf(messages));
const firstOf = async (...messages: TestMessage[]) => activitiesOf(await readAll(...messages))[0];

describe('an activity of a FIT file', () => {
  it('tells elapsed, timer and moving time apart', async () => {
    const track = [0, 10, 20, 30].map((at) => moved(at, at * 3));
    const standing = [moved(100, 90), moved(110, 120), moved(120, 120), moved(130, 120)];
    const messages = [timer(0, 0), ...track, timer(30, 4), timer(100, 0), ...standing, timer(130, 4)];
    expect(await firstOf(sessionOf(130), ...messages)).toMatchObject({
      elapsedSeconds: 130,
      timerSeconds: 60,
      movingSeconds: 40,
    });
    expect(await firstOf(sessionOf(130, [[8, uint32, 61_000]]), ...messages)).toMatchObject({
      timerSeconds: 61,
    });
    expect(await firstOf(sessionOf(130), moved(0, 0), moved(10, 30))).toMatchObject({ movingSeconds: null });
  });

  it.each([
    [60, 6],
    [75, 7.5],
    [255, null],
    [0, null],
    [101, null],
  ])('was rated %d, which is %s of ten', async (written, perceivedExertion) => {
    expect(await firstOf(sessionOf(10, [[193, uint8, written]]), moved(0, 0))).toMatchObject({
      perceivedExertion,
    });
  });

  it('keeps the record that rounding put behind the end, and says how many lie far behind or before', async () => {
    const beats = (from: number, to: number) =>
      Array.from({ length: to - from }, (_, index) => recordAt(from + index, [[3, uint8, 100]]));
    const rounded = await readAll(sessionOf(2.4), ...beats(0, 4));
    expect(valuesOf(activitiesOf(rounded)[0])['heart-rate']).toHaveLength(4);
    expect(codesOf(rounded)).toEqual([]);
    const far = await readAll(
      sessionOf(2),
      ...beats(-20, -17),
      ...beats(0, 20),
      recordAt(200_000, [[3, uint8, 99]]),
    );
    expect(valuesOf(activitiesOf(far)[0])['heart-rate']).toHaveLength(20);
    expect(far.flatMap((record) => (record.kind === 'warning' ? [record.warning] : []))).toEqual([
      { code: 'records_after_session', where: `record at FIT time ${runStart + 4}`, count: 16 },
      { code: 'outside_session', where: `record at FIT time ${runStart - 20}`, count: 4 },
    ]);
  });

  it('gives no record to two sessions', async () => {
    const second: TestMessage = {
      global: 18,
      fields: [
        [2, uint32, runStart + 5],
        [7, uint32, 5000],
        [5, enumType, 2],
      ],
    };
    const records = Array.from({ length: 11 }, (_, at) => recordAt(at, [[3, uint8, 100 + at]]));
    const all = await readAll(second, sessionOf(8), ...records);
    expect(activitiesOf(all).map((activity) => valuesOf(activity)['heart-rate'])).toEqual([
      [100, 101, 102, 103, 104],
      [105, 106, 107, 108, 109, 110],
    ]);
    expect(codesOf(all)).toEqual(['sessions_overlap']);
  });

  it('puts records in the order of time and says so', async () => {
    const all = await readAll(
      sessionOf(3),
      ...[0, 2, 1, 3].map((at) => recordAt(at, [[3, uint8, 100 + at]])),
    );
    expect(valuesOf(activitiesOf(all)[0])['heart-rate']).toEqual([100, 101, 102, 103]);
    expect(codesOf(all)).toEqual(['non_monotonic_time']);
  });

  it('without a summary comes from the records, the sport message and the timer', async () => {
    const sport: TestMessage = {
      global: 12,
      fields: [
        [0, enumType, 1],
        [1, enumType, 0],
      ],
    };
    const beats = [120, 121, 122, 123, 124, 200, 125].map((bpm, at) =>
      recordAt(at, [
        [3, uint8, bpm],
        [5, uint32, 5000 + at * 300],
      ]),
    );
    const all = await readAll(sport, timer(0, 0), ...beats);
    expect(codesOf(all)).toEqual(['no_session']);
    expect(activitiesOf(all)[0]).toMatchObject({
      activity: 'running',
      elapsedSeconds: 6,
      timerSeconds: 6,
      distanceMetres: 18,
      meanHeartRateBpm: 122.5,
      maxHeartRateBpm: 125,
    });
  });

  it('unpacks speed and distance of old devices over the wrap', async () => {
    const compressed = (seconds: number, speed: number, distance: number) =>
      recordAt(seconds, [[8, bytes, [speed & 0xff, (speed >> 8) | ((distance & 0xf) << 4), distance >> 4]]]);
    const filler = recordAt(3, [[8, bytes, [255, 255, 255]]]);
    const records = [compressed(0, 300, 4000), compressed(1, 310, 4064), compressed(2, 320, 40), filler];
    const { speed, distance } = valuesOf(await firstOf(sessionOf(3), ...records));
    expect(speed).toEqual([3, 3.1, 3.2]);
    expect(distance!.map((metres) => metres - distance![0]!)).toEqual([0, 4, 8.5]);
  });

  it('has a beat interval for every filled slot, counted through gaps', async () => {
    const beats = (...slots: number[]): TestMessage => ({ global: 78, fields: [[0, uint16, slots]] });
    const activity = await firstOf(
      sessionOf(60),
      recordAt(0, [[3, uint8, 74]]),
      beats(812, 826, 0xffff, 0xffff, 0xffff),
      recordAt(2, [[3, uint8, 74]]),
      beats(0xffff, 0xffff, 0xffff, 0xffff, 0xffff),
      recordAt(40, [[3, uint8, 74]]),
      beats(805, 790, 831, 0xffff, 0xffff),
    );
    const stream = activity!.streams.find(({ kind }) => kind === 'rr-interval')!;
    expect([...stream.values]).toEqual([812, 826, 805, 790, 831]);
    expect([...stream.secondsFromStart].map((at) => Math.round(at * 1000) / 1000)).toEqual([
      0, 0.826, 40, 40.79, 41.621,
    ]);
    expect(rootMeanSquareSuccessive([...stream.values])).toBeCloseTo(25.2, 0);
  });

  it('keeps apart what a pedal balance says of the right leg and of one it does not name', async () => {
    const records = [0xb3, 0x2f, 0xff].map((value, at) => recordAt(at, [[30, uint8, value]]));
    expect(valuesOf(await firstOf(sessionOf(2), ...records))).toEqual({
      'right-balance': [51, NaN, NaN],
      'pedal-balance': [NaN, 47, NaN],
    });
  });

  it('lists the working sets of strength training, each with the rest behind it', async () => {
    const set = (
      start: number,
      seconds: number,
      isActive: number,
      repetitions: number,
      load: number,
    ): TestMessage => ({
      global: 225,
      fields: [
        [0, uint32, seconds * 1000],
        [3, uint16, repetitions],
        [4, uint16, load],
        [5, uint8, isActive],
        [6, uint32, runStart + start],
      ],
    });
    const [first, rest, last] = [
      set(0, 42, 1, 10, 960),
      set(42, 95, 0, none, none),
      set(137, 35, 1, 14, none),
    ];
    expect((await firstOf(sessionOf(200), first, rest, last))?.strengthSets).toEqual([
      {
        secondsFromStart: 0,
        durationSeconds: 42,
        repetitions: 10,
        loadKg: 60,
        restSeconds: 95,
        sourceExercise: null,
      },
      {
        secondsFromStart: 137,
        durationSeconds: 35,
        repetitions: 14,
        loadKg: null,
        restSeconds: null,
        sourceExercise: null,
      },
    ]);
  });

  it('times the records of a pool by their lengths where they have no time', async () => {
    const length = (start: number): TestMessage => ({
      global: 101,
      fields: [
        [2, uint32, runStart + start],
        [3, uint32, 25_000],
        [12, enumType, 1],
      ],
    });
    const swim = [0, 25].flatMap((start, index) => [
      recordAt(0, [
        [253, uint32, 0xffffffff],
        [5, uint32, (index + 1) * 2500],
      ]),
      length(start),
    ]);
    const all = await readAll(...swim, sessionOf(50, [[44, uint16, 2500]]));
    const [activity] = activitiesOf(all);
    expect(activity).toMatchObject({ distanceMetres: 50 });
    expect([...activity!.streams[0]!.secondsFromStart]).toEqual([25, 50]);
    expect(codesOf(all)).toEqual([]);
  });
});

describe('times that count from power-on', () => {
  const sincePowerOn = (seconds: number, bpm: number): TestMessage => ({
    global: 20,
    fields: [
      [253, uint32, 1000 + seconds],
      [3, uint8, bpm],
    ],
  });

  it('leave their records out and are counted', async () => {
    const all = await readAll(
      sessionOf(3),
      sincePowerOn(0, 96),
      sincePowerOn(1, 97),
      recordAt(2, [[3, uint8, 98]]),
    );
    expect(valuesOf(activitiesOf(all)[0])['heart-rate']).toEqual([98]);
    expect(all).toContainEqual({
      kind: 'warning',
      warning: { code: 'relative_time', where: 'record 1', count: 2 },
    });
  });

  it('are dated where the file ties them to a date, which gives its zone as well', async () => {
    const correlation: TestMessage = {
      global: 162,
      fields: [
        [253, uint32, runStart],
        [1, uint32, 1000],
        [3, uint32, runStart + 3600],
      ],
    };
    const all = await readAll(sessionOf(3), sincePowerOn(0, 96), sincePowerOn(1, 97), correlation);
    expect(activitiesOf(all)[0]).toMatchObject({ offsetMinutes: 60 });
    expect(valuesOf(activitiesOf(all)[0])['heart-rate']).toEqual([96, 97]);
    expect(codesOf(all)).toEqual([]);
  });

  it('refuse a recording in which nothing has a date', async () => {
    const session: TestMessage = {
      global: 18,
      fields: [
        [2, uint32, 1000],
        [7, uint32, 5000],
      ],
    };
    await expect(readAll(session, sincePowerOn(0, 96))).rejects.toMatchObject({ code: 'undated-recording' });
  });
});

it('a course is no activity, dated or not', async () => {
  const file: TestMessage = { global: 0, fields: [[0, enumType, 6]] };
  const all = await readAll(file, recordAt(0, [[3, uint8, 90]]), recordAt(1, [[3, uint8, 90]]));
  expect(activitiesOf(all)).toEqual([]);
  expect(codesOf(all)).toEqual(['course_left_out']);
});
