import type { ImportWarning } from '@regimen/domain';
import { SaxesParser } from 'saxes';
import { SourceFileError } from '../../extension-points/wearable-source.js';
import { hasHidden, shown } from './bare-ampersands.js';
import { XmlText } from './xml-text.js';

/** Attributes by their name as written. */
export type XmlAttributes = Readonly<Record<string, string>>;

/** Told of elements as they begin and end. Names come without prefix, since exporters forget to declare them. */
export interface XmlHandler {
  /** `parent` is '' for the root. */
  open(name: string, attributes: XmlAttributes, parent: string): void;
  /** `text` is what stood between the last tag and this one, entities and CDATA resolved. */
  close(name: string, text: string, parent: string): void;
}

/** Far beyond any honest file; one past them is built to hurt (engineering choice). */
export const xmlLimits = {
  bytes: 512 * 1024 * 1024,
  depth: 64,
  attributes: 128,
  attributeCharacters: 64 * 1024,
  charactersWithoutTag: 4 * 1024 * 1024,
};

/**
 * Reads XML piece by piece, whatever its size and encoding, and reads on behind a fault. Entities other than the five of
 * XML are never expanded.
 */
export class XmlReader {
  private readonly parser = new SaxesParser({ position: false });
  private readonly text = new XmlText((code) => this.note(code));
  private readonly open: string[] = [];
  private readonly locals = new Map<string, string>();
  private readonly remarks = new Map<string, ImportWarning>();
  private between = '';
  private bytesRead = 0;
  private sinceTag = 0;
  private sawRoot = false;
  private isClosing = false;

  constructor(
    private readonly handler: XmlHandler,
    private readonly limits = xmlLimits,
  ) {
    this.parser.on('doctype', (text) => this.checkDoctype(text));
    this.parser.on('opentag', ({ name, attributes }) => this.begin(name, attributes as XmlAttributes));
    this.parser.on('closetag', () => this.end());
    this.parser.on('text', (text) => (this.between += this.withAmpersands(text)));
    this.parser.on('cdata', (text) => (this.between += shown(text)));
    this.parser.on('error', ({ message }) => this.complain(message));
  }

  /** @throws SourceFileError when the file declares entities or goes beyond a limit; and what the handler throws. */
  write(bytes: Uint8Array): void {
    this.bytesRead += bytes.byteLength;
    if (this.bytesRead > this.limits.bytes) {
      const most = Math.round(this.limits.bytes / 1024 / 1024);
      throw new SourceFileError('file-too-large', `The file is larger than ${most} MiB.`, 'file', {
        mebibytes: most,
      });
    }
    this.feed(this.text.write(bytes));
  }

  /**
   * To be called behind the last piece. Elements that the file leaves open are not closed: what they hold is half.
   * @throws SourceFileError when there was no element at all.
   */
  close(): void {
    if (this.bytesRead === 0) throw new SourceFileError('empty-file', 'The file is empty.', 'byte 0');
    this.feed(this.text.close());
    this.isClosing = true;
    this.parser.close();
    if (!this.sawRoot) throw new SourceFileError('not-xml', 'The file is no XML.', 'root element');
  }

  /** What was mended or passed over so far. */
  get warnings(): ImportWarning[] {
    return [...this.remarks.values()];
  }

  private feed(text: string): void {
    this.sinceTag += text.length;
    this.parser.write(text);
    if (this.sinceTag > this.limits.charactersWithoutTag + text.length)
      throw limitError('A single piece of the file is longer than in any honest file.', this.place);
  }

  private begin(name: string, attributes: XmlAttributes): void {
    this.sinceTag = 0;
    this.between = '';
    this.sawRoot = true;
    const parent = this.open.at(-1) ?? '';
    const local = this.localOf(name);
    this.open.push(local);
    if (this.open.length > this.limits.depth || this.isTooWide(attributes))
      throw limitError('The file is nested deeper or wider than any honest file.', this.place);
    this.handler.open(local, this.asWritten(attributes), parent);
  }

  private asWritten(attributes: XmlAttributes): XmlAttributes {
    let isPlain = true;
    for (const name in attributes) isPlain &&= !hasHidden(attributes[name]!);
    if (isPlain) return attributes;
    const written = Object.entries(attributes).map(([name, value]) => [name, this.withAmpersands(value)]);
    return Object.fromEntries(written) as XmlAttributes;
  }

  /** In CDATA an ampersand stands for itself; here it should have been written as a reference. */
  private withAmpersands(text: string): string {
    if (!hasHidden(text)) return text;
    this.note('malformed_record');
    return shown(text);
  }

  private isTooWide(attributes: XmlAttributes): boolean {
    let count = 0;
    for (const name in attributes) {
      count += 1;
      if (attributes[name]!.length > this.limits.attributeCharacters) return true;
    }
    return count > this.limits.attributes;
  }

  private end(): void {
    this.sinceTag = 0;
    const text = this.between;
    this.between = '';
    const name = this.open.pop() ?? '';
    this.handler.close(name, text, this.open.at(-1) ?? '');
  }

  private localOf(name: string): string {
    const known = this.locals.get(name);
    if (known !== undefined) return known;
    const local = name.slice(name.indexOf(':') + 1);
    if (this.locals.size < this.limits.attributes) this.locals.set(name, local);
    return local;
  }

  private checkDoctype(text: string): void {
    if (!/<!ENTITY/i.test(text)) return;
    throw new SourceFileError(
      'dtd-forbidden',
      'The file declares XML entities, which no export does.',
      'DOCTYPE',
    );
  }

  private complain(message: string): void {
    if (this.isClosing) {
      if (!this.remarks.has('truncated')) this.note('truncated');
    } else if (/doctype|DTD/i.test(message)) this.note('dtd_ignored');
    else this.note('malformed_record');
  }

  private note(code: string): void {
    const known = this.remarks.get(code);
    if (known) known.count += 1;
    else this.remarks.set(code, { code, where: this.place, count: 1 });
  }

  private get place(): string {
    const name = this.open.at(-1);
    return name === undefined ? 'beginning of the file' : `element ${name.slice(0, 64)}`;
  }
}

function limitError(message: string, where: string): SourceFileError {
  return new SourceFileError('xml-limit', message, where);
}
