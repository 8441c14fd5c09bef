import type { Counted, SplitBy, TableShape } from './figures-lattice.js';
import { bandOf, figureTables, groupOf, groupOrder, sumsOfBands } from './figures-lattice.js';

/** Two sums of counts that are equal, whatever the counts are. Everybody who sees the lattice knows it. */
export interface Equation {
  left: readonly string[];
  right: readonly string[];
}

/** A group within a table: its total and its bands. */
export interface Row {
  table: TableShape;
  group: string;
  total: string;
  cells: readonly string[];
}

/** Counts by id, and what is known of them beforehand. */
export interface Lattice {
  counts: ReadonlyMap<string, number>;
  rows: readonly Row[];
  equations: readonly Equation[];
}

/** Id of the number of people of a group. */
export function totalId(by: SplitBy, group: string): string {
  return `${by}/${group}`;
}

/** Id of the number of people of a group in a band. */
export function cellId(table: string, group: string, band: string): string {
  return `${table}/${group}/${band}`;
}

/** The number of everybody. */
export const everybody = totalId('all', 'all');

/** Counts people into every cell of the lattice. Groups without anybody are not in it. */
export function countLattice(people: readonly Counted[]): Lattice {
  const counts = new Map<string, number>();
  const count = (id: string, by: number) => counts.set(id, (counts.get(id) ?? 0) + by);
  const rows: Row[] = [];
  for (const table of figureTables) {
    const groups = [...new Set(people.map((person) => groupOf(person, table.by)))].sort(groupOrder);
    for (const group of groups) {
      const cells = table.bands.map((band) => cellId(table.id, group, band));
      for (const cell of cells) count(cell, 0);
      rows.push({ table, group, total: totalId(table.by, group), cells });
    }
    for (const person of people) count(cellId(table.id, groupOf(person, table.by), bandOf(person, table)), 1);
  }
  for (const by of ['all', 'programme', 'age', 'sex'] as const)
    for (const person of people) count(totalId(by, groupOf(person, by)), 1);
  return { counts, rows, equations: equationsOf(rows) };
}

function equationsOf(rows: readonly Row[]): Equation[] {
  const ofRows = rows.map(({ total, cells }) => ({ left: [total], right: cells }));
  const splits = figureTables.filter(({ by }) => by !== 'all');
  const ofColumns = splits.flatMap((table) => {
    const groups = rows.filter((row) => row.table === table).map(({ group }) => group);
    return table.bands.map((band) => ({
      left: (sumsOfBands[band] ?? [band]).map((fine) => cellId(table.measure, 'all', fine)),
      right: groups.map((group) => cellId(table.id, group, band)),
    }));
  });
  const groupings = [...new Map(splits.map(({ by, id }) => [by, id]))];
  const ofTotals = groupings.map(([, id]) => ({
    left: [everybody],
    right: rows.filter(({ table }) => table.id === id).map(({ total }) => total),
  }));
  return [...ofRows, ...ofColumns, ...ofTotals].filter(({ right }) => right.length > 0);
}
