import { climb, greatCircleMetres, recordedTrack, stepCadence, TrackPoints } from './index.js';
import type { TrackPoint } from './index.js';

const start = Date.UTC(2026, 1, 1, 10);

/** Points a second apart unless they say otherwise; null begins a segment. */
function track(points: readonly (Partial<TrackPoint> | null)[]): TrackPoints {
  const all = new TrackPoints();
  points.forEach((point, index) => {
    if (point === null) all.beginSegment();
    else all.push({ milliseconds: start + index * 1000, offsetMinutes: null, ...point });
  });
  return all;
}

const at = (latitude: number, longitude = 8): Partial<TrackPoint> => ({ latitude, longitude });
const high = (altitude: number): Partial<TrackPoint> => ({ altitude });
const column = (points: TrackPoints, kind: string) => [
  ...(recordedTrack(points)?.streams.find((stream) => stream.kind === kind)?.values ?? []),
];
const values = (points: TrackPoints, kind: string) =>
  column(points, kind).filter((value) => !Number.isNaN(value));
const oddities = (points: TrackPoints) => Object.fromEntries(recordedTrack(points)?.oddities ?? []);

describe('the great circle', () => {
  it.each([
    ['a degree of a meridian', [0, 0], [1, 0], 111_195.08],
    ['the short way over the antimeridian', [0, 179.5], [0, -179.5], 111_195.08],
    ['half around', [0, 0], [0, 180], 20_015_114.4],
    ['nowhere', [50, 8], [50, 8], 0],
  ])('%s', (_, [a, b], [c, d], metres) => {
    expect(greatCircleMetres({ latitude: a!, longitude: b! }, { latitude: c!, longitude: d! })).toBeCloseTo(
      metres,
      1,
    );
  });
});

describe('the distance of a track', () => {
  it('leaves out the way between segments, whose time is a pause', () => {
    const recorded = recordedTrack(track([at(50), at(50.0001), null, at(51), at(51.0001)]));
    expect(recorded?.distanceMetres).toBeCloseTo(22.24, 2);
    expect(recorded?.pauses).toEqual([{ from: 1, to: 3 }]);
  });

  it('is unknown without two positions', () => {
    expect(recordedTrack(track([{ 'heart-rate': 90 }, at(50)]))?.distanceMetres).toBeNull();
  });
});

describe('positions that cannot be', () => {
  const step = 0.00001;
  it.each([
    ['lost fixes', [at(52), at(0, 0), at(0, 0), at(52 + step)], 2],
    ['a place on the equator', [at(0), at(step), at(0)], 0],
    ['a place on the meridian', [at(50, 0), at(50, step)], 0],
    ['latitudes that do not exist', [at(52), at(91), at(52)], 1],
    [
      'one jump there and back',
      [at(50), at(50 + step), at(50.0009), at(50 + 3 * step), at(50 + 4 * step)],
      1,
    ],
    [
      'two points elsewhere',
      [at(50), at(50 + step), at(51), at(51), at(50 + 3 * step), at(50 + 4 * step)],
      2,
    ],
    ['a jump without return', [at(50), at(50 + step), at(51), at(51 + step), at(51 + 2 * step)], 0],
    ['a train', [at(50), at(50.0005), at(50.001), at(50.0015), at(50.002)], 0],
  ])('%s', (_, points, outliers) => {
    expect(oddities(track(points)).position_outlier ?? 0).toBe(outliers);
    expect(values(track(points), 'latitude')).toHaveLength(points.length - outliers);
  });

  it('takes longitudes behind the antimeridian back', () => {
    expect(values(track([at(-16, -180.001), at(-16, 179.999)]), 'longitude')[0]).toBeCloseTo(179.999, 9);
  });
});

describe('altitudes', () => {
  it.each([
    ['fillers', [212, -19_999, 214, -32_768], [212, 214]],
    ['a zero among hills', [500, 501, 0, 502], [500, 501, 502]],
    ['a first value before the sensor settled', [900, ...Array(12).fill(500)], Array(12).fill(500)],
    ['a fall that stays', [500, 501, 300, 301], [500, 501, 300, 301]],
  ])('%s', (_, altitudes: number[], kept) => {
    expect(values(track(altitudes.map(high)), 'altitude')).toEqual(kept);
  });

  it.each([
    ['a hill', [212, 214, 216, 218], 6, 0],
    ['up and down', [500, 510, 505], 10, 5],
    ['noise', [100, 101, 99.5, 101, 100, 102, 100], 0, 0],
    ['a hill under noise', [100, 102, 101, 104, 103, 106, 104], 6, 0],
    ['a valley', [100, 90, 95, 80, 100], 25, 25],
  ])('climb of %s', (_, altitudes, ascentMetres, descentMetres) => {
    expect(climb(Float64Array.from(altitudes))).toEqual({ ascentMetres, descentMetres });
  });

  it('is no climb from one altitude, between segments, or by a jump', () => {
    expect(climb(Float64Array.of(NaN, 5, NaN))).toBeNull();
    expect(recordedTrack(track([high(100), null, high(300), high(304)]))?.ascentMetres).toBe(4);
    expect(recordedTrack(track([500, 501, 300, 301].map(high)))?.descentMetres).toBe(0);
  });
});

describe('times', () => {
  it('are put in order, and places without one kept', () => {
    const points = track([
      at(50),
      { ...at(52), milliseconds: start + 5000 },
      at(51),
      { ...at(53), milliseconds: NaN },
    ]);
    expect(values(points, 'latitude')).toEqual([50, 51, 53, 52]);
    expect(oddities(points)).toEqual({ non_monotonic_time: 1, points_without_time: 1 });
    expect(values(points, 'distance')).toEqual([]);
  });

  it('are not believed where the clock was not set', () => {
    const points = track([{ ...at(50), milliseconds: 0 }, at(50.0001), at(50.0002)]);
    expect(recordedTrack(points)?.start).toBe(start + 1000);
    expect(oddities(points)).toEqual({ time_outlier: 1 });
    expect(recordedTrack(track([{ milliseconds: NaN }]))).toBeNull();
  });

  it.each([
    [[60, 60, 120], 60, [{ secondsFromStart: 2, offsetMinutes: 120 }]],
    [[0, 0, 60], 0, [{ secondsFromStart: 2, offsetMinutes: 60 }]],
    [[0, 0, 0], null, []],
    [[null, null, null], null, []],
  ])('offsets %j', (offsets, offsetMinutes, offsetChanges) => {
    const points = track(offsets.map((offset) => ({ ...at(50), offsetMinutes: offset })));
    expect(recordedTrack(points)).toMatchObject({ offsetMinutes, offsetChanges });
  });

  it('keep one offset for one moment', () => {
    const offsets = [60, 60, 120, 180].map((offsetMinutes, index) => ({
      ...at(50),
      offsetMinutes,
      milliseconds: start + Math.min(index, 2) * 1000,
    }));
    expect(recordedTrack(track(offsets))?.offsetChanges).toEqual([
      { secondsFromStart: 2, offsetMinutes: 180 },
    ]);
  });
});

it.each([
  ['running', [80, 0, 85], [160, 0, 170]],
  ['running', [160, 0, 170], [160, 0, 170]],
  ['walking', [55, 60], [110, 120]],
  ['cycling', [80, 85], [80, 85]],
] as const)('the cadence of %s %j is %j', (activity, recorded, steps) => {
  const stream = { kind: 'cadence' as const, secondsFromStart: Float64Array.from(recorded, (_, i) => i) };
  expect([...stepCadence({ ...stream, values: Float64Array.from(recorded) }, activity).values]).toEqual(
    steps,
  );
});

it('trusts no climb of a sensor that is wrong every third time', () => {
  const dives = Array.from({ length: 60 }, (_, index) => high(index % 3 === 1 ? -200 : index));
  expect(recordedTrack(track(dives))).toMatchObject({ ascentMetres: null, descentMetres: null });
});

it('leaves a gap where a fix was lost, at the time it was lost', () => {
  const lost = track([at(47.5), at(0, 0), at(47.50001)]);
  expect(column(lost, 'latitude')).toEqual([47.5, NaN, 47.50001]);
});
