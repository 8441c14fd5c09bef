import { seededRandom } from '../../shared/seeded-random.js';
import { offPolicyValue } from './off-policy-value.js';
import type { LoggedChoice } from './off-policy-value.js';

const nothing = { expected: 0, expectedOfTarget: 0 };
const choice = (person: string, more: Partial<LoggedChoice>): LoggedChoice => ({
  person,
  propensity: 0.5,
  reward: 1,
  targetChance: 0.5,
  ...nothing,
  ...more,
});

describe('the value of a policy that was not followed', () => {
  it('is the plain mean where it is the policy that was', () => {
    const value = offPolicyValue([choice('a', { reward: 1 }), choice('b', { reward: 0 })])!;
    for (const estimate of [value.inversePropensity, value.selfNormalised, value.doublyRobust])
      expect(estimate.value).toBeCloseTo(0.5);
    expect(value).toMatchObject({ effectiveChoices: 2, people: 2 });
  });

  it('weighs by hand-reckoned weights', () => {
    // Weights 2 and 0.5: (2 · 1 + 0.5 · 0.4) / 2 = 1.1, over the weights 2.2 / 2.5 = 0.88, worth 6.25 / 4.25 choices.
    const value = offPolicyValue([
      choice('a', { propensity: 0.25, targetChance: 0.5 }),
      choice('b', { propensity: 0.5, targetChance: 0.25, reward: 0.4 }),
    ])!;
    expect(value.inversePropensity.value).toBeCloseTo(1.1);
    expect(value.selfNormalised.value).toBeCloseTo(0.88);
    expect(value.effectiveChoices).toBeCloseTo(6.25 / 4.25);
  });

  it('is right by a right model even where weights are wrong, without spread that is not there', () => {
    const told = { expected: 1, expectedOfTarget: 0.7 };
    const value = offPolicyValue([
      choice('a', { propensity: 0.1, ...told }),
      choice('b', { propensity: 0.9, ...told }),
    ])!;
    expect(value.doublyRobust).toEqual({ value: 0.7, low: 0.7, high: 0.7 });
  });

  it('takes choices of one person for fewer than those of many', () => {
    const random = seededRandom(3);
    const rewards = Array.from({ length: 20 }, () => (random.next() < 0.5 ? 1 : 0));
    const width = (personOf: (index: number) => string) => {
      const all = rewards.flatMap((reward, index) =>
        [0, 1, 2, 3, 4].map(() => choice(personOf(index), { reward })),
      );
      const { low, high } = offPolicyValue(all)!.inversePropensity;
      return high - low;
    };
    let next = 0;
    expect(width(String)).toBeGreaterThan(1.8 * width(() => String((next += 1))));
  });

  it('knows nothing of one person, of what was never chosen, and refuses a chance of nothing', () => {
    expect(offPolicyValue([choice('a', {})])).toBeNull();
    expect(offPolicyValue([choice('a', { targetChance: 0 }), choice('b', { targetChance: 0 })])).toBeNull();
    expect(() => offPolicyValue([choice('a', { propensity: 0 })])).toThrow(RangeError);
  });
});
