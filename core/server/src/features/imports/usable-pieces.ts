import type { ImportWarning, SourceRecord } from '@regimen/domain';
import type { ParsedPiece } from '../../platform/parsing/parsed-piece.js';
import { unusableReason } from './check-source-record.js';

/** Turns records that cannot be stored into warnings, so that they are counted and the rest goes in. */
export async function* usablePieces(pieces: AsyncIterable<ParsedPiece>): AsyncGenerator<ParsedPiece> {
  for await (const piece of pieces)
    yield piece.kind === 'records' ? { kind: 'records', records: piece.records.map(usable) } : piece;
}

function usable(record: SourceRecord): SourceRecord {
  const reason = unusableReason(record);
  if (reason === null) return record;
  const warning: ImportWarning = { code: 'item_rejected', where: reason, count: 1 };
  return { kind: 'warning', warning };
}
