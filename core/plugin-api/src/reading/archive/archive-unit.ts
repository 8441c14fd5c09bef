import type { SourceRecord } from '@regimen/domain';
import type { SourceFileError, WearableSource } from '../../extension-points/wearable-source.js';

/** One thing to read in an archive: a file, or the files that a source claimed together. */
export interface ArchiveUnit {
  /** Counts from 0 in an order that depends on the archive and the installed sources alone. */
  number: number;
  /** Where it lies, archives in archives included: a label for people. */
  label: string;
  /** Who reads it; null where nobody knows it. */
  source: WearableSource | null;
  /** Why it cannot be read; null where it can. */
  refusal: SourceFileError | null;
  /** Its records, read while they are asked for; none without a source. Rejects as the source does. */
  records(): AsyncIterable<SourceRecord>;
}

/** What a file without a reader holds. */
export async function* noRecords(): AsyncGenerator<SourceRecord> {
  yield* [];
}
