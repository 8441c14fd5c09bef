import type { SourceRecord } from '@regimen/domain';
import type { FileInput } from '@regimen/plugin-api';
import type { CsvRow } from '@regimen/plugin-api/reading';
import type { OpenTable } from './open-table.js';
import { openTable, sampleTable } from './open-table.js';
import { isOwnRow, personsOf } from './rows/choose-person.js';
import { RowReader } from './rows/row-reader.js';
import { TableRemarks } from './table-remarks.js';

/**
 * Reads a table of measurements row by row. What the table leaves open is not guessed: rows that depend on an answer become
 * `needs_answer` and wait for the setting it names.
 * @throws SourceFileError when the file is no table of measurements with dates.
 */
export async function* readTable(input: FileInput): AsyncGenerator<SourceRecord> {
  const table = openTable(await sampleTable(input));
  const remarks = new TableRemarks();
  let isMeasured = false;
  for await (const record of recordsOf(table, input.timeZone, remarks)) {
    isMeasured = true;
    yield record;
  }
  const said = [...warningsOf(table), ...remarks.records()];
  if (!isMeasured && said.length === 0) remarks.add('nothing_measured', 'file');
  yield* warningsOf(table);
  yield* remarks.records();
}

/** The observations of a table; remarks are added on the way. */
export async function* recordsOf(
  table: OpenTable,
  timeZone: string,
  remarks: TableRemarks,
): AsyncGenerator<SourceRecord> {
  const { mapping, settings, sample } = table;
  const reader = new RowReader(mapping, timeZone, remarks);
  for (const column of mapping.repeated) remarks.add('repeated_column', `column ${column + 1}`);
  const persons = personsOf(mapping, sample);
  for await (const row of rowsOf(table)) {
    const isOwn = isOwnRow(persons, settings.person, row);
    if (isOwn === 'unknown') remarks.ask('person');
    else if (!isOwn) remarks.add('other_person', `line ${row.line}`);
    else yield* reader.read(row);
  }
}

async function* rowsOf({ sample, rest }: OpenTable): AsyncGenerator<CsvRow> {
  yield* sample;
  yield* rest;
}

function warningsOf({ document }: OpenTable): SourceRecord[] {
  return document.warnings().map((warning): SourceRecord => ({ kind: 'warning', warning }));
}
