import type { SourceRecord } from '@regimen/domain';
import type { FileInput } from '@regimen/plugin-api';
import { SourceFileError } from '@regimen/plugin-api';
import type { CsvDocument, DateOrder } from '@regimen/plugin-api/reading';
import {
  csvRowsOfHead,
  dateOrderOf,
  decimalMarkOfColumn,
  readCsv,
  Remarks,
  withRemarks,
} from '@regimen/plugin-api/reading';
import { ActivityColumns } from './activity-columns.js';
import type { ActivityRow } from './activity-row.js';
import { activityOf, readRow } from './activity-row.js';

/** Whether this is the archive's table of activities, in any of its languages. */
export function recogniseActivities(head: Uint8Array): boolean {
  const header = csvRowsOfHead(head)?.[0];
  return header !== undefined && new ActivityColumns(header.cells).areActivities;
}

/**
 * Reads `activities.csv` of an account archive. Which of day and month stands first is told by all dates together.
 * @throws SourceFileError when it is no such table.
 */
export async function* readActivities({ bytes }: Pick<FileInput, 'bytes'>): AsyncGenerator<SourceRecord> {
  const table = await readCsv(bytes);
  const remarks = new Remarks();
  const { columns, rows } = await gatherRows(table, remarks);
  const order = dateOrderOf(rows.map(({ moment }) => moment)) ?? usualOrder(rows);
  const mark = decimalMarkOfColumn(rows.flatMap(({ cells }) => columns.cell(cells, 'distance') ?? [])) ?? '.';
  const records = rows.flatMap((row): SourceRecord[] => {
    const activity = activityOf(row, columns, order, mark);
    if (activity === null) remarks.add('item_rejected', `line ${row.line}`);
    return activity === null ? [] : [{ kind: 'activity', activity }];
  });
  for (const { code, where, count } of table.warnings()) remarks.add(code, where, count);
  yield* withRemarks(records, remarks);
}

async function gatherRows(
  { rows }: CsvDocument,
  remarks: Remarks,
): Promise<{ columns: ActivityColumns; rows: ActivityRow[] }> {
  let header: readonly string[] | null = null;
  let columns: ActivityColumns | null = null;
  const found: ActivityRow[] = [];
  for await (const { cells, line } of rows) {
    if (header === null || columns === null) {
      header = cells;
      columns = new ActivityColumns(cells);
      continue;
    }
    // A row that was cut off has fewer cells than there are columns.
    const row = cells.length < header.length ? null : readRow(columns, cells, line);
    if (row) found.push(row);
    else remarks.add('item_rejected', `line ${line}`);
  }
  if (!columns?.areActivities)
    throw new SourceFileError(
      'unknown-columns',
      "The table lacks an activity's number, date or type, or names them in a language that is not known. " +
        'Set your account to English and ask for the archive again.',
      'line 1',
    );
  return { columns, rows: found };
}

/** Where no date decides: the month stands first where clocks count to twelve (CLDR, English of the USA). */
function usualOrder(rows: readonly ActivityRow[]): DateOrder {
  return rows.some(({ isTwelveHour }) => isTwelveHour) ? 'month-first' : 'day-first';
}
