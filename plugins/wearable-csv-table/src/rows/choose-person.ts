import type { CsvRow } from '@regimen/plugin-api/reading';
import type { TableMapping } from '../mapping/table-mapping.js';
import { columnOf } from '../mapping/table-mapping.js';

/** Whose rows a table holds, where a device is shared. */
export interface Persons {
  column: number | null;
  /** As the table names them. */
  names: readonly string[];
}

export function personsOf(mapping: TableMapping, rows: readonly CsvRow[]): Persons {
  const column = columnOf(mapping, 'person');
  if (column === null) return { column, names: [] };
  const names = new Set(rows.map(({ cells }) => (cells[column] ?? '').trim()).filter((name) => name !== ''));
  return { column, names: [...names] };
}

/** Whether a row is the person's: all are in a table of one; of several only those of the one who was chosen. */
export function isOwnRow(
  { column, names }: Persons,
  chosen: string | null,
  { cells }: CsvRow,
): boolean | 'unknown' {
  if (column === null || names.length < 2) return true;
  if (chosen === null) return 'unknown';
  return (cells[column] ?? '').trim() === chosen;
}
