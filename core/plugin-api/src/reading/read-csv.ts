import type { ImportWarning } from '@regimen/domain';
import { SourceFileError } from '../extension-points/wearable-source.js';
import type { CsvRow } from './csv-splitter.js';
import { CsvSplitter } from './csv-splitter.js';
import { detectDelimiter } from './detect-delimiter.js';
import { IncrementalText } from './incremental-text.js';

export interface CsvOptions {
  /** Detected where it is not given. */
  delimiter?: string;
}

/** A table that is being read. */
export interface CsvDocument {
  delimiter: string;
  /** Rows in the order of the file, the header among them; blank rows are passed over. Can be read once. */
  rows: AsyncGenerator<CsvRow>;
  /** What was odd so far (`unterminated_quote`, `undecodable_character`): complete once all rows were read. */
  warnings(): ImportWarning[];
}

/** Enough to see how the cells are separated. */
const sampledCharacters = 64 * 1024;

/**
 * Opens a table of separated values, of any size, in any usual character set and with any usual delimiter.
 * @throws SourceFileError when it is empty or no text; `rows` throws for rows longer or wider than any table has.
 */
export async function readCsv(
  bytes: AsyncIterable<Uint8Array>,
  { delimiter }: CsvOptions = {},
): Promise<CsvDocument> {
  const decoding = new IncrementalText();
  const pieces = textOf(bytes, decoding)[Symbol.asyncIterator]();
  let sample = '';
  while (sample.length < sampledCharacters) {
    const piece = await pieces.next();
    if (piece.done) break;
    sample += piece.value;
  }
  if (sample.trim() === '') throw new SourceFileError('empty-file', 'The file is empty.', 'byte 0');
  const separator = delimiter ?? detectDelimiter(sample.slice(0, sampledCharacters)) ?? ',';
  const splitter = new CsvSplitter(separator);
  return {
    delimiter: separator,
    rows: rowsOf(sample, pieces, splitter),
    warnings: () => warningsOf(splitter, decoding),
  };
}

/** The rows in the first bytes of a file, for telling what it is; null where they are no text or no table. */
export function csvRowsOfHead(head: Uint8Array): readonly CsvRow[] | null {
  try {
    const text = new IncrementalText().push(head);
    const delimiter = detectDelimiter(text);
    if (delimiter === null) return null;
    const splitter = new CsvSplitter(delimiter);
    const rows = splitter.push(text);
    // A file smaller than the head may end without a line end; a header may be longer than the head.
    return withoutSeparatorLine(rows.length > 0 ? rows : splitter.end());
  } catch (error) {
    if (error instanceof SourceFileError) return null;
    throw error;
  }
}

async function* textOf(
  bytes: AsyncIterable<Uint8Array>,
  decoding: IncrementalText,
): AsyncGenerator<string, void> {
  for await (const piece of bytes) yield decoding.push(piece);
  yield decoding.end();
}

async function* rowsOf(
  sample: string,
  pieces: AsyncIterator<string, void>,
  splitter: CsvSplitter,
): AsyncGenerator<CsvRow> {
  yield* withoutSeparatorLine(splitter.push(sample));
  for (let piece = await pieces.next(); !piece.done; piece = await pieces.next())
    yield* splitter.push(piece.value);
  yield* splitter.end();
}

/** Spreadsheets write how they separate cells into a first line of its own. */
function withoutSeparatorLine(rows: CsvRow[]): CsvRow[] {
  const [first] = rows;
  return first?.line === 1 && /^sep=.?$/i.test(first.cells[0] ?? '') ? rows.slice(1) : rows;
}

function warningsOf(splitter: CsvSplitter, { undecodable }: IncrementalText): ImportWarning[] {
  const { count, where } = splitter.unterminated;
  return [
    ...(count > 0 ? [{ code: 'unterminated_quote', where, count }] : []),
    ...(undecodable > 0 ? [{ code: 'undecodable_character', where: 'file', count: undecodable }] : []),
  ];
}
