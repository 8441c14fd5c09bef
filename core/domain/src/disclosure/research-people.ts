import type { Sex } from '../profile/profile.js';
import type { AnonymityRule, Grouping, Range, Subject } from './mondrian.js';
import { anonymise } from './mondrian.js';

/** What a research file tells of a person, before anything is made coarser. */
export interface ResearchPerson {
  /** Stands for the person in this file only. */
  pseudonym: string;
  /** Completed years. */
  age: number;
  sex: Sex;
  /** Part of the world, from the time zone: `Europe`. */
  region: string;
  conditions: readonly string[];
}

/** Ages above are one: few people are so old that they could be told by it (45 CFR 164.514(b)(2)(i)(C)). */
export const topAge = 90;
/** Age bands have at least this many years, as the cuts would else tell single years in a large cohort. */
const bandYears = 5;
const sexes: readonly Sex[] = ['female', 'unspecified', 'male'];

/** People as rows of a file: ranges of their group in place of what is known. */
export interface ResearchTable {
  header: readonly string[];
  rows: readonly (readonly (string | number)[])[];
  grouping: Grouping;
}

/**
 * Groups people by age, sex and region so that each looks like at least `k - 1` others and no group shares one condition. A condition
 * that fewer than `k` people have is told as `other`, and what fewer than `k` rows would say is joined with the next rarest, as
 * `none or other`.
 */
export function researchTable(
  people: readonly ResearchPerson[],
  { k, l }: Pick<AnonymityRule, 'k' | 'l'>,
): ResearchTable {
  const regions = [...new Set(people.map(({ region }) => region))].sort();
  const conditions = toldConditions(people, k);
  const subjects = people.map((person, index): Subject => ({
    key: person.pseudonym,
    traits: [
      Math.floor(Math.min(person.age, topAge) / bandYears) * bandYears,
      sexes.indexOf(person.sex),
      regions.indexOf(person.region),
    ],
    sensitive: [conditions[index]!],
  }));
  const grouping = anonymise(subjects, { k, l, traits: 3, sensitive: 1 });
  const rows = grouping.groups.flatMap(({ members, ranges }, group) => {
    const [age, sex, region] = ranges as [Range, Range, Range];
    return members.map(({ key, sensitive }) => [
      key,
      group + 1,
      ageWords(age),
      namesIn(sexes, sex),
      namesIn(regions, region),
      sensitive[0]!,
    ]);
  });
  // By pseudonym, so that the order of rows tells nothing of how the groups were made.
  rows.sort((one, other) => (String(one[0]) < String(other[0]) ? -1 : 1));
  return { header: ['person', 'group', 'age', 'sex', 'region', 'condition'], rows, grouping };
}

function commonConditions(people: readonly ResearchPerson[], k: number): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const { conditions } of people)
    for (const code of new Set(conditions)) counts.set(code, (counts.get(code) ?? 0) + 1);
  return new Set([...counts].filter(([, count]) => count >= k).map(([code]) => code));
}

/** The first in the order of the alphabet that is common; a combination would be as rare as a name. */
function conditionOf({ conditions }: ResearchPerson, common: ReadonlySet<string>): string {
  if (conditions.length === 0) return 'none';
  return [...conditions].sort().find((code) => common.has(code)) ?? 'other';
}

/**
 * For each person what the file says. A value of fewer than `k` rows would lead whoever knows of somebody's rare disease to the
 * row, even as `other`.
 */
function toldConditions(people: readonly ResearchPerson[], k: number): string[] {
  const known = commonConditions(people, k);
  const own = people.map((person) => conditionOf(person, known));
  const values = [...new Set(own)].sort();
  let told = values.map((value) => ({ values: [value], rows: own.filter((one) => one === value).length }));
  const rarestFirst = () =>
    told.sort((one, other) => one.rows - other.rows || (one.values[0]! < other.values[0]! ? -1 : 1));
  for (rarestFirst(); told.length > 1 && told[0]!.rows < k; rarestFirst()) {
    const [rarest, next, ...rest] = told as [(typeof told)[0], (typeof told)[0], ...typeof told];
    told = [{ values: [...rarest.values, ...next.values], rows: rarest.rows + next.rows }, ...rest];
  }
  const words = new Map(
    told.flatMap((one) => one.values.map((value) => [value, [...one.values].sort().join(' or ')])),
  );
  return own.map((value) => words.get(value)!);
}

function ageWords({ from, to }: Range): string {
  return to >= topAge ? `${from} and older` : `${from} to ${to + bandYears - 1}`;
}

function namesIn(names: readonly string[], { from, to }: Range): string {
  return names.slice(from, to + 1).join(' or ');
}
