import { groupBy } from '../../shared/group-by.js';
import type { TraitName, Traits } from './traits.js';
import { traitLabels, traitNames } from './traits.js';

/** Fewer than this are never spoken of, whatever a setting says (k-anonymity, Sweeney 2002, IJUFKS 10:557). */
export const fewestPeople = 10;

/** Which values of each trait belong to a group; null: any. */
export type GroupTraits = Readonly<Record<TraitName, readonly string[] | null>>;

/** People of a group, none of whom is in another one. */
export interface PeopleGroup<Person> {
  traits: GroupTraits;
  people: readonly Person[];
}

const anybody: GroupTraits = { age: null, activity: null, goal: null, sex: null };

/**
 * Parts people into groups of at least `least` each, as fine as that allows: trait by trait, where values too few have are
 * taken together, with the smallest other part where they are still too few. The groups do not overlap and none lies in
 * another, so that no two of them can be subtracted to learn of fewer people. Fewer than `least` people are no group.
 */
export function groupPeople<Person extends { traits: Traits }>(
  people: readonly Person[],
  least: number,
): PeopleGroup<Person>[] {
  const needed = Math.max(fewestPeople, least);
  if (people.length < needed) return [];
  return traitNames.reduce<PeopleGroup<Person>[]>(
    (groups, trait) => groups.flatMap((group) => split(group, trait, needed)),
    [{ traits: anybody, people }],
  );
}

function split<Person extends { traits: Traits }>(
  group: PeopleGroup<Person>,
  trait: TraitName,
  needed: number,
): PeopleGroup<Person>[] {
  const parts = [...groupBy(group.people, ({ traits }): string => traits[trait])].sort(
    ([a, x], [b, y]) => y.length - x.length || (a < b ? -1 : 1),
  );
  const large = parts.filter(([, people]) => people.length >= needed);
  const rest = parts.filter(([, people]) => people.length < needed).flatMap(([, people]) => people);
  while (rest.length > 0 && rest.length < needed && large.length > 0) rest.push(...large.pop()![1]);
  const named = large.map(([value]) => value);
  const others = Object.keys(traitLabels[trait]).filter((value) => !named.includes(value));
  const all = [
    ...large.map(([value, people]) => ({ values: [value], people })),
    ...(rest.length > 0 ? [{ values: others, people: rest }] : []),
  ];
  if (all.length < 2) return [group];
  return all.map(({ values, people }) => ({ traits: { ...group.traits, [trait]: values }, people }));
}

/** Whether somebody with these traits belongs to a group. */
export function belongsTo(traits: Traits, group: GroupTraits): boolean {
  return traitNames.every((trait) => group[trait]?.includes(traits[trait]) ?? true);
}
