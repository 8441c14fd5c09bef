import { activitiesOf, codesOf, read } from '../testing/read-records.js';
import type { TestMessage } from '../testing/write-fit-file.js';
import { linkOf, recordAt, runStart, sessionOf, types } from '../testing/write-fit-file.js';

const { enum: enumType, uint8, uint16, uint32 } = types;
const readAll = (...messages: TestMessage[]) => read(linkOf(messages));
const lap = (start: number, seconds: number, fields: TestMessage['fields'] = []): TestMessage => ({
  global: 19,
  fields: [[2, uint32, runStart + start], [7, uint32, seconds * 1000], ...fields],
});
const length = (start: number, seconds: number, isActive: number, strokes: number): TestMessage => ({
  global: 101,
  fields: [
    [2, uint32, runStart + start],
    [3, uint32, seconds * 1000],
    [4, uint32, seconds * 1000],
    [5, uint16, strokes],
    [12, enumType, isActive],
  ],
});

it('gives laps with their totals, and names those that belong to no session', async () => {
  const totals: TestMessage['fields'] = [
    [8, uint32, 55_000],
    [9, uint32, 20_000],
    [10, uint32, 90],
    [11, uint16, 12],
    [15, uint8, 140],
    [16, uint8, 0],
  ];
  const all = await readAll(lap(60, 30), lap(0, 60, totals), lap(-500, 10), sessionOf(90), recordAt(5));
  expect(activitiesOf(all)[0]?.laps).toEqual([
    {
      kind: 'lap',
      secondsFromStart: 0,
      elapsedSeconds: 60,
      timerSeconds: 55,
      distanceMetres: 200,
      energyKcal: 12,
      meanHeartRateBpm: 140,
      maxHeartRateBpm: null,
      // Cycles of a runner are steps.
      strokes: null,
    },
    expect.objectContaining({ secondsFromStart: 60, timerSeconds: null, distanceMetres: null }),
  ]);
  expect(codesOf(all)).toEqual(['lap_left_out']);
});

it('reckons a pool swim by its lengths, without the wall', async () => {
  const swim = sessionOf(90, [
    [5, enumType, 5],
    [6, enumType, 17],
    [44, uint16, 2500],
  ]);
  const all = await readAll(length(0, 30, 1, 14), length(30, 40, 0, 0), length(70, 20, 1, 12), swim);
  const [activity] = activitiesOf(all);
  expect(activity).toMatchObject({ sourceVariant: 'lap_swimming', distanceMetres: 50, poolLengthMetres: 25 });
  const told = activity!.laps!.map(({ kind, strokes, distanceMetres }) => [kind, strokes, distanceMetres]);
  expect(told).toEqual([
    ['pool-length', 14, 25],
    ['pool-rest', null, null],
    ['pool-length', 12, 25],
  ]);
  expect(codesOf(all)).toEqual([]);
});

it('keeps pauses, descent, and the number of a variant nobody named', async () => {
  const timer = (time: number, type: number): TestMessage => ({
    global: 21,
    fields: [
      [253, uint32, runStart + time],
      [0, enumType, 0],
      [1, enumType, type],
    ],
  });
  const session = sessionOf(60, [
    [6, enumType, 252],
    [23, uint16, 17],
  ]);
  const all = await readAll(timer(0, 0), timer(20, 4), timer(50, 0), timer(60, 4), session);
  expect(activitiesOf(all)[0]).toMatchObject({
    sourceActivity: 'running',
    sourceVariant: '252',
    descentMetres: 17,
    pauses: [{ from: 20, to: 50 }],
    timerSeconds: 30,
  });
  expect(codesOf(all)).toEqual(['unknown_sub_sport']);
});
