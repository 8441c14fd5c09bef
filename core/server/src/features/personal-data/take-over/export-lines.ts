import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { ExportRefused } from './export-refused.js';
import type { ExportZip } from './export-zip.js';

/** A row of a file of JSON Lines, and on which line it stands. */
export interface ExportedRow {
  line: number;
  row: Readonly<Record<string, unknown>>;
}

/**
 * Rows of a file of the export; none where it is not in it.
 * @throws ExportRefused for a line that is no object, or holds a number that JSON cannot carry.
 */
export async function* rowsOf(zip: ExportZip, file: string): AsyncGenerator<ExportedRow> {
  if (!zip.has(file)) return;
  let line = 0;
  const lines = createInterface({ input: Readable.from(zip.bytes(file)), crlfDelay: Infinity });
  for await (const text of lines) {
    line += 1;
    yield { line, row: rowIn(text, file, line) };
  }
}

function rowIn(text: string, file: string, line: number): ExportedRow['row'] {
  let row: unknown = null;
  try {
    row = JSON.parse(text, (_name, value: unknown) => {
      const isLost = typeof value === 'number' && Number.isInteger(value) && !Number.isSafeInteger(value);
      if (isLost) throw new ExportRefused('row', 'A number is too large to be read exactly.', file, line);
      return value;
    });
  } catch (error) {
    if (error instanceof ExportRefused) throw error;
  }
  if (row === null || typeof row !== 'object' || Array.isArray(row))
    throw new ExportRefused('row', 'This is no row.', file, line);
  return row as ExportedRow['row'];
}
