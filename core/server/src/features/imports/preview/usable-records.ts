import type { SourceRecord } from '@regimen/domain';
import type { PackedRecords } from '../../../platform/parsing/packed-records.js';
import { unpackRecords } from '../../../platform/parsing/packed-records.js';
import { unusableReason } from '../check-source-record.js';

/** Records as an import takes them: what cannot be stored is a warning. */
export function usableRecords(packed: PackedRecords): SourceRecord[] {
  return unpackRecords(packed).map((record) => {
    const where = unusableReason(record);
    return where === null ? record : { kind: 'warning', warning: { code: 'item_rejected', where, count: 1 } };
  });
}
