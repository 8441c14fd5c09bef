import type { LinearSolver } from '../planning/solver.port.js';
import type { Lattice, Row } from './count-lattice.js';
import { everybody } from './count-lattice.js';
import { FeasibleRanges } from './feasible-ranges.js';
import type { FiguresRule } from './figures-rule.js';
import { checkRule, largestShare } from './figures-rule.js';

/**
 * Which counts must not be told. First those that are small, and all bands of a group of which one holds nearly everybody (homogeneity);
 * then, for as long as something that is held back follows too closely from what is told, the smallest count beside it (complementary
 * suppression, Hundepool 2012, Statistical Disclosure Control, chapter 4). At the end every count, and every two and all that are held back of one sum, are surely at least the minimum, or
 * uncertain by as many people. @param beforehand rows whose numbers may not be told for another reason.
 */
export function withholdCells(
  lattice: Lattice,
  rule: FiguresRule,
  solver: LinearSolver,
  beforehand: readonly Row[] = [],
): ReadonlySet<string> {
  checkRule(rule);
  const withheld = mustNotBeTold(lattice, rule);
  for (const { total, cells } of beforehand) for (const id of [total, ...cells]) withheld.add(id);
  const own = new Set(withheld);
  let ranges = new FeasibleRanges(lattice, new Set(withheld), rule, solver);
  for (;;) {
    const narrow = tooNarrow(lattice, withheld, ranges);
    const more = narrow && beside(lattice, withheld, narrow);
    if (more === null) break;
    withheld.add(more);
    ranges = ranges.with(new Set(withheld));
  }
  tellAgain(lattice, withheld, own, ranges);
  return withheld;
}

/** What is small, and all bands of a group of which one holds nearly everybody. */
function mustNotBeTold(lattice: Lattice, { minimum }: FiguresRule): Set<string> {
  const withheld = new Set<string>();
  for (const [id, count] of lattice.counts) if (count < minimum) withheld.add(id);
  for (const { total, cells } of lattice.rows)
    if (cells.some((id) => countOf(lattice, id) > largestShare * countOf(lattice, total)))
      for (const id of cells) withheld.add(id);
  return withheld;
}

/** Tells what turned out not to be needed to hide the rest, the greatest numbers first. */
function tellAgain(
  lattice: Lattice,
  withheld: Set<string>,
  own: ReadonlySet<string>,
  before: FeasibleRanges,
): void {
  const spare = [...withheld].filter((id) => !own.has(id));
  spare.sort((a, b) => countOf(lattice, b) - countOf(lattice, a) || (a < b ? -1 : 1));
  let ranges = before;
  for (const id of spare) {
    withheld.delete(id);
    const without = ranges.with(new Set(withheld));
    if (tooNarrow(lattice, withheld, without) === null) ranges = without;
    else withheld.add(id);
  }
}

/** Something an attacker would know too well: a single count, or all or every two that are held back within one sum. */
function tooNarrow(
  lattice: Lattice,
  withheld: ReadonlySet<string>,
  ranges: FeasibleRanges,
): readonly string[] | null {
  const lines = lattice.equations
    .flatMap(({ left, right }) => [left, right])
    .map((side) => side.filter((id) => withheld.has(id)))
    .filter(({ length }) => length > 1);
  const pairs = lines.flatMap((line) =>
    line.flatMap((one, index) => line.slice(index + 1).map((other) => [one, other])),
  );
  const single = [...withheld].map((id) => [id]);
  return (
    [...single, ...lines, ...pairs].find((terms) => !ranges.isOpen(terms)) ??
    nearlyAll(lattice, withheld, ranges)
  );
}

/** A band that is provably nearly the whole of its group, though it is held back. */
function nearlyAll(
  { rows }: Lattice,
  withheld: ReadonlySet<string>,
  ranges: FeasibleRanges,
): readonly string[] | null {
  for (const { total, cells } of rows)
    for (const id of cells) {
      if (!withheld.has(id)) continue;
      const most = ranges.among([total]).upper;
      if (ranges.among([id]).lower <= largestShare * most) continue;
      if (ranges.of([id]).lower > largestShare * ranges.of([total]).upper) return [id];
    }
  return null;
}

/** The smallest count that is still told beside something that is known too well: in its own sums, else anywhere. */
function beside(lattice: Lattice, withheld: ReadonlySet<string>, terms: readonly string[]): string | null {
  const own = lattice.equations.filter(({ left, right }) =>
    [...left, ...right].some((id) => terms.includes(id)),
  );
  const near = own.flatMap(({ left, right }) => [...left, ...right]);
  return smallestTold(lattice, withheld, near) ?? smallestTold(lattice, withheld, [...lattice.counts.keys()]);
}

/** Bands before totals, and the number of everybody last of all: it is what figures are least of use without. */
function smallestTold(
  lattice: Lattice,
  withheld: ReadonlySet<string>,
  ids: readonly string[],
): string | null {
  const totals = new Set(lattice.rows.map(({ total }) => total));
  const rank = (id: string) => (id === everybody ? 2 : totals.has(id) ? 1 : 0);
  const told = ids.filter((id) => !withheld.has(id));
  told.sort((a, b) => rank(a) - rank(b) || countOf(lattice, a) - countOf(lattice, b) || (a < b ? -1 : 1));
  return told[0] ?? null;
}

function countOf({ counts }: Lattice, id: string): number {
  return counts.get(id) ?? 0;
}
