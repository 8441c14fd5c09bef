import fc from 'fast-check';
import type { Activity, ActivityStream, TrackChannel } from '@regimen/domain';
import { gpxDocument, track, walk } from './testing/gpx-document.js';
import { read, valuesOf } from './testing/read-records.js';
import { readGpxFile } from './read-gpx-file.js';
import { writeGpxSample } from './write-gpx-sample.js';

async function written(activity: Activity): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for await (const part of writeGpxSample({ activities: [activity], observations: [] }).bytes)
    parts.push(part);
  return Buffer.concat(parts);
}

/** Small steps, as no jump may be taken for an outlier; every point has a place, and sensors skip some. */
const point = fc.record({
  seconds: fc.integer({ min: 1, max: 30 }),
  north: fc.integer({ min: 0, max: 80 }),
  altitude: fc.integer({ min: -20, max: 20 }),
  'heart-rate': fc.option(fc.integer({ min: 40, max: 200 }), { nil: NaN }),
  cadence: fc.option(fc.integer({ min: 60, max: 100 }), { nil: NaN }),
  power: fc.option(fc.integer({ min: 0, max: 900 }), { nil: NaN }),
  temperature: fc.option(fc.integer({ min: -30, max: 45 }), { nil: NaN }),
  speed: fc.option(fc.double({ min: 0, max: 20, noNaN: true }), { nil: NaN }),
  isBehindPause: fc.boolean(),
});
type Point = typeof point extends fc.Arbitrary<infer Shape> ? Shape : never;

const sensors = ['heart-rate', 'cadence', 'power', 'temperature', 'speed'] as const;

function activityOf(points: readonly Point[], word: string): Activity {
  const times: number[] = [];
  for (const { seconds } of points) times.push(times.length === 0 ? 0 : times.at(-1)! + seconds);
  let latitude = 47;
  const channels: Partial<Record<TrackChannel, number[]>> = {
    latitude: points.map(({ north }) => (latitude += north / 1e6)),
    longitude: points.map(() => 8.5),
    altitude: points.map(({ altitude }) => 400 + altitude / 10),
  };
  for (const kind of sensors) channels[kind] = points.map((point) => point[kind]);
  const streams = Object.entries(channels).flatMap(([kind, values]): ActivityStream[] => {
    const kept = values
      .map((value, index) => ({ value, time: times[index]! }))
      .filter(({ value }) => !Number.isNaN(value));
    if (kept.length === 0) return [];
    const secondsFromStart = Float64Array.from(kept, ({ time }) => time);
    return [
      { kind: kind as TrackChannel, secondsFromStart, values: Float64Array.from(kept, ({ value }) => value) },
    ];
  });
  // Never around a single point: segments of one point each mean no pause.
  const pauses = points.flatMap(({ isBehindPause }, index) =>
    isBehindPause && index > 0 && index % 3 === 0 ? [{ from: times[index - 1]!, to: times[index]! }] : [],
  );
  const start = Date.parse('2026-01-05T10:00:00.000Z');
  return {
    activity: 'cycling',
    sourceActivity: 'cycling',
    name: word,
    startedAt: new Date(start).toISOString(),
    endedAt: new Date(start + (times.at(-1) ?? 0) * 1000).toISOString(),
    offsetMinutes: null,
    elapsedSeconds: times.at(-1) ?? 0,
    timerSeconds: null,
    distanceMetres: null,
    energyKcal: null,
    ascentMetres: null,
    meanHeartRateBpm: null,
    maxHeartRateBpm: null,
    meanPowerWatts: null,
    device: null,
    nativeId: null,
    pauses,
    streams,
  };
}

describe('a written GPX file', () => {
  it('reads back as what it was written from', async () => {
    const words = fc
      .string({ minLength: 1, maxLength: 20 })
      .filter((word) => /^[ -~]+$/.test(word) && word.trim() === word);
    await fc.assert(
      fc.asyncProperty(fc.array(point, { minLength: 2, maxLength: 40 }), words, async (points, word) => {
        const activity = activityOf(points, word);
        const { activities, codes } = await read(await written(activity));
        expect(codes).toEqual([]);
        const { name, startedAt, endedAt, pauses } = activity;
        expect(activities).toMatchObject([{ name, startedAt, endedAt, pauses, activity: 'cycling' }]);
        const { distance, ...recorded } = valuesOf(activities[0]);
        expect(recorded).toEqual(valuesOf(activity));
        expect(distance).toHaveLength(points.length);
      }),
      { numRuns: 60 },
    );
  });

  it('counts strides on foot, as the format does', async () => {
    const cadence = {
      kind: 'cadence' as const,
      secondsFromStart: Float64Array.of(0, 10),
      values: Float64Array.of(170, 172),
    };
    const run: Activity = {
      ...activityOf([], ''),
      elapsedSeconds: 10,
      activity: 'running',
      streams: [cadence],
    };
    const file = await written(run);
    expect(Buffer.from(file).toString()).toContain('<gpxtpx:cad>85</gpxtpx:cad>');
    expect(valuesOf((await read(file)).activities[0])).toEqual({ cadence: [170, 172] });
  });
});

it('is never read with another error than a refusal, wherever it is cut or spoilt', async () => {
  const whole = Buffer.from(gpxDocument(track([walk(4, { ele: 3 }), walk(2)], '<name>A &amp; B</name>')));
  const damage = fc.tuple(fc.nat(whole.length), fc.nat(whole.length - 1), fc.nat(255));
  await fc.assert(
    fc.asyncProperty(damage, async ([end, place, byte]) => {
      const bytes = Buffer.from(whole.subarray(0, end));
      if (place < end) bytes[place] = byte;
      const pieces = (async function* () {
        yield await Promise.resolve(bytes);
      })();
      try {
        let count = 0;
        for await (const record of readGpxFile({ bytes: pieces })) count += record.kind === 'warning' ? 0 : 1;
        expect(count).toBeLessThan(4);
      } catch (error) {
        expect(error).toMatchObject({ name: 'SourceFileError' });
      }
    }),
    { numRuns: 300 },
  );
});
