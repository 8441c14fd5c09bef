import { streamOf } from './index.js';

it('puts points in the order of time and leaves out half ones', () => {
  const points = [
    [3, 120],
    [1, 100],
    [-1, 90],
    [2, null],
    [null, 80],
    [4, NaN],
  ] as const;
  expect(streamOf('heart-rate', points)).toEqual([
    { kind: 'heart-rate', secondsFromStart: Float64Array.of(1, 3), values: Float64Array.of(100, 120) },
  ]);
  expect(streamOf('speed', [[1, null]])).toEqual([]);
});
