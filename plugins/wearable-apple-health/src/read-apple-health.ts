import type { SourceRecord } from '@regimen/domain';
import { SourceFileError } from '@regimen/plugin-api';
import type { FileInput } from '@regimen/plugin-api';
import { SaxesParser } from 'saxes';
import { exportXmlOf } from './export-archive.js';
import type { Attributes } from './attributes.js';
import { HealthRecordReader } from './health-record-reader.js';
import { isZip } from './recognise.js';

/** Far beyond any honest export; a file past them is built to hurt (engineering choice). */
const limits = { depth: 64, attributes: 128, charactersWithoutTag: 1024 * 1024 };

/** Characters that XML 1.0 does not allow; devices write them into names. */
const illegal = new RegExp(
  `[${String.fromCharCode(0)}-${String.fromCharCode(8, 11, 12, 14)}-${String.fromCharCode(31)}]`,
  'g',
);

/**
 * Reads an export as a stream, whatever its size. Malformed parts become warnings and the rest is read on.
 * @throws SourceFileError for what is no export, declares entities, or is built to exhaust us.
 */
export async function* readAppleHealth(input: FileInput): AsyncGenerator<SourceRecord> {
  const reader = new HealthRecordReader();
  const parser = new ExportParser(reader);
  const decoder = new TextDecoder('utf-8');
  for await (const bytes of await xmlOf(input)) {
    parser.write(decoder.decode(bytes, { stream: true }));
    yield* reader.take();
  }
  parser.write(decoder.decode());
  parser.close();
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

/** Feeds elements to the reader under limits, and judges what the parser complains about. */
class ExportParser {
  private readonly parser = new SaxesParser({ position: false });
  private depth = 0;
  private sawRoot = false;
  private sinceTag = 0;
  private complaints = new Map<string, number>();

  constructor(private readonly reader: HealthRecordReader) {
    this.parser.on('doctype', (text) => this.checkDoctype(text));
    this.parser.on('opentag', ({ name, attributes }) => this.open(name, attributes as Attributes));
    this.parser.on('closetag', ({ name }) => {
      this.sinceTag = 0;
      this.depth -= 1;
      this.reader.close(name);
    });
    this.parser.on('error', ({ message }) => this.complain(message));
  }

  write(text: string): void {
    this.sinceTag += text.length;
    const cleaned = text.replace(illegal, () => {
      this.note('illegal_character_removed');
      return '';
    });
    this.parser.write(cleaned);
    if (this.sinceTag > limits.charactersWithoutTag + text.length) {
      throw new SourceFileError(
        'xml-limit',
        'A single piece of the file is longer than any export has.',
        'element',
      );
    }
  }

  close(): void {
    this.parser.close();
    if (!this.sawRoot)
      throw new SourceFileError('not-an-export', 'The file holds no health data.', 'root element');
    for (const [code, count] of this.complaints) this.reader.warn(code, 'export.xml', count);
  }

  private open(name: string, attributes: Attributes): void {
    this.sinceTag = 0;
    this.depth += 1;
    if (this.depth > limits.depth || Object.keys(attributes).length > limits.attributes) {
      throw new SourceFileError(
        'xml-limit',
        'The file is nested deeper or wider than any export.',
        name.slice(0, 64),
      );
    }
    if (this.depth === 1) {
      if (name !== 'HealthData')
        throw new SourceFileError('not-an-export', 'The file is no health export.', 'root element');
      this.sawRoot = true;
    }
    this.reader.open(name, attributes);
  }

  /** Apple's own DTD declares elements and attributes only; entities are an attack. A broken one is passed over. */
  private checkDoctype(text: string): void {
    if (/<!ENTITY/i.test(text)) {
      throw new SourceFileError(
        'dtd-forbidden',
        'The file declares XML entities, which no export does.',
        'DOCTYPE',
      );
    }
    if (/<![A-Z][^>]*<!/.test(text.replace(/<!--[\s\S]*?-->/g, ''))) this.note('dtd_ignored');
  }

  private complain(message: string): void {
    if (/doctype|DTD/i.test(message)) this.note('dtd_ignored');
    else if (/unclosed|end of (file|document)/i.test(message)) this.note('truncated');
    else this.note('malformed_record');
  }

  private note(code: string): void {
    this.complaints.set(code, (this.complaints.get(code) ?? 0) + 1);
  }
}
