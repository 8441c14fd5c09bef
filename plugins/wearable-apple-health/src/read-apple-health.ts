import type { SourceRecord } from '@regimen/domain';
import { SourceFileError } from '@regimen/plugin-api';
import type { FileInput } from '@regimen/plugin-api';
import { eachRecord } from '@regimen/plugin-api/reading';
import { HealthRecordReader } from './health-record-reader.js';
import { ExportReader } from './xml/export-reader.js';

/**
 * Reads an export as a stream, whatever its size. Malformed parts become warnings and the rest is read on.
 * @throws SourceFileError for what is no export, declares entities, or is built to exhaust us.
 */
export function readAppleHealth({ bytes }: FileInput): AsyncIterable<SourceRecord> {
  return eachRecord(recordBatches(bytes, new HealthRecordReader()));
}

/** The records that a reader finds in the XML of an export, as many at once as a piece of it holds. */
export async function* recordBatches(
  bytes: AsyncIterable<Uint8Array>,
  reader: HealthRecordReader,
): AsyncGenerator<readonly SourceRecord[]> {
  const xml = new ExportReader(reader);
  let isEmpty = true;
  for await (const piece of bytes) {
    isEmpty &&= piece.length === 0;
    xml.write(piece);
    yield reader.take();
  }
  if (isEmpty) throw new SourceFileError('empty-file', 'The file is empty.', 'byte 0');
  xml.close();
  yield reader.finish();
}
