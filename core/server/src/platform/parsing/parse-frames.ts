import { deserialize, serialize } from 'node:v8';
import type { SourceRecord } from '@regimen/domain';
import { cutByLength, withLength } from '../processes/length-frames.js';
import type { PackedRecords } from './packed-records.js';
import { packRecords, soundColumns } from './packed-records.js';

/** What the parser process tells its parent. */
export type ParseFrame = { type: 'records'; records: readonly SourceRecord[] } | Said;

/** The same as the parent gets it: records stay in columns. */
export type ArrivedFrame = { type: 'records'; records: PackedRecords } | Said;

type Said =
  /** A file of an archive begins; without a source it is passed over. */
  | { type: 'file'; number: number; label: string; sourceId: string | null }
  /** It ends: read, passed over, or with a reason. */
  | { type: 'file-end'; failure: FileFailure | null }
  /** What a source takes a file for. Parsers read untrusted bytes: whoever uses it checks its shape. */
  | { type: 'inspection'; inspection: unknown }
  /** Asks for bytes of the archive; the answer comes on standard input, in the order of the questions. */
  | { type: 'bytes'; from: number; length: number }
  /** The file, or the archive as a whole, cannot be used; what came before stands. */
  | { type: 'refused'; failure: FileFailure }
  | { type: 'crashed'; message: string }
  | { type: 'done' };

/** Why a file cannot be used, for people. */
export interface FileFailure {
  code: string;
  message: string;
  where: string;
  /** Numbers and names that the message tells, to put the code into other words. */
  values?: Readonly<Record<string, string | number | { en: string; zh: string }>>;
}

/** One activity of a day at 1 Hz with nine streams is 12 MB; far beyond that somebody plays tricks. */
const mostFrameBytes = 128 * 1024 * 1024;

export function encodeFrame(frame: ParseFrame): Buffer {
  return withLength(serialize(frame.type === 'records' ? packRecords(frame.records) : frame));
}

/**
 * Cuts a byte stream into frames.
 * @throws RangeError when a frame claims to be larger than any honest one, or its columns do not fit each other.
 */
export async function* decodeFrames(chunks: AsyncIterable<Buffer>): AsyncGenerator<ArrivedFrame> {
  for await (const body of cutByLength(chunks, mostFrameBytes)) {
    const frame = deserialize(body) as Said | PackedRecords;
    yield 'type' in frame ? frame : { type: 'records', records: soundColumns(frame) };
  }
}
