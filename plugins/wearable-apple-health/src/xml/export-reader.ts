import type { RecordAttributes } from '../attributes.js';
import { ExportParser } from './export-parser.js';
import type { ElementReader } from './export-parser.js';
import { RecordScanner } from './record-scanner.js';

/** No record of a phone is longer; what goes on for longer is the full parser's, which has a limit of its own. */
const longestRecordBytes = 64 * 1024;
const record = Buffer.from('<Record');
const greater = 0x3e;

/** Told of each element like the full parser's reader, and of plain records by what is read of them. */
export interface ExportElements extends ElementReader {
  record(attributes: RecordAttributes): void;
}

/**
 * Reads the XML of an export from pieces of any size in UTF-8: the scanner takes plain records between the children of
 * the root element, and the full parser everything else. The full parser never sees what the scanner took, which is why
 * the scanner takes whole elements only and starts nowhere but where the full parser stands between two of them.
 */
export class ExportReader {
  private readonly parser: ExportParser;
  private readonly scanner: RecordScanner;
  private isBetweenChildren = false;
  /** The begin of a record that goes on in the next piece. */
  private pending: Buffer = Buffer.alloc(0);

  constructor(elements: ExportElements) {
    this.parser = new ExportParser(elements);
    this.scanner = new RecordScanner((attributes) => elements.record(attributes));
  }

  /** @throws SourceFileError as the full parser does. */
  write(piece: Uint8Array): void {
    const bytes = this.pending.length > 0 ? Buffer.concat([this.pending, piece]) : asBuffer(piece);
    this.pending = Buffer.alloc(0);
    let at = 0;
    while (at < bytes.length) {
      if (this.isBetweenChildren) {
        const next = this.scanner.scan(bytes, at);
        if (next > at) this.parser.passTags();
        at = next;
        if (this.scanner.needsMore && bytes.length - at <= longestRecordBytes) {
          this.pending = Buffer.from(bytes.subarray(at));
          return;
        }
      }
      at = this.parseToRecord(bytes, at);
    }
  }

  close(): void {
    this.parser.write(this.pending);
    this.parser.close();
  }

  /** Lets the full parser read until it stands between two children of the root element with a record ahead. */
  private parseToRecord(bytes: Buffer, from: number): number {
    let at = from;
    for (let next = bytes.indexOf(record, at + 1); next >= 0; next = bytes.indexOf(record, next + 1)) {
      const end = endOfTagBefore(bytes, next, at);
      if (end < 0) continue;
      this.parser.write(bytes.subarray(at, end));
      this.isBetweenChildren = this.parser.endsChildOfRoot(bytes.subarray(end, end + 1));
      at = end + 1;
      if (this.isBetweenChildren) return at;
    }
    this.parser.write(bytes.subarray(at));
    this.isBetweenChildren = false;
    return bytes.length;
  }
}

/** Where a `>` stands with nothing but blanks between it and `at`, and not before `first`; -1 where none does. */
function endOfTagBefore(bytes: Buffer, at: number, first: number): number {
  let end = at - 1;
  while (end >= first && bytes[end]! <= 0x20) end -= 1;
  return end >= first && bytes[end] === greater ? end : -1;
}

function asBuffer(piece: Uint8Array): Buffer {
  return Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength);
}
