import fc from 'fast-check';
import { closestEffect, weightedSquaredDistance } from './closest-effect.js';

const wanted = [1.5, 2, 1];
const weights = [1, 1, 2];
const candidates = new Map([
  ['a', [2, 1, 0.5]],
  ['b', [1.6, 1.9, 0.9]],
  ['c', [1, 2.5, 1.4]],
]);

describe('closestEffect', () => {
  it('takes the nearest, and never one that is forbidden', () => {
    expect(closestEffect(candidates, wanted, weights).best).toBe('b');
    const { best, distances } = closestEffect(candidates, wanted, weights, new Set(['b']));
    expect(best).toBe('c');
    expect([...distances.keys()]).toEqual(['a', 'c']);
    expect(closestEffect(candidates, wanted, weights, new Set(['a', 'b', 'c'])).best).toBeNull();
  });

  it('is 0 for what is wanted and above 0 for all else', () => {
    const triple = fc.tuple(...[0, 1, 2].map(() => fc.double({ min: -50, max: 50, noNaN: true })));
    fc.assert(
      fc.property(triple, (effect) => {
        expect(weightedSquaredDistance(effect, effect, weights)).toBe(0);
        expect(weightedSquaredDistance(effect, wanted, weights)).toBeGreaterThanOrEqual(0);
      }),
    );
    expect(() => weightedSquaredDistance([1], wanted, weights)).toThrow(RangeError);
  });
});
