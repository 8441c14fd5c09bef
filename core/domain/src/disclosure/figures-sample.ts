import type { Release } from './differencing.js';
import { differencing } from './differencing.js';
import type { Counted, SplitBy } from './figures-lattice.js';
import { groupOf } from './figures-lattice.js';
import { totalId } from './count-lattice.js';
import type { FiguresRule } from './figures-rule.js';

/** Share of those who agree that a month counts, drawn anew and in secret each month. */
export const sampledShare = 2 / 3;
/** Draws that are tried before a month is given up. */
const mostDraws = 20;
const splits = ['programme', 'age', 'sex'] as const satisfies readonly SplitBy[];

/** What later releases are compared with: who was counted, in which groups, and which groups were told of. */
export interface PastRelease {
  /** Ids of groups by the key of a person, e.g. `sex/female`. */
  members: ReadonlyMap<string, readonly string[]>;
  told: readonly string[];
}

/** Who is counted this month, and the groups that must not be told of as too few of them came or went. */
export interface Drawing {
  people: readonly Counted[];
  parted: readonly string[];
}

/**
 * Draws who is counted. Two months then differ by a great number of people whom nobody can name, so that one who came or went between
 * them shows nowhere; that is looked up for everybody, every group and everybody but the group against all earlier releases that told
 * of them, and drawn again where it does not hold. Null where no draw does. @param random from 0 to below 1, not to be foreseen.
 */
export function drawContributors(
  people: readonly Counted[],
  earlier: readonly PastRelease[],
  rule: FiguresRule,
  random: () => number,
): Drawing | null {
  let best: Drawing | null = null;
  for (let draw = 0; draw < mostDraws; draw += 1) {
    const drawn = withoutSmallGroups(sample(people, random), rule);
    if (drawn.length < rule.minimum || !isApart(drawn, earlier, rule)) continue;
    const parted = partedGroups(drawn, earlier, rule);
    if (best === null || parted.length < best.parted.length) best = { people: drawn, parted };
    if (parted.length === 0) break;
  }
  return best;
}

/** Ids of the groups of a person. */
export function groupsOf(person: Counted): string[] {
  return splits.map((by) => totalId(by, groupOf(person, by)));
}

function sample(people: readonly Counted[], random: () => number): Counted[] {
  const shuffled = [...people];
  for (let last = shuffled.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1));
    [shuffled[last], shuffled[other]] = [shuffled[other]!, shuffled[last]!];
  }
  return shuffled.slice(0, Math.ceil(people.length * sampledShare));
}

/**
 * Small programmes become one; whoever is still in a group below the minimum is not counted at all. A group of two would else have to
 * be hidden behind all others.
 */
function withoutSmallGroups(people: readonly Counted[], { minimum }: FiguresRule): Counted[] {
  let left = joinSmallProgrammes(people, minimum);
  for (;;) {
    const sizes = new Map<string, number>();
    for (const id of left.flatMap(groupsOf)) sizes.set(id, (sizes.get(id) ?? 0) + 1);
    const kept = joinSmallProgrammes(
      left.filter((person) => groupsOf(person).every((id) => sizes.get(id)! >= minimum)),
      minimum,
    );
    if (kept.length === left.length) return kept;
    left = kept;
  }
}

function joinSmallProgrammes(people: readonly Counted[], minimum: number): Counted[] {
  const sizes = new Map<string, number>();
  for (const { programme } of people)
    if (programme !== null) sizes.set(programme, (sizes.get(programme) ?? 0) + 1);
  return people.map((person) =>
    person.programme !== null && sizes.get(person.programme)! < minimum
      ? { ...person, programme: null }
      : person,
  );
}

function isApart(
  people: readonly Counted[],
  earlier: readonly PastRelease[],
  { minimum }: FiguresRule,
): boolean {
  const everyone = earlier.map(({ members }) => inOneGroup([...members.keys()]));
  return differencing(inOneGroup(people.map(({ key }) => key)), everyone, minimum) === null;
}

function partedGroups(
  people: readonly Counted[],
  earlier: readonly PastRelease[],
  { minimum }: FiguresRule,
): string[] {
  const now = people.map((person) => [person.key, groupsOf(person)] as const);
  const groups = [...new Set(now.flatMap(([, own]) => own))];
  return groups.filter((id) => {
    const before = earlier.filter(({ told }) => told.includes(id)).map(({ members }) => [...members]);
    return [true, false].some((inside) => {
      const release = side(now, id, inside);
      // Where a group is everybody there is nobody but it, and nothing to compare.
      const told = before.map((members) => side(members, id, inside)).filter(({ size }) => size > 0);
      return release.size > 0 && differencing(release, told, minimum) !== null;
    });
  });
}

/** The people of a group, or everybody but them. */
function side(
  people: readonly (readonly [string, readonly string[]])[],
  group: string,
  inside: boolean,
): Release {
  return inOneGroup(people.filter(([, own]) => own.includes(group) === inside).map(([key]) => key));
}

function inOneGroup(keys: readonly string[]): Release {
  return new Map(keys.map((key) => [key, 0]));
}
