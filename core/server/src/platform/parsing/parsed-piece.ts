import type { PackedRecords } from './packed-records.js';
import type { FileFailure } from './parse-frames.js';

/** What comes of a delivery, in order: each file begins, gives records, and ends. */
export type ParsedPiece =
  /** Without a source, nobody knows the file: it is passed over. */
  | { kind: 'file'; number: number; label: string; sourceId: string | null }
  | { kind: 'records'; records: PackedRecords }
  | { kind: 'file-end'; failure: FileFailure | null };
