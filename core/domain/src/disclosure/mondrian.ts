/** A trait by which somebody might be recognised, as a position on a scale; equal positions mean the same. */
export type Positions = readonly number[];

/** Somebody who may be part of a file. */
export interface Subject {
  /** Stands for the person; breaks ties, so that the same people always fall into the same groups. */
  key: string;
  /** One position for each trait. */
  traits: Positions;
  /** Values that must not follow from belonging to a group, one for each sensitive column. */
  sensitive: readonly string[];
}

/** From the lowest to the highest position of a trait within a group. */
export interface Range {
  from: number;
  to: number;
}

/** People who look alike in a file: all that is told of their traits are these ranges. */
export interface Group {
  members: readonly Subject[];
  ranges: readonly Range[];
}

/** How alike people must look. */
export interface AnonymityRule {
  /** Fewest people of a group; at least 2. */
  k: number;
  /** Fewest distinct values of each sensitive column within a group. */
  l: number;
  /** How many traits there are, and sensitive columns. */
  traits: number;
  sensitive: number;
}

/** Groups that keep the rule, and whoever had to be left out for it. */
export interface Grouping {
  groups: readonly Group[];
  suppressed: readonly Subject[];
  /** Chance to pick the right person of the smallest group: 1/its size; 0 without groups. */
  highestRisk: number;
}

/**
 * Multidimensional k-anonymity with l distinct sensitive values: everybody is one group, which is cut at the median of its
 * widest trait as long as both sides keep the rule (after LeFevre, DeWitt, Ramakrishnan: Mondrian, ICDE 2006). People of equal
 * position are never parted, so a group is told by its ranges alone. The same people give the same groups in any order. Where all
 * together do not keep the rule, all are left out.
 * @throws RangeError for k below 2, l below 1, or a subject with another number of values.
 */
export function anonymise(subjects: readonly Subject[], rule: AnonymityRule): Grouping {
  if (rule.k < 2 || rule.l < 1) throw new RangeError('A group has at least two people and one value.');
  if (
    subjects.some(
      ({ traits, sensitive }) => traits.length !== rule.traits || sensitive.length !== rule.sensitive,
    )
  )
    throw new RangeError('Every subject has the same number of values.');
  const inOrder = [...subjects].sort((one, other) => (one.key < other.key ? -1 : 1));
  if (!keeps(inOrder, rule)) return { groups: [], suppressed: inOrder, highestRisk: 0 };
  const widths = rangesOf(inOrder, rule).map(({ from, to }) => to - from);
  const groups = cut(inOrder, rule, widths);
  return {
    groups,
    suppressed: [],
    highestRisk: 1 / Math.min(...groups.map(({ members }) => members.length)),
  };
}

/** Whether people may stand as one group. */
export function keeps(members: readonly Subject[], { k, l, sensitive }: AnonymityRule): boolean {
  if (members.length < k) return false;
  return Array.from({ length: sensitive }, (_, column) => column).every(
    (column) => new Set(members.map((subject) => subject.sensitive[column])).size >= l,
  );
}

function cut(members: readonly Subject[], rule: AnonymityRule, widths: readonly number[]): Group[] {
  const ranges = rangesOf(members, rule);
  const relative = ranges.map(({ from, to }, trait) => (to === from ? 0 : (to - from) / widths[trait]!));
  const widestFirst = relative.map((_, trait) => trait).sort((a, b) => relative[b]! - relative[a]! || a - b);
  for (const trait of widestFirst) {
    if (relative[trait] === 0) break;
    const sides = halves(members, trait).find((pair) => pair.every((side) => keeps(side, rule)));
    if (sides) return sides.flatMap((side) => cut(side, rule, widths));
  }
  return [{ members, ranges }];
}

/** Cuts below and above the people at the median; neither parts people of one position. */
function halves(members: readonly Subject[], trait: number): (readonly [Subject[], Subject[]])[] {
  const positions = members.map(({ traits }) => traits[trait]!).sort((a, b) => a - b);
  const median = positions[Math.floor(positions.length / 2)]!;
  const split = (isLow: (position: number) => boolean): readonly [Subject[], Subject[]] => [
    members.filter(({ traits }) => isLow(traits[trait]!)),
    members.filter(({ traits }) => !isLow(traits[trait]!)),
  ];
  return [split((position) => position < median), split((position) => position <= median)];
}

function rangesOf(members: readonly Subject[], { traits: count }: AnonymityRule): Range[] {
  return Array.from({ length: count }, (_, trait) => {
    let [from, to] = [Infinity, -Infinity];
    for (const { traits } of members) {
      from = Math.min(from, traits[trait]!);
      to = Math.max(to, traits[trait]!);
    }
    return { from, to };
  });
}
