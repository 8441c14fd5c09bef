import fc from 'fast-check';
import { downSample } from './down-sample.js';
import { routeOf } from './route-of.js';

const numbered = (values: number[]) => ({
  times: Float64Array.from(values.keys()),
  values: Float64Array.from(values),
});

it('keeps peaks, gaps and order, and never more than asked for', () => {
  const value = fc.oneof({ weight: 5, arbitrary: fc.integer({ min: 40, max: 200 }) }, fc.constant(NaN));
  fc.assert(
    fc.property(fc.array(value, { maxLength: 400 }), fc.integer({ min: 2, max: 100 }), (values, most) => {
      const all = numbered(values);
      const { times, values: shown } = downSample(all, most);
      expect(shown.length).toBeLessThanOrEqual(Math.max(most, 2));
      expect([...times]).toEqual([...times].sort((a, b) => a - b));
      const known = (list: Iterable<number>) => [...list].filter((one) => !Number.isNaN(one));
      expect(Math.max(...known(shown))).toBe(Math.max(...known(values)));
      expect(Math.min(...known(shown))).toBe(Math.min(...known(values)));
      times.forEach((time, index) => expect(shown[index]).toBe(values[time]));
    }),
  );
  expect([...downSample(numbered([1, NaN, NaN, NaN, NaN, NaN, NaN, 2]), 6).values]).toEqual([1, NaN, 2]);
});

it('draws a way of places whose two coordinates are known, with and without times', () => {
  const stream = (kind: 'latitude' | 'longitude' | 'altitude', times: number[], values: number[]) => ({
    kind,
    secondsFromStart: Float64Array.from(times),
    values: Float64Array.from(values),
  });
  const timed = routeOf(
    [
      stream('latitude', [0, 1, 2, 3], [48, 48.1, 48.2, 48.3]),
      stream('longitude', [0, 2, 3], [16, 16.2, NaN]),
      stream('altitude', [2], [300]),
    ],
    10,
  )!;
  expect([...timed.latitudes]).toEqual([48, 48.2]);
  expect([...timed.altitudes]).toEqual([NaN, 300]);
  const untimed = routeOf(
    [stream('latitude', [NaN, NaN, NaN], [1, 2, 3]), stream('longitude', [NaN, NaN, NaN], [4, 5, 6])],
    2,
  )!;
  expect([...untimed.longitudes]).toEqual([4, 6]);
  expect(routeOf([stream('latitude', [0], [1])], 10)).toBeNull();
});
