import { jest } from '@jest/globals';
import { bandOf, figureTables, groupOf, largestShare, releaseFigures, usualMinimum } from '@regimen/domain';
import type { Counted, FiguresRelease, LinearSolver } from '@regimen/domain';
import { createHighsSolver } from '@regimen/solver';
import fc from 'fast-check';
import { LatticeAttacker } from './lattice-attacker.js';
import { madeUpPeople, randomFrom } from './made-up-people.js';

jest.setTimeout(600_000);

const minimum = usualMinimum;
/** Each takes half a second and more; for a release try 220. */
const populations = Number(process.env['TEST_FIGURE_POPULATIONS'] ?? 30);

describe('figures of one month', () => {
  let solver: LinearSolver;
  beforeAll(async () => {
    solver = await createHighsSolver();
  });

  const release = (people: readonly Counted[], seed: number) =>
    releaseFigures(people, [], { rule: { minimum }, solver, random: randomFrom(seed) });
  const countedIn = (people: readonly Counted[], { past, tables }: FiguresRelease): Counted[] => {
    const shown = new Set(tables.find(({ by }) => by === 'programme')!.rows.map(({ group }) => group));
    return people
      .filter(({ key }) => past.members.has(key))
      .map((one) => (shown.has(groupOf(one, 'programme')) ? one : { ...one, programme: null }));
  };

  it(`let nobody who knows how they are made determine a group below the minimum, in ${populations} populations`, () => {
    const found = {
      releases: 0,
      told: 0,
      hidden: 0,
      narrowest: Infinity,
      highestShare: 0,
      determined: [] as string[],
    };
    fc.assert(
      fc.property(
        fc.nat(1_000_000),
        fc.integer({ min: 60, max: 400 }),
        fc.integer({ min: 1, max: 3 }),
        (seed, size, programmes) => {
          const people = madeUpPeople(randomFrom(seed), { people: size, programmes });
          const outcome = release(people, seed + 1);
          if (outcome.kind === 'refused') return;
          found.releases += 1;
          const counted = countedIn(people, outcome);
          const attacker = new LatticeAttacker(outcome, minimum, solver);
          found.told += outcome.tables
            .flatMap(({ rows }) => rows.flatMap(({ cells }) => cells))
            .filter(({ people: told }) => told !== null).length;
          for (const target of attacker.targets) {
            const truth = counted.filter(target.holds).length;
            const { lower, upper, name } = attacker.prove(target, minimum);
            found.hidden += 1;
            if (truth >= minimum) continue;
            found.narrowest = Math.min(found.narrowest, upper - lower);
            if (upper - lower < minimum) found.determined.push(`${name}: ${truth} in ${lower} to ${upper}`);
          }
          found.highestShare = Math.max(found.highestShare, provenShare(outcome, attacker));
        },
      ),
      { numRuns: populations, seed: 20261128 },
    );
    expect(found.releases).toBeGreaterThan(populations / 2);
    expect(found.told).toBeGreaterThan(found.releases * 5);
    expect(found.determined).toEqual([]);
    expect(found.highestShare).toBeLessThanOrEqual(largestShare + 0.02);
  });

  /** The largest share of a group that is proven to be in one band. */
  function provenShare({ tables }: FiguresRelease, attacker: LatticeAttacker): number {
    let highest = 0;
    for (const { id, by, rows } of tables) {
      const shape = figureTables.find((one) => one.id === id)!;
      for (const { group, people, cells } of rows) {
        if (people === null) continue;
        for (const { band, people: told } of cells) {
          const holds = (kind: Counted) => groupOf(kind, by) === group && bandOf(kind, shape) === band;
          const lower = told ?? attacker.prove({ name: band, holds }, people).lower;
          highest = Math.max(highest, lower / people);
        }
      }
    }
    return highest;
  }

  it('tell nothing below the minimum, and only multiples of five', () => {
    const people = madeUpPeople(randomFrom(7), { people: 500, programmes: 3 });
    const outcome = release(people, 8) as FiguresRelease;
    const numbers = outcome.tables
      .flatMap(({ rows }) =>
        rows.flatMap(({ people: all, cells }) => [all, ...cells.map((cell) => cell.people)]),
      )
      .filter((told) => told !== null);
    expect(numbers.length).toBeGreaterThan(8);
    for (const told of numbers) expect(told >= minimum && told % 5 === 0).toBe(true);
  });

  it('do not tell that a whole programme is idle (homogeneity)', () => {
    const people = madeUpPeople(randomFrom(3), { people: 600, programmes: 2 }).map((one, number) =>
      number < 150 ? { ...one, programme: 'idle', weeklyMinutes: 0 } : one,
    );
    const outcome = release(people, 4) as FiguresRelease;
    const row = outcome.tables
      .find(({ id }) => id === 'activity-by-programme')!
      .rows.find(({ group }) => group === 'idle')!;
    expect(row.people).toBeGreaterThan(80);
    expect(row.cells.every(({ people: told }) => told === null)).toBe(true);
  });

  it('are refused for too few people, and for a minimum below ten', () => {
    expect(release(madeUpPeople(randomFrom(1), { people: 25, programmes: 1 }), 2)).toEqual({
      kind: 'refused',
      reason: 'TOO_FEW',
    });
    expect(() => releaseFigures([], [], { rule: { minimum: 9 }, solver, random: randomFrom(1) })).toThrow(
      RangeError,
    );
  });
});
