import type { SourceRecord } from '@regimen/domain';
import { SourceFileError } from '../extension-points/wearable-source.js';
import { CsvHeader } from './csv-header.js';
import { csvRowsOfHead, readCsv } from './read-csv.js';
import type { Remarks } from './remarks.js';
import { readNumber } from './local-number.js';

/** A row of a table, asked by the titles of its columns. */
export class TitledRow {
  constructor(
    private readonly header: CsvHeader,
    private readonly cells: readonly string[],
  ) {}

  /** What a cell says, without the blanks around it; null where it says nothing or the column is missing. */
  text(title: string): string | null {
    const position = this.header.position(title);
    const text = position === null ? '' : (this.cells[position] ?? '').trim();
    return text === '' ? null : text;
  }

  /** A number with a point for a decimal mark; null for anything else. */
  number(title: string): number | null {
    const text = this.text(title);
    return text === null ? null : readNumber(text, '.');
  }

  /** A number from 0. */
  amount(title: string): number | null {
    const number = this.number(title);
    return number !== null && number >= 0 ? number : null;
  }

  /** A number above 0. */
  positive(title: string): number | null {
    const number = this.number(title);
    return number !== null && number > 0 ? number : null;
  }
}

/** Whether a file begins as a table that has all these columns. */
export function hasTitles(head: Uint8Array, titles: readonly string[]): boolean {
  const first = csvRowsOfHead(head)?.[0];
  if (!first) return false;
  const header = new CsvHeader(first.cells);
  return titles.every((title) => header.position(title) !== null);
}

/**
 * Reads a table of a known export row by row: one that `read` answers null to, or that has fewer cells than there are
 * columns, becomes `item_rejected` with its line, and the rest goes in. What was odd about the text becomes remarks.
 * @throws SourceFileError when a column of `titles` is missing.
 */
export async function* readTitledRows(
  bytes: AsyncIterable<Uint8Array>,
  titles: readonly string[],
  remarks: Remarks,
  read: (row: TitledRow, where: string) => Iterable<SourceRecord> | null,
): AsyncGenerator<SourceRecord> {
  const table = await readCsv(bytes);
  let header: CsvHeader | null = null;
  for await (const { cells, line } of table.rows) {
    if (header === null) {
      header = headerWith(titles, cells);
      continue;
    }
    const where = `line ${line}`;
    const isCut = cells.length < header.titles.length;
    const records = isCut ? null : read(new TitledRow(header, cells), where);
    if (records === null) remarks.add('item_rejected', where);
    else yield* records;
  }
  for (const { code, where, count } of table.warnings()) remarks.add(code, where, count);
}

function headerWith(titles: readonly string[], cells: readonly string[]): CsvHeader {
  const header = new CsvHeader(cells);
  const missing = titles.filter((title) => header.position(title) === null);
  const columns = missing.join(', ');
  if (missing.length > 0)
    throw new SourceFileError('unknown-columns', `The table lacks ${columns}.`, 'line 1', { columns });
  return header;
}
