import { SourceFileError } from '@regimen/plugin-api';
import { SaxesParser } from 'saxes';
import type { Attributes } from '../attributes.js';

/** Far beyond any honest export; a file past them is built to hurt (engineering choice). */
const limits = { depth: 64, attributes: 128, charactersWithoutTag: 1024 * 1024 };

/** Characters that XML 1.0 does not allow; devices write them into names. */
const illegal = new RegExp(
  `[${String.fromCharCode(0)}-${String.fromCharCode(8, 11, 12, 14)}-${String.fromCharCode(31)}]`,
  'g',
);

/** Told of each element, and at the end of what the XML itself had wrong with it. */
export interface ElementReader {
  open(name: string, attributes: Attributes): void;
  close(name: string): void;
  warn(code: string, where: string, count: number): void;
}

/** The full parser: feeds elements to the reader under limits, and judges what the XML has wrong with it. */
export class ExportParser {
  private readonly parser = new SaxesParser({ position: false });
  private readonly decoder = new TextDecoder('utf-8');
  private depth = 0;
  private sawRoot = false;
  private sinceTag = 0;
  private tags = 0;
  private complaints = new Map<string, number>();
  /** Behind malformed XML the parser may carry text along: from there on it alone can tell what it will read. */
  private isAstray = false;

  constructor(private readonly reader: ElementReader) {
    this.parser.on('doctype', (text) => this.checkDoctype(text));
    this.parser.on('opentag', ({ name, attributes }) => this.open(name, attributes as Attributes));
    this.parser.on('closetag', ({ name }) => {
      this.sinceTag = 0;
      this.tags += 1;
      this.depth -= 1;
      this.reader.close(name);
    });
    this.parser.on('error', ({ message }) => this.complain(message));
  }

  /**
   * Reads on in UTF-8, which may be cut anywhere.
   * @throws SourceFileError for what is no export, declares entities, or is built to exhaust us.
   */
  write(bytes: Uint8Array): void {
    this.writeText(this.decoder.decode(bytes, { stream: true }));
  }

  /** Reads one byte, the last of a tag if the XML is sound; whether it was, with nothing but the root open behind it. */
  endsChildOfRoot(byte: Uint8Array): boolean {
    const { tags } = this;
    this.write(byte);
    return this.tags > tags && this.depth === 1 && !this.isAstray;
  }

  /** Notes that somebody else read tags between the last byte and the next. */
  passTags(): void {
    this.sinceTag = 0;
  }

  close(): void {
    this.writeText(this.decoder.decode());
    this.parser.close();
    if (!this.sawRoot)
      throw new SourceFileError('not-an-export', 'The file holds no health data.', 'root element');
    // In no order of their own, so that it does not matter in which pieces the file came.
    for (const [code, count] of [...this.complaints].sort()) this.reader.warn(code, 'export.xml', count);
  }

  private writeText(text: string): void {
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

  private open(name: string, attributes: Attributes): void {
    this.sinceTag = 0;
    this.tags += 1;
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
    else {
      this.isAstray = true;
      this.note('malformed_record');
    }
  }

  private note(code: string): void {
    this.complaints.set(code, (this.complaints.get(code) ?? 0) + 1);
  }
}
