import type { FileInput } from '@regimen/plugin-api';
import { SourceFileError } from '@regimen/plugin-api';
import type { CsvDocument, CsvRow, DateOrder } from '@regimen/plugin-api/reading';
import { dateOrderOf, decimalMarkOfColumn, readCsv, readMoment } from '@regimen/plugin-api/reading';
import { LogCells } from './columns/log-cells.js';
import type { LogColumns, LogField } from './columns/log-fields.js';
import { findColumns, isStrengthLog } from './columns/log-fields.js';
import type { LogRemarks } from './log-remarks.js';
import { SessionBuilder } from './sessions/session-builder.js';

/** Thirty years of forty sets a day. */
const mostRows = 500_000;

/** A log whose rows were gathered into sessions. */
export interface OpenLog {
  titles: readonly string[];
  columns: LogColumns;
  rows: readonly CsvRow[];
  sessions: SessionBuilder;
  dateOrder: DateOrder | null;
  document: CsvDocument;
}

/**
 * Reads a log whole, because its sessions are spread over rows and any row may show the order of dates or the decimal mark.
 * @throws SourceFileError when it is no strength log.
 */
export async function openLog(input: FileInput, remarks: LogRemarks): Promise<OpenLog> {
  const document = await readCsv(input.bytes);
  const titles = ((await document.rows.next()).value as CsvRow | undefined)?.cells ?? [];
  const columns = findColumns(titles);
  if (!isStrengthLog(columns)) {
    const message = 'The table has no columns of dates, exercises, sets, weights and repetitions.';
    throw new SourceFileError('not-a-strength-log', message, 'line 1');
  }
  const rows: CsvRow[] = [];
  for await (const row of document.rows) {
    if (rows.length >= mostRows)
      throw new SourceFileError('csv-limit', 'The log has more sets than any life.', `line ${row.line}`);
    if (isSound(row, columns, remarks)) rows.push(row);
  }
  const settings = input.settings ?? {};
  const cellsOf = (field: LogField) =>
    rows.map(({ cells }) => cells[columns.positions.get(field) ?? -1] ?? '');
  const numbers = (['weight', 'distance', 'exertion'] as const).flatMap(cellsOf);
  const mark = decimalMarkOfColumn(numbers) ?? (document.delimiter === ',' ? '.' : null);
  const sessions = new SessionBuilder(remarks);
  for (const row of rows) sessions.add(new LogCells(columns, row, mark, settings));
  const moments = cellsOf('start')
    .map(readMoment)
    .filter((moment) => moment !== null);
  return {
    titles,
    columns,
    rows,
    sessions,
    dateOrder: answeredOrder(settings) ?? dateOrderOf(moments),
    document,
  };
}

function isSound({ line, cells, unended }: CsvRow, { width }: LogColumns, remarks: LogRemarks): boolean {
  const code =
    unended && cells.length < width
      ? 'truncated'
      : cells.slice(width).some((cell) => cell.trim() !== '')
        ? 'ragged_row'
        : null;
  if (code !== null) remarks.add(code, `line ${line}`);
  return code === null;
}

function answeredOrder(settings: Readonly<Record<string, string>>): DateOrder | null {
  const answer = Object.hasOwn(settings, 'dateOrder') ? settings.dateOrder : null;
  return answer === 'day-first' || answer === 'month-first' ? answer : null;
}
