import fc from 'fast-check';
import { hampelFilter } from './hampel.js';
import { judgeValue } from './judge-value.js';
import { medianAbsoluteDeviation, modifiedZScore } from './median-absolute-deviation.js';
import { interpolate, timeWeightedMean } from './resample.js';
import { rrArtefacts } from './rr-artefacts.js';

const pointsOf = (...pairs: [number, number][]) => pairs.map(([second, value]) => ({ second, value }));

describe('hampelFilter', () => {
  const options = { halfWidth: 3, sigmas: 3, smallestJump: 0, smallestJumpWhenFlat: 20 };

  it('keeps a small change on a flat line and takes a large one', () => {
    const flat = (middle: number) => [70, 70, 70, middle, 70, 70, 70];
    expect(hampelFilter(flat(71), options).outliers).toEqual([]);
    expect(hampelFilter(flat(180), options)).toEqual({ values: flat(70), outliers: [3] });
  });

  it('replaces outliers only, and leaves a line alone', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 40, max: 200 }), { maxLength: 30 }), (values) => {
        const found = hampelFilter(values, options);
        values.forEach((value, index) => {
          if (!found.outliers.includes(index)) expect(found.values[index]).toBe(value);
        });
      }),
    );
    expect(hampelFilter([1, 2, 3, 4, 5, 6, 7, 8, 9], options).outliers).toEqual([]);
  });
});

describe('median absolute deviation', () => {
  it('is not defined of nothing, and gives no score where it is 0', () => {
    expect(medianAbsoluteDeviation([])).toBeNull();
    expect(modifiedZScore([5, 5, 5], 9)).toBeNull();
  });
});

describe('rrArtefacts', () => {
  it('compares with the last accepted interval, and never accepts an impossible one', () => {
    expect(rrArtefacts([800, 810, 400, 1600, 800])).toEqual([2, 3]);
    expect(rrArtefacts([200, 800, 2500, 790])).toEqual([0, 2]);
    expect(rrArtefacts([])).toEqual([]);
  });
});

describe('timeWeightedMean', () => {
  it('leaves gaps out and says how much is known', () => {
    const points = pointsOf([0, 100], [10, 140], [400, 120]);
    expect(timeWeightedMean(points, 410, 60)).toEqual({ mean: 110, coverage: 20 / 410 });
    expect(timeWeightedMean(points, 410)!.coverage).toBe(1);
    expect(timeWeightedMean([], 10)).toBeNull();
    expect(timeWeightedMean(pointsOf([10, 100]), 10)).toBeNull();
  });

  it('lies between the lowest and the highest value', () => {
    const value = fc.double({ min: 30, max: 220, noNaN: true });
    fc.assert(
      fc.property(fc.array(value, { minLength: 1, maxLength: 20 }), (values) => {
        const { mean } = timeWeightedMean(
          values.map((each, second) => ({ second, value: each })),
          values.length,
        )!;
        expect(mean).toBeGreaterThanOrEqual(Math.min(...values) - 1e-9);
        expect(mean).toBeLessThanOrEqual(Math.max(...values) + 1e-9);
      }),
    );
  });
});

it('interpolate invents nothing outside the points or across a gap', () => {
  const points = pointsOf([0, 100], [60, 160], [600, 100]);
  expect(interpolate(points, 30, 60)).toBe(130);
  expect(interpolate(points, 60, 60)).toBe(160);
  expect(interpolate(points, 300, 60)).toBeNull();
  expect(interpolate(points, -1, 60)).toBeNull();
  expect(interpolate(points, 601, 600)).toBeNull();
});

it.each([
  [NaN, 'rejected'],
  [-1, 'rejected'],
  [0, 'suspect'],
  [1, 'good'],
  [10, 'good'],
  [11, 'suspect'],
  [20, 'suspect'],
  [21, 'rejected'],
])('judgeValue of %d is %s', (value, quality) => {
  expect(judgeValue(value, { possible: [0, 20], usual: [1, 10] })).toBe(quality);
});
