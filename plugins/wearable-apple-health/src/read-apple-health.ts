import type { SourceRecord } from '@regimen/domain';
import { SourceFileError } from '@regimen/plugin-api';
import type { FileInput } from '@regimen/plugin-api';
import { exportXmlOf } from './export-archive.js';
import { HealthRecordReader } from './health-record-reader.js';
import { isZip } from './recognise.js';
import { ExportReader } from './xml/export-reader.js';

/**
 * Reads an export as a stream, whatever its size. Malformed parts become warnings and the rest is read on.
 * @throws SourceFileError for what is no export, declares entities, or is built to exhaust us.
 */
export async function* readAppleHealth(input: FileInput): AsyncGenerator<SourceRecord> {
  const reader = new HealthRecordReader();
  const xml = new ExportReader(reader);
  for await (const bytes of await xmlOf(input)) {
    xml.write(bytes);
    yield* reader.take();
  }
  xml.close();
  yield* reader.finish();
}

/** The XML itself, from a zip where the file is one. */
async function xmlOf({ bytes }: FileInput): Promise<AsyncIterable<Uint8Array>> {
  const iterator = bytes[Symbol.asyncIterator]();
  const first = await iterator.next();
  if (first.done) throw new SourceFileError('empty-file', 'The file is empty.', 'byte 0');
  const whole = (async function* () {
    yield first.value;
    for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value;
  })();
  return isZip(first.value) ? exportXmlOf(whole) : whole;
}
