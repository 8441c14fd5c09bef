/** How a person is counted in the figures of a month. */
export interface Counted {
  /** Stands for the person in comparisons of releases; told to nobody. */
  key: string;
  /** Id of the programme they take part in; null with none, or several. */
  programme: string | null;
  /** Completed years on the last day of the month. */
  age: number;
  sex: string;
  /** Moderate-equivalent minutes a week, mean of the month. */
  weeklyMinutes: number;
  /** Share of the month's planned sessions that were done, 0 to 1; null without a planned session. */
  adherence: number | null;
}

/** What people are split by; `all` is everybody together. */
export type SplitBy = 'all' | 'programme' | 'age' | 'sex';
export type Measure = 'activity' | 'adherence';

/** One table of the lattice. */
export interface TableShape {
  id: string;
  by: SplitBy;
  measure: Measure;
  bands: readonly string[];
}

const activityBands = ['none', 'under-75', '75-to-149', '150-to-300', 'over-300'];
const activityLevels = ['none', 'under-150', '150-or-more'];
const adherenceBands = ['no-plan', 'under-50', '50-to-79', '80-or-more'];
const adherenceLevels = ['no-plan', 'under-80', '80-or-more'];

/**
 * Everything that is ever told of a month; there is no other split and no filter. Bands of activity end where the guideline of
 * 150 to 300 moderate-equivalent minutes a week begins and ends (Bull 2020, Br J Sports Med 54:1451), so that taking part at all and
 * meeting it are sums of bands. Programmes, ages and sexes are never crossed: tables that share but one margin leave an attacker no
 * more than each table and that margin do.
 */
export const figureTables: readonly TableShape[] = [
  { id: 'activity', by: 'all', measure: 'activity', bands: activityBands },
  { id: 'adherence', by: 'all', measure: 'adherence', bands: adherenceBands },
  { id: 'activity-by-programme', by: 'programme', measure: 'activity', bands: activityLevels },
  { id: 'adherence-by-programme', by: 'programme', measure: 'adherence', bands: adherenceLevels },
  { id: 'activity-by-age', by: 'age', measure: 'activity', bands: activityLevels },
  { id: 'activity-by-sex', by: 'sex', measure: 'activity', bands: activityLevels },
];

/** Fine bands that a coarse one is the sum of; a band that is in both tables is itself. */
export const sumsOfBands: Readonly<Record<string, readonly string[]>> = {
  'under-150': ['under-75', '75-to-149'],
  '150-or-more': ['150-to-300', 'over-300'],
  'under-80': ['under-50', '50-to-79'],
};

/** Programmes too small to be told, and people in none or several. */
export const otherProgramme = 'other';

/** The group of a person, by what people are split by. Ages: three broad bands that stay the same for years. */
export function groupOf(person: Counted, by: SplitBy): string {
  switch (by) {
    case 'all':
      return 'all';
    case 'programme':
      return person.programme ?? otherProgramme;
    case 'age':
      return person.age < 40 ? 'under-40' : person.age < 55 ? '40-to-54' : '55-or-more';
    case 'sex':
      return person.sex;
  }
}

const firstGroups = ['under-40', '40-to-54', '55-or-more'];
const lastGroups = ['unspecified', otherProgramme];

/** Ages by age, everything else by its code, and what belongs nowhere last. For sorting. */
export function groupOrder(one: string, other: string): number {
  const rank = (group: string) => [firstGroups.indexOf(group), lastGroups.indexOf(group)] as const;
  const [[a, z], [b, y]] = [rank(one), rank(other)];
  return z - y || a - b || (one < other ? -1 : 1);
}

/** The band of a person within a table. */
export function bandOf(person: Counted, { measure, bands }: TableShape): string {
  const fine = measure === 'activity' ? activityBand(person.weeklyMinutes) : adherenceBand(person.adherence);
  const band = bands.find((one) => one === fine || sumsOfBands[one]?.includes(fine));
  if (band === undefined) throw new RangeError(`No band of the table holds ${fine}.`);
  return band;
}

function activityBand(minutes: number): string {
  if (!(minutes > 0)) return 'none';
  if (minutes < 75) return 'under-75';
  if (minutes < 150) return '75-to-149';
  return minutes <= 300 ? '150-to-300' : 'over-300';
}

function adherenceBand(share: number | null): string {
  if (share === null) return 'no-plan';
  if (share < 0.5) return 'under-50';
  return share < 0.8 ? '50-to-79' : '80-or-more';
}
