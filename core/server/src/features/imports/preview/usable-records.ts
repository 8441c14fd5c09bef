import type { SourceRecord } from '@regimen/domain';
import type { PackedRecords } from '../../../platform/parsing/packed-records.js';
import { unpackRecords } from '../../../platform/parsing/packed-records.js';
import { rejected, unusableReason } from '../check-source-record.js';

/** Records as an import takes them: what cannot be stored is a warning. */
export function usableRecords(packed: PackedRecords): SourceRecord[] {
  return unpackRecords(packed).map((record) => {
    const where = unusableReason(record);
    return where === null ? record : { kind: 'warning', warning: rejected(where) };
  });
}
