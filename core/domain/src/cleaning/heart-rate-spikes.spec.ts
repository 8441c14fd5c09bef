import fc from 'fast-check';
import { simulateLife } from '../health-data/simulation/index.js';
import type { TimedHeartRate } from './heart-rate-spikes.js';
import { heartRateSpikeReachSeconds, heartRateSpikes } from './heart-rate-spikes.js';

/** A value every so many seconds. */
const every = (seconds: number, ...bpm: number[]): TimedHeartRate[] =>
  bpm.map((value, index) => ({ at: index * seconds * 1000, bpm: value }));
const spikesOf = (seconds: number, ...bpm: number[]) => heartRateSpikes(every(seconds, ...bpm));
const calm = [62, 61, 63, 62];

/** Series that jump, rest, climb, and have gaps: most of them hold spikes. */
const someSeries = fc
  .array(
    fc.record({
      seconds: fc.oneof(
        { weight: 8, arbitrary: fc.constantFrom(0, 1, 5, 30) },
        fc.constantFrom(60, 60.001, 90),
      ),
      bpm: fc.oneof(
        { weight: 6, arbitrary: fc.integer({ min: 58, max: 66 }) },
        fc.integer({ min: 20, max: 250 }),
      ),
    }),
    { minLength: 7, maxLength: 40 },
  )
  .map((steps) => {
    let at = 0;
    return steps.map(({ seconds, bpm }): TimedHeartRate => ({ at: (at += seconds * 1000), bpm }));
  });

describe('heartRateSpikes', () => {
  it('finds a value that jumps and comes back, upwards and downwards', () => {
    expect(spikesOf(5, ...calm, 180, ...calm)).toEqual([4]);
    expect(spikesOf(5, 120, 122, 121, 40, 121, 123, 122)).toEqual([3]);
  });

  it('finds an artefact of two values, and takes three for a change', () => {
    expect(spikesOf(5, ...calm, 180, 176, ...calm)).toEqual([4, 5]);
    expect(spikesOf(5, ...calm, 180, 120, ...calm)).toEqual([4, 5]);
    expect(spikesOf(5, ...calm, 180, 176, 178, ...calm)).toEqual([]);
  });

  it('keeps a step, however the values lie around it', () => {
    expect(spikesOf(5, ...calm, 130, 131, 129, 132, 130)).toEqual([]);
    expect(spikesOf(5, 60, 60, 60, 95, 130, 130, 130)).toEqual([]);
    expect(spikesOf(5, 60, 60, 60, 140, 118, 118, 118)).toEqual([]);
  });

  it('needs a real jump where the neighbours are all alike (deviation 0)', () => {
    const flat = (middle: number) => spikesOf(5, 70, 70, 70, middle, 70, 70, 70);
    expect([flat(89), flat(90), flat(50), flat(51)]).toEqual([[], [3], [3], []]);
  });

  it('asks for more where values lie farther apart: a heart does rise and fall within a minute', () => {
    const flat = (seconds: number, middle: number) => spikesOf(seconds, 70, 70, 70, middle, 70, 70, 70);
    expect([flat(60, 129), flat(60, 130)]).toEqual([[], [3]]);
    expect([flat(30, 99), flat(30, 100)]).toEqual([[], [3]]);
    // Of a run with efforts and rests.
    expect(spikesOf(30, 163, 164, 165, 138, 158, 167, 170)).toEqual([]);
  });

  it('keeps a rise that takes several values', () => {
    expect(spikesOf(10, 60, 60, 60, 75, 92, 76, 60, 60, 60)).toEqual([]);
  });

  it('keeps what swings widely, and what two sensors tell that disagree', () => {
    expect(spikesOf(5, 62, 81, 60, 84, 101, 63, 80, 61, 85, 60)).toEqual([]);
    expect(spikesOf(5, 60, 90, 60, 90, 60, 90, 60, 90, 60, 90)).toEqual([]);
  });

  it('says nothing where the neighbours are few or farther than a minute away', () => {
    expect(spikesOf(60.001, ...calm, 180, ...calm)).toEqual([]);
    expect(spikesOf(5, 62, 61, 180, 62, 63, 61)).toEqual([]);
    const late = every(5, ...calm, 180, ...calm).map((one, index) =>
      index < 7 ? one : { ...one, at: one.at + 56_000 },
    );
    expect(heartRateSpikes(late)).toEqual([]);
  });

  it('finds none in a series that only rises', () => {
    fc.assert(
      fc.property(someSeries, (series) => {
        const bpm = series.map((one) => one.bpm).sort((a, b) => a - b);
        const rising = series.map(({ at }, index) => ({ at, bpm: bpm[index]! }));
        expect(heartRateSpikes(rising)).toEqual([]);
      }),
    );
  });

  it('comes to the same of pieces that overlap by the reach as of the whole', () => {
    let found = 0;
    fc.assert(
      fc.property(someSeries, fc.nat(1_000_000), (series, middle) => {
        const reach = heartRateSpikeReachSeconds * 1000;
        const whole = heartRateSpikes(series).map((index) => series[index]);
        const [before, behind] = [
          series.filter(({ at }) => at <= middle + reach),
          series.filter(({ at }) => at >= middle - reach),
        ];
        const pieces = [
          ...heartRateSpikes(before).flatMap((index) => (before[index]!.at <= middle ? [before[index]] : [])),
          ...heartRateSpikes(behind).flatMap((index) => (behind[index]!.at > middle ? [behind[index]] : [])),
        ];
        expect(pieces).toEqual(whole);
        found += whole.length;
      }),
      { numRuns: 2000, seed: 3 },
    );
    expect(found).toBeGreaterThan(100);
  });

  it('finds the same forwards and backwards, and does not care on which day', () => {
    fc.assert(
      fc.property(someSeries, (series) => {
        const spikes = heartRateSpikes(series);
        const mirrored = [...series].reverse().map(({ at, bpm }) => ({ at: 86_400_000 - at, bpm }));
        expect(heartRateSpikes(mirrored).map((index) => series.length - 1 - index)).toEqual(
          [...spikes].reverse(),
        );
      }),
      { numRuns: 1000, seed: 3 },
    );
  });
});

describe('of a simulated life', () => {
  it.each([15, 60])(
    'finds what was planted and nothing else, a value every %d seconds',
    (heartRateSeconds) => {
      const records = [...simulateLife({ seed: 7, until: '2026-10-31', days: 60, heartRateSeconds })];
      const series = records.flatMap((record) =>
        record.kind === 'observation' && record.observation.metric === 'heart-rate'
          ? [{ at: Date.parse(record.observation.at), bpm: record.observation.value }]
          : [],
      );
      const planted = records.flatMap((record) =>
        record.kind === 'artefact' && record.artefact.kind === 'spike'
          ? [Date.parse(record.artefact.at)]
          : [],
      );
      const found = new Set(heartRateSpikes(series).map((index) => series[index]!.at));
      expect(planted.length).toBeGreaterThan(20);
      expect(planted.filter((at) => !found.has(at)).length / planted.length).toBeLessThan(0.05);
      expect([...found].filter((at) => !planted.includes(at)).length / series.length).toBeLessThan(1e-4);
    },
  );
});
