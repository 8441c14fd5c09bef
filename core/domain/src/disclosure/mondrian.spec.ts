import fc from 'fast-check';
import { differencing } from './differencing.js';
import type { Release } from './differencing.js';
import { anonymise, keeps } from './mondrian.js';
import type { AnonymityRule, Grouping, Subject } from './mondrian.js';

const rule: AnonymityRule = { k: 10, l: 2, traits: 3, sensitive: 1 };
const people = fc
  .array(
    fc.record({
      traits: fc.tuple(
        fc.integer({ min: 18, max: 97 }),
        fc.integer({ min: 0, max: 2 }),
        fc.integer({ min: 0, max: 5 }),
      ),
      sensitive: fc.tuple(fc.constantFrom('none', 'none', 'none', 'hiv', 'heart')),
    }),
    { maxLength: 220 },
  )
  .map((all): Subject[] => all.map((one, index) => ({ ...one, key: `p${String(index).padStart(4, '0')}` })));

const told = ({ groups }: Grouping) =>
  groups.map(({ members, ranges }) => ({ ranges, keys: members.map(({ key }) => key) }));
const releaseOf = ({ groups }: Grouping): Release =>
  new Map(groups.flatMap(({ members }, index) => members.map(({ key }) => [key, index] as const)));

describe('groups of people who look alike', () => {
  it('have k members and l values, hold everybody once, and tell ranges that are true', () => {
    fc.assert(
      fc.property(people, (all) => {
        const { groups, suppressed, highestRisk } = anonymise(all, rule);
        const inGroups = groups.flatMap(({ members }) => members);
        expect(inGroups.length + suppressed.length).toBe(all.length);
        expect(new Set([...inGroups, ...suppressed].map(({ key }) => key)).size).toBe(all.length);
        expect(highestRisk).toBeLessThanOrEqual(1 / rule.k);
        for (const { members, ranges } of groups) {
          expect(keeps(members, rule)).toBe(true);
          for (const { traits } of members)
            for (const [trait, { from, to }] of ranges.entries())
              expect(from <= traits[trait]! && traits[trait]! <= to).toBe(true);
        }
        if (suppressed.length > 0) expect(groups).toEqual([]);
      }),
    );
  });

  it('are the same for the same people in any order', () => {
    fc.assert(
      fc.property(people, fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })), (all, chances) => {
        const order = new Map(all.map(({ key }) => [key, chances.next().value as number]));
        const shuffled = [...all].sort((one, other) => order.get(one.key)! - order.get(other.key)!);
        expect(told(anonymise(shuffled, rule))).toEqual(told(anonymise(all, rule)));
      }),
    );
  });

  it('are never finer where more people are asked to look alike', () => {
    fc.assert(
      fc.property(people, (all) => {
        const smallest = (k: number) =>
          Math.min(...anonymise(all, { ...rule, k }).groups.map(({ members }) => members.length), Infinity);
        expect(smallest(20)).toBeGreaterThanOrEqual(20);
        expect(anonymise(all, { ...rule, k: 20 }).groups.length).toBeLessThanOrEqual(
          anonymise(all, rule).groups.length,
        );
      }),
    );
  });

  const crowd = (count: number, sensitive: (n: number) => string, from = 30): Subject[] =>
    Array.from({ length: count }, (_, n) => ({
      key: `c${String(n + from * 1000).padStart(6, '0')}`,
      traits: [from + (n % 20), n % 2, 0],
      sensitive: [sensitive(n)],
    }));

  it('hide who is 97 and ill at a small site among ten others (H117)', () => {
    const rare: Subject = { key: 'rare', traits: [97, 1, 5], sensitive: ['heart'] };
    const { groups } = anonymise([...crowd(60, (n) => (n % 3 ? 'none' : 'heart')), rare], rule);
    const own = groups.find(({ members }) => members.includes(rare))!;
    expect(own.members.length).toBeGreaterThanOrEqual(10);
    expect(own.ranges[0]!.from).toBeLessThan(97);
  });

  it('are refused where everybody has the same disease, or too few are not one’s own people (H117)', () => {
    expect(
      anonymise(
        crowd(60, () => 'hiv'),
        rule,
      ),
    ).toMatchObject({ groups: [], suppressed: { length: 60 } });
    const victim: Subject = { key: 'victim', traits: [50, 0, 3], sensitive: ['heart'] };
    const sybils = crowd(8, () => 'none', 50);
    expect(anonymise([...sybils, victim], rule).groups).toEqual([]);
  });

  it('part nobody when the same people come again, and refuse one person more or less (H117)', () => {
    const all = crowd(60, (n) => (n % 3 ? 'none' : 'heart'));
    const first = releaseOf(anonymise(all, rule));
    expect(differencing(releaseOf(anonymise(all, rule)), [first], 10)).toBeNull();
    expect(differencing(releaseOf(anonymise(all.slice(1), rule)), [first], 10)).toMatchObject({ earlier: 0 });
    const joiner: Subject = { key: 'zz', traits: [41, 1, 0], sensitive: ['none'] };
    expect(differencing(releaseOf(anonymise([...all, joiner], rule)), [first], 10)?.parted).toBeLessThan(10);
    expect(differencing(first, [], 10)).toBeNull();
  });

  it('whatever releases are let through, no two together part fewer than k', () => {
    fc.assert(
      fc.property(
        people,
        fc.array(fc.array(fc.nat(219), { maxLength: 30 }), { maxLength: 4 }),
        (all, leavers) => {
          const released: Release[] = [];
          for (const gone of [[], ...leavers]) {
            const release = releaseOf(
              anonymise(
                all.filter((_, n) => !gone.includes(n)),
                rule,
              ),
            );
            if (release.size > 0 && differencing(release, released, rule.k) === null) released.push(release);
          }
          for (const one of released)
            for (const other of released) {
              for (const group of new Set(one.values())) {
                const inOne = [...one].filter(([, g]) => g === group).map(([person]) => person);
                const missing = inOne.filter((person) => !other.has(person)).length;
                expect(missing === 0 || missing >= rule.k).toBe(true);
              }
            }
        },
      ),
    );
  });
});
