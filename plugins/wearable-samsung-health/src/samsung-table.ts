import { SourceFileError } from '@regimen/plugin-api';
import { readCsv, readWrittenNumber, revision } from '@regimen/plugin-api/reading';
import type { Remarks } from '@regimen/plugin-api/reading';
import type { Row } from './samsung-row.js';
import { instantOf, millisecondsOf } from './samsung-time.js';

export interface SamsungTable {
  /** `heart_rate`, `step_daily_trend` and so on. */
  kind: string;
  rows: readonly Row[];
}

const dataType = /^com\.samsung\.s?health\.([a-z0-9_.]+)$/;

/** The kind of a data type, without its prefixes; null for what is none. */
export function kindOfType(type: string): string | null {
  return (
    dataType
      .exec(type.trim())?.[1]
      ?.replace(/^tracker\./, '')
      .replace(/^pedometer_step_count$/, 'step_count') ?? null
  );
}

/**
 * Reads one table: a first line with type and version, a header whose columns may carry the type as prefix, and rows that
 * end in a comma of their own. Of an entry that stands there in several versions the one updated last counts.
 * @throws SourceFileError for what is no such table.
 */
export async function readSamsungTable(
  bytes: AsyncIterable<Uint8Array>,
  name: string,
  remarks: Remarks,
): Promise<SamsungTable> {
  const { rows, warnings } = await readCsv(bytes, { delimiter: ',' });
  const [preamble, header] = [await rows.next(), await rows.next()];
  const kind = preamble.done ? null : kindOfType(preamble.value.cells[0] ?? '');
  if (kind === null || header.done)
    throw new SourceFileError('not-samsung-health', 'The file is no table of Samsung Health.', 'line 1');
  const columns = header.value.cells.map((title) => title.trim().replace(/^com\.samsung\..*\./, ''));
  const newest = new Map<string, Row>();
  let length: number | null = null;
  for await (const { cells, line } of rows) {
    length ??= cells.length;
    const where = `${name} line ${line}`;
    // A row shorter than the first was cut off; its last value may be half of one.
    const row = rowOf(columns, cells, where);
    if (cells.length !== length || cells.length < columns.length || isCutOff(columns, row))
      remarks.add('item_rejected', where);
    else keepNewest(newest, row);
  }
  for (const { code, where, count } of warnings()) remarks.add(code, `${name} ${where}`, count);
  return { kind, rows: [...newest.values()] };
}

function rowOf(columns: readonly string[], cells: readonly string[], where: string): Row {
  const row: Record<string, string | undefined> & { where: string } = { where };
  for (const [index, column] of columns.entries()) {
    const cell = cells[index]?.trim() ?? '';
    if (cell !== '' && column !== '' && row[column] === undefined) row[column] = cell;
  }
  return row;
}

/** The time of the last change is the last cell of most tables, and of a fixed form: otherwise it was cut. */
function isCutOff(columns: readonly string[], { update_time: written = '' }: Row): boolean {
  return columns.includes('update_time') && !/^(\d{13}|.*\.\d{3})$/.test(written);
}

function keepNewest(newest: Map<string, Row>, row: Row): void {
  const key = row['datauuid'] ?? row.where;
  const known = newest.get(key);
  if (!known || updatedAt(row) >= updatedAt(known)) newest.set(key, row);
}

function updatedAt(row: Row): number {
  return millisecondsOf(row['update_time']) ?? 0;
}

/** When the app last changed a row. */
export function revisionOf(row: Row): { revisedAt?: string } {
  return revision(instantOf(row['update_time']));
}

/** A number of a row; null where it has none. */
export function numberOf(row: Row, column: string): number | null {
  return readWrittenNumber(row[column]);
}
