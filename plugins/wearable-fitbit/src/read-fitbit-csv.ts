import { dateOnly, parseInstant } from '@regimen/domain';
import type { Observation, SourceRecord } from '@regimen/domain';
import { SourceFileError } from '@regimen/plugin-api';
import type { FileInput } from '@regimen/plugin-api';
import { csvRowsOfHead, readCsv, readWrittenNumber, Remarks, withRemarks } from '@regimen/plugin-api/reading';
import type { CsvKind } from './csv-kinds.js';
import { csvKindOf } from './csv-kinds.js';
import { Clock, dateOf } from './fitbit-time.js';

/** The tables Takeout has beside its JSON: variability, respiration, saturation, and since 2024 steps, pulse and weight. */
export function recogniseFitbitCsv(head: Uint8Array): boolean {
  return csvKindOf(csvRowsOfHead(head)?.[0]?.cells ?? []) !== null;
}

/**
 * Reads one table, row by row.
 * @throws SourceFileError for a table of no kind we know.
 */
export async function* readFitbitCsv({ bytes, timeZone }: FileInput): AsyncGenerator<SourceRecord> {
  const remarks = new Remarks();
  const clock = new Clock(timeZone, remarks);
  const { rows, warnings } = await readCsv(bytes, { delimiter: ',' });
  const header = await rows.next();
  const kind = csvKindOf(header.done ? [] : header.value.cells);
  if (!kind)
    throw new SourceFileError('not-fitbit', 'The file is no table of Fitbit that we know.', 'line 1');
  const column = kind.columns.indexOf(kind.column);
  let isMeasured = false;
  for await (const { cells, line } of rows) {
    const where = `line ${line}`;
    const value = readWrittenNumber(cells[column]);
    const when = cells.length === kind.columns.length ? momentOf(cells[0] ?? '', kind, clock, where) : null;
    if (!when || value === null || value < 0) remarks.add('item_rejected', where);
    else {
      isMeasured = true;
      const { metric, divisor = 1 } = kind;
      yield { kind: 'observation', observation: { metric, value: value / divisor, ...when } };
    }
  }
  for (const { code, where, count } of warnings()) remarks.add(code, where, count);
  yield* isMeasured ? remarks.records() : withRemarks([], remarks);
}

function momentOf(
  text: string,
  { time, metric }: CsvKind,
  clock: Clock,
  where: string,
): Omit<Observation, 'metric' | 'value'> | null {
  const about = { until: null, device: null, nativeId: time === 'day' ? 'daily' : 'intraday' };
  if (time === 'day') {
    const date = dateOf(text.slice(0, 10));
    return date === null ? null : { ...dateOnly(date), offsetMinutes: null, ...about };
  }
  const placed = time === 'utc' ? parseInstant(text) : clock.local(text, where);
  if (!placed) return null;
  const until = metric === 'steps' ? new Date(Date.parse(placed.at) + 60_000).toISOString() : null;
  return { ...placed, ...about, until };
}
