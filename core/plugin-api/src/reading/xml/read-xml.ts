import type { ImportWarning } from '@regimen/domain';
import type { XmlHandler } from './xml-reader.js';
import { XmlReader } from './xml-reader.js';

/**
 * Reads a whole XML file into a handler; returns what was mended or passed over.
 * @throws SourceFileError as `XmlReader` does.
 */
export async function readXml(
  bytes: AsyncIterable<Uint8Array>,
  handler: XmlHandler,
): Promise<ImportWarning[]> {
  const reader = new XmlReader(handler);
  for await (const piece of bytes) reader.write(piece);
  reader.close();
  return reader.warnings;
}
