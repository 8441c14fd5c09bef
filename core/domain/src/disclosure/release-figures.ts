import type { LinearSolver } from '../planning/solver.port.js';
import { countLattice, everybody } from './count-lattice.js';
import type { Lattice } from './count-lattice.js';
import type { Counted, TableShape } from './figures-lattice.js';
import { figureTables } from './figures-lattice.js';
import type { FiguresRule } from './figures-rule.js';
import { checkRule, rounded } from './figures-rule.js';
import type { PastRelease } from './figures-sample.js';
import { drawContributors, groupsOf } from './figures-sample.js';
import { withholdCells } from './withhold-cells.js';

/** A number of people, rounded; null where it is held back: fewer than the minimum, or it would tell of something that is. */
export type ToldCount = number | null;

/** A table as it is told. */
export interface ToldTable extends Pick<TableShape, 'id' | 'by' | 'measure'> {
  rows: readonly {
    group: string;
    people: ToldCount;
    cells: readonly { band: string; people: ToldCount }[];
  }[];
}

/** A month as it is told, and what later months are compared with. */
export interface FiguresRelease {
  kind: 'released';
  people: ToldCount;
  tables: readonly ToldTable[];
  past: PastRelease;
}

/** Why a month has no figures: too few agree, or too few came or went since an earlier month. */
export type FiguresOutcome = FiguresRelease | { kind: 'refused'; reason: 'TOO_FEW' | 'DIFFERENCING' };

/**
 * Makes the figures of a month, to be stored and never made again: the same month twice, with somebody gone in between, would tell of
 * them by its difference. @param people who agree at this moment. @param earlier every release of the workspace so far.
 * @throws RangeError for a rule that is too lax.
 */
export function releaseFigures(
  people: readonly Counted[],
  earlier: readonly PastRelease[],
  { rule, solver, random }: { rule: FiguresRule; solver: LinearSolver; random: () => number },
): FiguresOutcome {
  checkRule(rule);
  const drawing = drawContributors(people, earlier, rule, random);
  if (!drawing)
    return {
      kind: 'refused',
      reason: drawContributors(people, [], rule, random) ? 'DIFFERENCING' : 'TOO_FEW',
    };
  const lattice = countLattice(drawing.people);
  const parted = lattice.rows.filter(({ total }) => drawing.parted.includes(total));
  const withheld = withholdCells(lattice, rule, solver, parted);
  const told = new Set([...lattice.counts.keys()].filter((id) => !withheld.has(id)));
  const toldGroups = lattice.rows.filter(({ total, cells }) => [total, ...cells].some((id) => told.has(id)));
  return {
    kind: 'released',
    people: tell(lattice, told, everybody),
    tables: figureTables.map((table) => tellTable(table, lattice, told)),
    past: {
      members: new Map(drawing.people.map((person) => [person.key, groupsOf(person)])),
      told: [...new Set(toldGroups.map(({ total }) => total))],
    },
  };
}

function tellTable(
  { id, by, measure, bands }: TableShape,
  lattice: Lattice,
  told: ReadonlySet<string>,
): ToldTable {
  const rows = lattice.rows
    .filter(({ table }) => table.id === id)
    .map(({ group, total, cells }) => ({
      group,
      people: tell(lattice, told, total),
      cells: cells.map((cell, index) => ({ band: bands[index]!, people: tell(lattice, told, cell) })),
    }));
  return { id, by, measure, rows };
}

function tell({ counts }: Lattice, told: ReadonlySet<string>, id: string): ToldCount {
  return told.has(id) ? rounded(counts.get(id)!) : null;
}
