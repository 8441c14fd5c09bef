import type { FileInput } from '@regimen/plugin-api';
import { SourceFileError } from '@regimen/plugin-api';
import type { CsvDocument, CsvRow } from '@regimen/plugin-api/reading';
import { readCsv } from '@regimen/plugin-api/reading';
import { findHeader } from './mapping/find-header.js';
import { guessMapping } from './mapping/guess-mapping.js';
import type { TableMapping } from './mapping/table-mapping.js';
import type { TableSettings } from './settings.js';
import { readSettings } from './settings.js';

/** Rows that decide what columns mean: two years of five readings a day; in longer tables the rest follows them. */
const sampledRows = 20_000;

/** A table whose columns are understood. */
export interface OpenTable {
  titles: readonly string[];
  mapping: TableMapping;
  settings: TableSettings;
  /** The rows the mapping was guessed from, and those behind them. */
  sample: readonly CsvRow[];
  rest: AsyncGenerator<CsvRow>;
  document: CsvDocument;
}

const refusals = {
  activities:
    'The table lists whole activities, not measurements. Import the recordings themselves, or the archive they are in.',
  'no-measure': 'No column has the name of a known measurement, such as "Systolic" or "Weight".',
  'no-date': 'No column holds dates, so nothing says when these values were measured.',
} as const;

/** A table of which only the first rows were looked at. */
export interface SampledTable {
  settings: TableSettings;
  document: CsvDocument;
  sample: readonly CsvRow[];
}

/** @throws SourceFileError when the file is no table. */
export async function sampleTable(input: FileInput): Promise<SampledTable> {
  const settings = readSettings(input.settings);
  const document = await readCsv(input.bytes);
  const sample: CsvRow[] = [];
  while (sample.length < sampledRows) {
    const next = await document.rows.next();
    if (next.done) break;
    sample.push(next.value);
  }
  return { settings, document, sample };
}

/** @throws SourceFileError when the table holds no measurements with dates. */
export function openTable({ settings, document, sample }: SampledTable): OpenTable {
  const header = findHeader(sample, settings);
  if (header.kind !== 'measurements') throw refusal(header.kind);
  const { position, hasTitles } = header;
  const { cells } = sample[position]!;
  const titles = hasTitles ? cells : cells.map(() => '');
  const rows = sample.slice(position + (hasTitles ? 1 : 0));
  const mapping = guessMapping(titles, rows, settings, document.delimiter);
  if (!mapping) {
    if (rows.length > 0) throw refusal('no-date');
    throw new SourceFileError('empty-table', 'The table has titles and no rows.', 'line 2');
  }
  return { titles, mapping, settings, sample: rows, rest: document.rows, document };
}

function refusal(kind: keyof typeof refusals): SourceFileError {
  const code = { activities: 'table-of-activities', 'no-measure': 'no-known-measure', 'no-date': 'no-dates' }[
    kind
  ];
  return new SourceFileError(code, refusals[kind], 'line 1');
}
