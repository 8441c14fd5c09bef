import type { FileInput, FileInspection, InspectedColumn } from '@regimen/plugin-api';
import { openTable } from './open-table.js';
import { recordsOf } from './read-table.js';
import { personsOf } from './rows/choose-person.js';
import { questionsFor } from './table-questions.js';
import { TableRemarks } from './table-remarks.js';
import type { TableColumn } from './mapping/table-mapping.js';

const shownRows = 10;

/**
 * What the columns of a table are taken for, and what it leaves open, by reading it whole.
 * @throws SourceFileError as `readTable` does.
 */
export async function inspectTable(input: FileInput): Promise<FileInspection> {
  const table = await openTable(input);
  const remarks = new TableRemarks();
  const reading = recordsOf(table, input.timeZone, remarks);
  while (!(await reading.next()).done);
  const { titles, mapping, sample } = table;
  return {
    columns: mapping.columns.map(inspected),
    firstRows: sample.slice(0, shownRows).map(({ cells }) => titles.map((_, index) => cells[index] ?? '')),
    questions: questionsFor(remarks.questions, personsOf(mapping, sample).names),
  };
}

function inspected({ index, title, role, reading, confidence }: TableColumn): InspectedColumn {
  return { position: index + 1, title, role, unit: reading?.unit ?? null, confidence };
}
