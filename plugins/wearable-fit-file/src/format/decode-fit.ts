import { SourceFileError } from '@regimen/plugin-api';
import { fitCrc } from './fit-crc.js';
import type { MessageDefinition } from './fit-message.js';
import { readDefinition } from './read-definition.js';
import { FitMessage } from './fit-message.js';

/** Receives what is in a file, in its order. A chain calls `startLink` before each of its files. */
export interface FitSink {
  startLink(): void;
  message(message: FitMessage): void;
  warn(code: string, where: string): void;
}

/**
 * Decodes a FIT file or a chain of them. Damage ends the damaged link; what was read before it stands.
 * @throws SourceFileError when nothing in the bytes is FIT.
 */
export function decodeFit(bytes: Uint8Array, sink: FitSink): void {
  if (bytes.length === 0) throw new SourceFileError('empty-file', 'The file is empty.', 'byte 0');
  if (!isHeader(bytes, 0)) throw new SourceFileError('not-a-fit-file', 'This is not a FIT file.', 'byte 0');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 0;
  while (at < bytes.length) {
    if (!isHeader(bytes, at)) {
      sink.warn('trailing_data', `byte ${at}`);
      return;
    }
    sink.startLink();
    at = decodeLink(bytes, view, at, sink);
  }
}

/** Whether a file header with the FIT signature begins at `at`. */
export function isHeader(bytes: Uint8Array, at: number): boolean {
  const size = bytes[at] ?? 0;
  const signature = String.fromCharCode(...bytes.subarray(at + 8, at + 12));
  return size >= 12 && at + size <= bytes.length && signature === '.FIT';
}

function decodeLink(bytes: Uint8Array, view: DataView, start: number, sink: FitSink): number {
  const headerSize = bytes[start]!;
  const declared = view.getUint32(start + 4, true);
  const headerCrc = headerSize >= 14 ? view.getUint16(start + 12, true) : 0;
  if (headerCrc !== 0 && headerCrc !== fitCrc(bytes, start, start + 12)) {
    sink.warn('crc_mismatch', `header at byte ${start}`);
  }
  const first = start + headerSize;
  // A device that lost power never wrote the size: everything that follows may be records.
  if (declared === 0) sink.warn('size_zero', `byte ${start}`);
  const end = declared === 0 ? bytes.length : first + declared;
  const stop = new LinkReader(bytes, view, sink).read(first, Math.min(end, bytes.length));
  if (declared === 0) return endSizeless(bytes, view, start, stop, sink);
  if (stop < Math.min(end, bytes.length)) {
    sink.warn(end > bytes.length ? 'truncated' : 'corrupt_record', `byte ${stop}`);
  } else if (end > bytes.length) sink.warn('truncated', `byte ${bytes.length}`);
  return end > bytes.length ? bytes.length : checkCrc(bytes, view, start, end, sink);
}

/** Without a size, the last two bytes are the checksum only if they fit the size it should have been. */
function endSizeless(bytes: Uint8Array, view: DataView, start: number, stop: number, sink: FitSink): number {
  const end = bytes.length - 2;
  const header = Uint8Array.from(bytes.subarray(start, start + bytes[start]!));
  new DataView(header.buffer).setUint32(4, end - start - header.length, true);
  const ofHeader = fitCrc(header, 0, header.length);
  if (stop === end && view.getUint16(end, true) === fitCrc(bytes, start + header.length, end, ofHeader)) {
    return bytes.length;
  }
  sink.warn('crc_missing', `byte ${bytes.length}`);
  if (stop < bytes.length) sink.warn('truncated', `byte ${stop}`);
  return bytes.length;
}

function checkCrc(bytes: Uint8Array, view: DataView, start: number, end: number, sink: FitSink): number {
  if (end + 2 > bytes.length) {
    sink.warn('crc_missing', `byte ${end}`);
    return bytes.length;
  }
  if (view.getUint16(end, true) !== fitCrc(bytes, start, end)) sink.warn('crc_mismatch', `byte ${end}`);
  return end + 2;
}

/** Reads the definitions and data messages of one link. */
class LinkReader {
  private readonly definitions: (MessageDefinition | undefined)[] = [];
  private readonly message: FitMessage;
  private lastTime = NaN;

  constructor(
    private readonly bytes: Uint8Array,
    private readonly view: DataView,
    private readonly sink: FitSink,
  ) {
    const none: MessageDefinition = {
      global: -1,
      littleEndian: true,
      size: 0,
      fields: [],
      developerFields: [],
    };
    this.message = new FitMessage(view, none);
  }

  /** Returns where reading stopped: `end`, or the first byte of the message that could not be read. */
  read(start: number, end: number): number {
    let at = start;
    this.message.linkBytes = end - start;
    while (at < end) {
      const header = this.bytes[at]!;
      const isDefinition = (header & 0xc0) === 0x40;
      const next = isDefinition ? this.define(at, end) : this.data(header, at, end);
      if (next < 0) return at;
      at = next;
    }
    return at;
  }

  private define(at: number, end: number): number {
    const read = readDefinition(this.bytes, at, end);
    if (read === null) return -1;
    for (const field of read.oddSizes) {
      this.sink.warn('field_size_mismatch', `message ${read.definition.global}, field ${field}`);
    }
    this.definitions[this.bytes[at]! & 0x0f] = read.definition;
    return read.next;
  }

  private data(header: number, at: number, end: number): number {
    const isCompressed = (header & 0x80) !== 0;
    const definition = this.definitions[isCompressed ? (header >> 5) & 3 : header & 0x0f];
    if (!definition || at + 1 + definition.size > end) return -1;
    // Five bits of the time, which never runs back: a smaller value means that it wrapped.
    if (isCompressed) this.lastTime += ((header & 0x1f) - this.lastTime) & 0x1f;
    this.message.moveTo(definition, at + 1, isCompressed ? this.lastTime : NaN);
    if (!Number.isNaN(this.message.time)) this.lastTime = this.message.time;
    this.sink.message(this.message);
    return at + 1 + definition.size;
  }
}
