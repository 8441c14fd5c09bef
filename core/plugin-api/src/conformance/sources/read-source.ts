import type { SourceRecord } from '@regimen/domain';
import { SourceFileError } from '../../extension-points/wearable-source.js';
import type { WearableSource } from '../../extension-points/wearable-source.js';
import { ask } from '../ask.js';
import { finding, inWords, isErrorLike } from '../finding.js';
import { isZip, noRecords } from '../../reading/index.js';
import type { SampleFile } from '../plugin-fixtures.js';
import { pieces, readingContext, readSampleArchive } from './read-sample-archive.js';

/** A small file that gives more records than this gives records without end. */
const mostRecords = 2_000_000;

/** What came of one file: the records before the end, and why it ended where the source refused it. */
export interface FileReading {
  records: readonly SourceRecord[];
  refusal: SourceFileError | null;
  /** Sentences about what must not happen whatever the file: crashes, endless reading, written-to bytes. */
  findings: readonly string[];
}

/** Reads a file in pieces of a size; `title` names it in findings. */
export async function readSource(
  source: WearableSource,
  { name, bytes }: SampleFile,
  pieceSize: number,
  title = name,
): Promise<FileReading> {
  const own = Uint8Array.from(bytes);
  const records: SourceRecord[] = [];
  const answer = await ask(async () => {
    for await (const record of recordsOf(source, { name, bytes: own }, pieceSize)) {
      records.push(record);
      if (records.length > mostRecords) throw new Error(`more than ${mostRecords} records`);
    }
  });
  const refusal = !answer.ok && isRefusal(answer.error) ? answer.error : null;
  const findings: string[] = [];
  const find = (what: string, remedy: string) => findings.push(finding(`Source ${source.id}`, what, remedy));
  if (!answer.ok && refusal === null)
    find(
      `throws ${inWords(answer.error)} on ${title}`,
      'Throw a SourceFileError, or yield a warning and read on',
    );
  if (refusal !== null && !saysWhatAndWhere(refusal))
    find(
      `refuses ${title} without code, message and place`,
      'Fill all three of SourceFileError; the code in lower case with hyphens',
    );
  if (Buffer.compare(own, bytes) !== 0) find(`writes into the bytes of ${title}`, 'Copy what you change');
  return { records, refusal, findings };
}

/** By name, not by class: a plugin may bring its own copy of this package. */
function isRefusal(error: unknown): error is SourceFileError {
  return error instanceof SourceFileError || (isErrorLike(error) && error.name === 'SourceFileError');
}

function saysWhatAndWhere({ code, message, where }: SourceFileError): boolean {
  return /^[a-z0-9]+(-[a-z0-9]+)*$/.test(code) && message.trim() !== '' && where.trim() !== '';
}

function recordsOf(source: WearableSource, { name, bytes }: SampleFile, pieceSize: number) {
  if (source.claimMembers && (isZip(bytes) || !source.readFile))
    return readSampleArchive(source, { name, bytes }, pieceSize);
  const file = { name, bytes: pieces(bytes, pieceSize), sizeBytes: bytes.length, ...readingContext };
  return source.readFile?.(file) ?? noRecords();
}
