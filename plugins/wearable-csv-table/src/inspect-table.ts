import type { FileInput, FileInspection, InspectedColumn } from '@regimen/plugin-api';
import { SourceFileError } from '@regimen/plugin-api';
import { bareInspection } from './bare-inspection.js';
import { findHeader } from './mapping/find-header.js';
import { roleOptions as roles } from './mapping/role-names.js';
import type { OpenTable, SampledTable } from './open-table.js';
import { openTable, sampleTable } from './open-table.js';
import { recordsOf } from './read-table.js';
import { personsOf } from './rows/choose-person.js';
import { questionsFor } from './table-questions.js';
import { TableRemarks } from './table-remarks.js';
import type { TableColumn } from './mapping/table-mapping.js';

const shownRows = 10;

/**
 * What the columns of a table are taken for, and what it leaves open, by reading it whole. A table whose columns say
 * nothing is shown as it is, for a person to tell what they hold.
 * @throws SourceFileError for what is no table, or one of whole activities.
 */
export async function inspectTable(input: FileInput): Promise<FileInspection> {
  const sampled = await sampleTable(input);
  if (findHeader(sampled.sample, sampled.settings).kind === 'activities') openTable(sampled);
  const table = openedOrNull(sampled);
  return { ...(table ? await inspectionOf(table, input.timeZone) : bareInspection(sampled)), roles };
}

async function inspectionOf(table: OpenTable, timeZone: string): Promise<Omit<FileInspection, 'roles'>> {
  const remarks = new TableRemarks();
  const reading = recordsOf(table, timeZone, remarks);
  while (!(await reading.next()).done);
  const { titles, mapping, sample } = table;
  return {
    columns: mapping.columns.map(inspected),
    firstRows: sample.slice(0, shownRows).map(({ cells }) => titles.map((_, index) => cells[index] ?? '')),
    questions: questionsFor(remarks.questions, personsOf(mapping, sample).names),
  };
}

/** Null for a table that does not say, or not yet, what it holds and when. */
function openedOrNull(sampled: SampledTable): OpenTable | null {
  try {
    return openTable(sampled);
  } catch (error) {
    if (error instanceof SourceFileError) return null;
    throw error;
  }
}

function inspected({ index, title, role, reading, confidence }: TableColumn): InspectedColumn {
  return { position: index + 1, title, role, unit: reading?.unit ?? null, confidence };
}
