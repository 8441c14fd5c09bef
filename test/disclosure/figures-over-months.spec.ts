import { jest } from '@jest/globals';
import {
  bandOf,
  drawContributors,
  figureTables,
  groupOf,
  releaseFigures,
  roundedTo,
  usualMinimum,
} from '@regimen/domain';
import type { Counted, FiguresRelease, LinearSolver, PastRelease, TableShape } from '@regimen/domain';
import { createHighsSolver } from '@regimen/solver';
import { LatticeAttacker } from './lattice-attacker.js';
import { madeUpPeople, randomFrom } from './made-up-people.js';

jest.setTimeout(600_000);

const minimum = usualMinimum;
const rule = { minimum };
const months = 12;

/** People of the next month: some go, some come, and some move to another programme; most do what they did. */
function nextMonth(people: readonly Counted[], month: number, random: () => number): Counted[] {
  const stay = people.filter(() => random() > 0.01);
  const moved = stay.map((one) =>
    random() < 0.01 ? { ...one, programme: `programme-${Math.floor(random() * 3)}` } : one,
  );
  const come = madeUpPeople(random, { people: 1 + Math.floor(random() * 6), programmes: 3 });
  return [...moved, ...come.map((one) => ({ ...one, key: `m${month}-${one.key}` }))];
}

describe('figures over twelve months in which people come and go', () => {
  let solver: LinearSolver;
  beforeAll(async () => {
    solver = await createHighsSolver();
  });

  it('never differ from one another by fewer than twenty people, in any group, pair of groups or everybody but one', () => {
    let compared = 0;
    for (const seed of [1, 2]) {
      const random = randomFrom(seed);
      let people = madeUpPeople(random, { people: 200 + 200 * seed, programmes: 3 });
      const past: PastRelease[] = [];
      for (let month = 0; month < months; month += 1) {
        people = nextMonth(people, month, random);
        const outcome = releaseFigures(people, past, { rule, solver, random });
        if (outcome.kind === 'released') past.push(outcome.past);
      }
      expect(past.length).toBeGreaterThan(months / 2);
      const pairs = past.flatMap((release, index) =>
        past.slice(0, index).map((earlier) => ({ release, earlier })),
      );
      for (const { release, earlier } of pairs) compared += expectApart(release, earlier);
    }
    expect(compared).toBeGreaterThan(300);
  });

  /** Resolves to the number of groups both told of. */
  function expectApart(release: PastRelease, earlier: PastRelease): number {
    const both = release.told.filter((one) => earlier.told.includes(one));
    for (const group of both) {
      const sides = [
        (own: readonly string[]) => own.includes(group),
        (own: readonly string[]) => !own.includes(group),
      ];
      for (const isOf of sides)
        expect(smallestDifference(release, earlier, isOf)).toBeGreaterThanOrEqual(minimum);
    }
    return both.length;
  }

  it('let no month be broken by its tables either', () => {
    const random = randomFrom(9);
    let people = madeUpPeople(random, { people: 420, programmes: 3 });
    const past: PastRelease[] = [];
    const determined: string[] = [];
    for (let month = 0; month < months; month += 1) {
      people = nextMonth(people, month, random);
      const outcome = releaseFigures(people, past, { rule, solver, random });
      if (outcome.kind === 'refused') continue;
      past.push(outcome.past);
      determined.push(...brokenBy(outcome, people));
    }
    expect(past.length).toBeGreaterThan(months / 2);
    expect(determined).toEqual([]);
  });

  function brokenBy(outcome: FiguresRelease, people: readonly Counted[]): string[] {
    const shown = new Set(
      outcome.tables.find(({ by }) => by === 'programme')!.rows.map(({ group }) => group),
    );
    const counted = people
      .filter(({ key }) => outcome.past.members.has(key))
      .map((one) => (shown.has(groupOf(one, 'programme')) ? one : { ...one, programme: null }));
    const attacker = new LatticeAttacker(outcome, minimum, solver);
    return attacker.targets.flatMap((target) => {
      const truth = counted.filter(target.holds).length;
      const { lower, upper, name } = attacker.prove(target, minimum);
      return truth < minimum && upper - lower < minimum ? [`${name}: ${truth} in ${lower} to ${upper}`] : [];
    });
  }

  it('do not tell in which band somebody was who left, to an attacker who sees every number and knows that only they left', () => {
    const trials = 600;
    const right = { guessed: 0, exact: 0, rounded: 0, released: 0 };
    for (let trial = 0; trial < trials; trial += 1) {
      const random = randomFrom(trial + 1);
      const before = madeUpPeople(random, { people: 150 + Math.floor(random() * 450), programmes: 2 });
      const victim = before[Math.floor(random() * before.length)]!;
      const after = before.filter((one) => one !== victim);
      const truth = bandOf(victim, level);
      const views = {
        exact: (all: readonly Counted[]) => counts(all),
        rounded: (all: readonly Counted[]) => toFives(counts(all)),
      };
      right.guessed += likeliest(counts(before)) === truth ? 1 : 0;
      for (const how of ['exact', 'rounded'] as const)
        right[how] += guess([views[how](before)], [views[how](after)], 1) === truth ? 1 : 0;
      const draw = (all: readonly Counted[]) =>
        Array.from({ length: 6 }, () => toFives(counts(drawContributors(all, [], rule, random)!.people)));
      right.released += guess(draw(before), draw(after), 2 / 3) === truth ? 1 : 0;
    }
    const shares = Object.fromEntries(Object.entries(right).map(([how, count]) => [how, count / trials]));
    // Exact counts, made anew, tell; of released ones six months before and six after tell little more than the usual guess.
    expect(shares['exact']).toBeGreaterThan(0.99);
    expect(shares['released']! - shares['guessed']!).toBeLessThan(0.1);
  });
});

/** The smaller of who is only in the one and who is only in the other, of those of a group; infinite where nobody is. */
function smallestDifference(
  one: PastRelease,
  other: PastRelease,
  isOf: (groups: readonly string[]) => boolean,
): number {
  const of = ({ members }: PastRelease) =>
    [...members].filter(([, groups]) => isOf(groups)).map(([key]) => key);
  const [a, b] = [new Set(of(one)), new Set(of(other))];
  const parts = [[...a].filter((key) => !b.has(key)).length, [...b].filter((key) => !a.has(key)).length];
  return Math.min(...parts.filter((size) => size > 0), Infinity);
}

const level: TableShape = figureTables.find(({ id }) => id === 'activity-by-sex')!;

function counts(people: readonly Counted[]): number[] {
  return level.bands.map((band) => people.filter((one) => bandOf(one, level) === band).length);
}

function toFives(numbers: readonly number[]): number[] {
  return numbers.map((count) => Math.round(count / roundedTo) * roundedTo);
}

function likeliest(numbers: readonly number[]): string {
  return level.bands[numbers.indexOf(Math.max(...numbers))]!;
}

/** The band that fits best with what changed: one person fewer in it, of whom a month counts `share`, against the scatter of months. */
function guess(before: readonly number[][], after: readonly number[][], share: number): string {
  const mean = (all: readonly number[][], band: number) =>
    all.reduce((sum, one) => sum + one[band]!, 0) / all.length;
  const all = [...before, ...after];
  const scores = level.bands.map((_, victim) =>
    level.bands.reduce(
      (score, __, band) => {
        const centre = mean(all, band);
        const scatter = all.reduce((sum, one) => sum + (one[band]! - centre) ** 2, 0) / all.length;
        const variance = (scatter + 0.01) * (1 / before.length + 1 / after.length);
        const change = mean(after, band) - mean(before, band) + (band === victim ? share : 0);
        return score - change ** 2 / (2 * variance);
      },
      Math.log(mean(before, victim) + 0.5),
    ),
  );
  return level.bands[scores.indexOf(Math.max(...scores))]!;
}
