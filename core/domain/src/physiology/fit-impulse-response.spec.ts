import fc from 'fast-check';
import { fitImpulseResponse } from './fit-impulse-response.js';
import { modelledPerformance } from './impulse-response.js';
import { leastSquares } from './least-squares.js';

const loads = Array.from({ length: 60 }, (_, day) => 50 + 40 * Math.sin((2 * Math.PI * day) / 9));
const taus = { tau1: 45, tau2: 15 };
const testDays = [10, 15, 20, 25, 30, 35, 40, 45, 50, 55, 60];

describe('fitImpulseResponse', () => {
  it('finds the truth behind noiseless tests', () => {
    const gain = fc.double({ min: 0.05, max: 3, noNaN: true });
    fc.assert(
      fc.property(fc.double({ min: 10, max: 500, noNaN: true }), gain, gain, (p0, k1, k2) => {
        const truth = { p0, k1, k2, ...taus };
        const tests = testDays.map((day) => ({ day, performance: modelledPerformance(truth, loads, day) }));
        const found = fitImpulseResponse(loads, tests, taus)!;
        expect(found.p0).toBeCloseTo(p0, 5);
        expect(found.k1).toBeCloseTo(k1, 5);
        expect(found.k2).toBeCloseTo(k2, 5);
      }),
    );
  });

  it('has no answer with two tests, without load, or where both time constants are one', () => {
    const tests = testDays.map((day) => ({ day, performance: 100 + day }));
    expect(fitImpulseResponse(loads, tests.slice(0, 2), taus)).toBeNull();
    expect(fitImpulseResponse([], tests, taus)).toBeNull();
    expect(fitImpulseResponse(loads, tests, { tau1: 20, tau2: 20 })).toBeNull();
    expect(fitImpulseResponse(loads, tests, { tau1: 20, tau2: 0 })).toBeNull();
  });
});

describe('leastSquares', () => {
  it('draws the line through scattered points', () => {
    const [offset, slope] = leastSquares(
      [
        [1, 1, 1, 1],
        [0, 1, 2, 3],
      ],
      [1, 3, 2, 4],
    )!;
    expect(offset).toBeCloseTo(1.3, 12);
    expect(slope).toBeCloseTo(0.8, 12);
  });

  it('has no answer for a column that says nothing new', () => {
    expect(
      leastSquares(
        [
          [1, 2, 3],
          [2, 4, 6],
        ],
        [1, 2, 3],
      ),
    ).toBeNull();
    expect(leastSquares([[0, 0]], [1, 2])).toBeNull();
  });
});
