import { meanOf, shareOf } from './intervals.js';

describe('95 % intervals', () => {
  it('of a share are those of Wilson', () => {
    const share = shareOf(10, 50);
    expect(share?.low).toBeCloseTo(0.1124, 4);
    expect(share?.high).toBeCloseTo(0.3304, 4);
    expect(shareOf(0, 20)).toMatchObject({ value: 0, low: 0 });
    expect(shareOf(20, 20)?.high).toBeCloseTo(1, 12);
    expect(shareOf(0, 0)).toBeNull();
  });

  it('of a mean need more than one value', () => {
    expect(meanOf([3])).toBeNull();
    const mean = meanOf([1, 2, 3, 4]);
    expect(mean?.value).toBe(2.5);
    expect(mean?.high).toBeCloseTo(2.5 + 1.959964 * Math.sqrt(5 / 3 / 4), 6);
  });
});
