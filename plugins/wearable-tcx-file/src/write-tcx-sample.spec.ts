import fc from 'fast-check';
import type { Activity, ActivityStream, Lap } from '@regimen/domain';
import { instantAt, read, valuesOf } from './testing/tcx-document.js';
import { writeTcxSample } from './write-tcx-sample.js';

async function readBack(activity: Activity) {
  const parts: Uint8Array[] = [];
  for await (const part of writeTcxSample({ activities: [activity], observations: [] }).bytes)
    parts.push(part);
  return read('', Buffer.concat(parts).toString());
}

const kinds = [
  'latitude',
  'longitude',
  'altitude',
  'distance',
  'speed',
  'heart-rate',
  'cadence',
  'power',
] as const;
/** Small steps, as no jump may be taken for an outlier. */
const point = fc.record({
  seconds: fc.integer({ min: 1, max: 20 }),
  metres: fc.integer({ min: 0, max: 60 }),
  altitude: fc.integer({ min: -4, max: 4 }),
  speed: fc.integer({ min: 0, max: 9 }),
  'heart-rate': fc.integer({ min: 60, max: 190 }),
  cadence: fc.integer({ min: 60, max: 100 }),
  power: fc.integer({ min: 0, max: 900 }),
});
type Point = typeof point extends fc.Arbitrary<infer Shape> ? Shape : never;

function activityOf(points: readonly Point[]): Activity {
  const [times, metres]: [number[], number[]] = [[], []];
  for (const step of points) {
    times.push(times.length === 0 ? 0 : times.at(-1)! + step.seconds);
    metres.push(metres.length === 0 ? 0 : metres.at(-1)! + step.metres);
  }
  const elapsed = times.at(-1)!;
  const columns: Record<(typeof kinds)[number], number[]> = {
    latitude: metres.map((travelled) => 47 + travelled / 111_195),
    longitude: points.map(() => 8.5),
    altitude: points.map(({ altitude }) => 400 + altitude / 2),
    distance: metres,
    speed: points.map(({ speed }) => speed),
    'heart-rate': points.map((step) => step['heart-rate']),
    cadence: points.map(({ cadence }) => cadence),
    power: points.map(({ power }) => power),
  };
  const streams = kinds.map((kind): ActivityStream => {
    return { kind, secondsFromStart: Float64Array.from(times), values: Float64Array.from(columns[kind]) };
  });
  const half = times[times.length >> 1]!;
  const laps = [0, half].map((secondsFromStart, index): Lap => {
    const elapsedSeconds = index === 0 ? half : elapsed - half;
    return {
      kind: 'lap',
      secondsFromStart,
      elapsedSeconds,
      timerSeconds: elapsedSeconds,
      distanceMetres: 1 + metres.at(-1)! / 2,
      energyKcal: 12,
      meanHeartRateBpm: 120 + index,
      maxHeartRateBpm: 150,
      strokes: null,
    };
  });
  return {
    activity: 'cycling',
    sourceActivity: 'Biking',
    name: 'Up & "down"',
    startedAt: instantAt(0),
    endedAt: instantAt(elapsed),
    offsetMinutes: null,
    elapsedSeconds: elapsed,
    timerSeconds: elapsed,
    distanceMetres: 2 + metres.at(-1)!,
    energyKcal: 24,
    ascentMetres: null,
    meanHeartRateBpm: null,
    maxHeartRateBpm: 150,
    meanPowerWatts: null,
    device: null,
    nativeId: instantAt(0),
    laps,
    streams,
  };
}

describe('a written TCX file', () => {
  it('reads back as what it was written from', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(point, { minLength: 4, maxLength: 40 }), async (points) => {
        const activity = activityOf(points);
        const { activities, codes } = await readBack(activity);
        expect(codes).toEqual([]);
        const { name, startedAt, endedAt, elapsedSeconds, timerSeconds, nativeId, laps } = activity;
        const { distanceMetres, energyKcal, maxHeartRateBpm } = activity;
        const totals = { distanceMetres, energyKcal, maxHeartRateBpm, elapsedSeconds, timerSeconds };
        expect(activities).toMatchObject([
          { activity: 'cycling', name, startedAt, endedAt, nativeId, laps, ...totals },
        ]);
        expect(valuesOf(activities[0])).toEqual(valuesOf(activity));
      }),
      { numRuns: 50 },
    );
  });

  it('keeps pauses as gaps between tracks that the timer leaves out', async () => {
    const heartRate = (seconds: number[]): ActivityStream => ({
      kind: 'heart-rate',
      secondsFromStart: Float64Array.from(seconds),
      values: Float64Array.from(seconds, () => 100),
    });
    const paused: Activity = {
      ...activityOf(
        [1, 1, 1, 1].map((seconds) => ({
          seconds,
          metres: 0,
          altitude: 0,
          speed: 0,
          'heart-rate': 90,
          cadence: 80,
          power: 0,
        })),
      ),
      laps: [],
      endedAt: instantAt(120),
      elapsedSeconds: 120,
      timerSeconds: 60,
      pauses: [{ from: 30, to: 90 }],
      streams: [heartRate([0, 30, 90, 120])],
    };
    expect((await readBack(paused)).activities).toMatchObject([
      { elapsedSeconds: 120, timerSeconds: 60, pauses: [{ from: 30, to: 90 }] },
    ]);
  });
});
