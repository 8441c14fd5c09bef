import { policySubjects } from '@regimen/server/testing';
import fc from 'fast-check';
import { allowed } from './allowed.js';
import type { Kind, Standing } from './allowed.js';
import { operations, productAllows, roles } from './product-allows.js';

const runs = 100_000;

const standings: fc.Arbitrary<Standing> = fc.record({
  elsewhere: fc.constant(false),
  own: fc.boolean(),
  team: fc.boolean(),
  emergency: fc.boolean(),
  lent: fc.constantFrom('no', 'read', 'change'),
});

describe('abilities of the product', () => {
  it(`agree with what was said apart from them, in ${runs} random cases of members with any roles`, () => {
    let granted = 0;
    fc.assert(
      fc.property(
        fc.subarray([...roles]),
        fc.constantFrom(...operations),
        fc.constantFrom<Kind>(...policySubjects),
        standings,
        (held, operation, kind, standing) => {
          const expected = held.some((role) => allowed(role, operation, kind, standing));
          if (expected) granted += 1;
          return productAllows(held, operation, kind, standing) === expected;
        },
      ),
      { numRuns: runs },
    );
    // Neither side says no to everything.
    expect(granted).toBeGreaterThan(runs / 20);
  }, 120_000);

  it('let nobody without a role do anything', () => {
    for (const operation of operations)
      for (const kind of policySubjects)
        expect(
          productAllows([], operation, kind, {
            elsewhere: false,
            own: true,
            team: true,
            emergency: true,
            lent: 'change',
          }),
        ).toBe(false);
  });
});
