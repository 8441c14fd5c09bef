import { activitiesOf, read } from '../testing/read-records.js';
import type { TestMessage } from '../testing/write-fit-file.js';
import { linkOf, recordAt, runStart, sessionOf, types } from '../testing/write-fit-file.js';

const { uint8, uint16, uint32, bytes } = types;
const startTicks = 4_000_000;

/** The dated message of a strap at `seconds` of the run. */
const anchor = (seconds: number, bpm: number): TestMessage => ({
  global: 132,
  fields: [
    [253, uint32, runStart + seconds],
    [0, uint16, 0],
    [9, uint32, startTicks],
    [6, uint8, bpm],
  ],
});
/** Messages with the low 12 bits of the clock, `tick` after the anchor, two to three bytes. */
const packed = (ticks: readonly number[], rates: readonly number[]): TestMessage => {
  const low = ticks.map((tick) => (startTicks + tick) & 0xfff);
  const pairs = low.flatMap((value, index) =>
    index % 2 === 0 ? [[value, low[index + 1] ?? 0xfff] as const] : [],
  );
  const packedBytes = pairs.flatMap(([a, b]) => [a & 0xff, (a >> 8) | ((b & 0xf) << 4), b >> 4]);
  return {
    global: 132,
    fields: [
      [6, uint8, rates],
      [10, bytes, packedBytes],
    ],
  };
};
const seconds = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index);
const distances = seconds(0, 12).map((at) => recordAt(at, [[5, uint32, at * 100]]));
const heartRate = async (bytes: Uint8Array) => {
  const stream = activitiesOf(await read(bytes))[0]?.streams.find(({ kind }) => kind === 'heart-rate');
  const points = [...(stream?.secondsFromStart ?? [])].map((at, index) => [at, stream!.values[index]!]);
  return stream && points.filter(([, rate]) => !Number.isNaN(rate));
};

describe('heart rates that a strap kept for later', () => {
  it('fill the records they belong to, over the wrap of the short clock, in a chained file too', async () => {
    // 5 s apart at 1024 ticks: further than 12 bits reach, so the steps between count.
    const beats = packed([1024, 2048, 3072, 4096, 5120, 6144], [81, 82, 83, 84, 85, 86]);
    const swim = linkOf([sessionOf(12), ...distances]);
    const expected = [
      ...[80, 81, 82, 83, 84, 85, 86].map((bpm, index) => [index + 1, bpm]),
      ...seconds(8, 12).map((at) => [at, 86]),
    ];
    expect(await heartRate(Buffer.concat([swim, linkOf([anchor(1, 80), beats])]))).toEqual(expected);
    expect(await heartRate(linkOf([anchor(1, 80), beats, sessionOf(12), ...distances]))).toEqual(expected);
  });

  it('take the mean of a second, hold no longer than five, and leave recorded values alone', async () => {
    const beats = packed([512, 1000], [90, 94]);
    const records = [recordAt(0), recordAt(1, [[3, uint8, 70]]), ...seconds(2, 9).map((at) => recordAt(at))];
    expect(await heartRate(linkOf([sessionOf(9), ...records, anchor(1, 88), beats]))).toEqual([
      [1, 70],
      ...seconds(2, 6).map((at) => [at, at === 2 ? 92 : 94]),
    ]);
  });

  it('are kept as they are where the session has no records, without what lies outside it', async () => {
    const beats = packed([512, 3072, 6144], [90, 0, 94]);
    expect(await heartRate(linkOf([sessionOf(5), anchor(-1, 70)]))).toBeUndefined();
    expect(await heartRate(linkOf([sessionOf(5), anchor(1, 88), beats]))).toEqual([
      [1, 88],
      [1.5, 90],
    ]);
  });

  it('skip unused slots, whose times are fillers', async () => {
    const beats = packed([1024, 0xfff], [81, 255]);
    const next = packed([2048], [82]);
    expect(await heartRate(linkOf([sessionOf(9), anchor(1, 80), beats, next]))).toEqual([
      [1, 80],
      [2, 81],
      [3, 82],
    ]);
  });
});
