import { scaleOver } from './effect-scale.js';

describe('scaleOver', () => {
  it('keeps every value inside, in order', () => {
    const scale = scaleOver([-5, 0, 3], 100);
    expect(scale(-5)).toBeGreaterThan(0);
    expect(scale(3)).toBeLessThan(100);
    expect(scale(0)).toBeGreaterThan(scale(-5));
  });

  it('puts a single value in the middle, zero too', () => {
    expect(scaleOver([7, 7], 100)(7)).toBeCloseTo(50);
    expect(scaleOver([0], 100)(0)).toBeCloseTo(50);
  });
});
