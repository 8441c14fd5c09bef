import type { RecordAttributes } from '../attributes.js';
import { plainDecimalAt, readExportNumber } from '../export-number.js';
import type { ExportTime } from '../export-time.js';
import { readExportTimeAt } from '../export-time.js';
import { isBlank, standsAt } from './byte-kinds.js';
import { incomplete, TagScanner, unusual } from './scan-tag.js';

const [openRecord, closeRecord] = [Buffer.from('<Record'), Buffer.from('</Record>')];
const openEntry = Buffer.from('<MetadataEntry');
const openList = Buffer.from('<HeartRateVariabilityMetadataList>');
const closeList = Buffer.from('</HeartRateVariabilityMetadataList>');
const openBeat = Buffer.from('<InstantaneousBeatsPerMinute');

const recordNames = [
  ...['type', 'sourceName', 'sourceVersion', 'device', 'unit'],
  ...['creationDate', 'startDate', 'endDate', 'value'],
];
const [type, sourceName, unit, startDate, endDate, value] = [0, 1, 4, 6, 7, 8];
const firstVarying = 5;

/**
 * Scans `<Record …>` elements as phones write them, on bytes: several times the speed of a full parser. It takes an
 * element only when nothing in it could be read in two ways, and as a whole or not at all; whatever else comes is left
 * where it stands. What it takes gives exactly what a full parser gives.
 */
export class RecordScanner implements RecordAttributes {
  /** Whether the last scan ended because an element goes on behind the bytes it was given. */
  needsMore = false;
  private readonly tag = new TagScanner(recordNames, firstVarying);
  private readonly entry = new TagScanner(['key', 'value']);
  private readonly beat = new TagScanner(['bpm', 'time']);
  private bytes: Buffer = Buffer.alloc(0);

  /** `take` is called for each record and reads what it needs of it at once. */
  constructor(private readonly take: (record: RecordAttributes) => void) {}

  /** Takes records from `from` on and returns the first byte that it did not take. */
  scan(bytes: Buffer, from: number): number {
    this.bytes = bytes;
    let taken = from;
    for (;;) {
      const at = skipBlanks(bytes, taken);
      const next = at >= bytes.length ? incomplete : this.element(bytes, at);
      if (next < 0) {
        this.needsMore = next === incomplete;
        return taken;
      }
      this.take(this);
      taken = next;
    }
  }

  get type(): string | undefined {
    return this.tag.text(this.bytes, type);
  }
  get sourceName(): string | undefined {
    return this.tag.text(this.bytes, sourceName);
  }
  get unit(): string | undefined {
    return this.tag.text(this.bytes, unit);
  }
  get value(): string | undefined {
    return this.tag.text(this.bytes, value);
  }
  get number(): number {
    if (!this.tag.has(value)) return NaN;
    const plain = plainDecimalAt(this.bytes, this.tag.start(value), this.tag.end(value));
    return plain ?? readExportNumber(this.value);
  }
  get start(): ExportTime | null {
    return this.time(startDate);
  }
  get end(): ExportTime | null {
    return this.time(endDate);
  }

  private time(name: number): ExportTime | null {
    if (!this.tag.has(name)) return null;
    // Characters that are written in any other way have no place in a time: its bytes are its text.
    return readExportTimeAt(this.bytes, this.tag.start(name), this.tag.end(name));
  }

  private element(bytes: Buffer, at: number): number {
    if (!standsAt(bytes, at, openRecord)) return missing(bytes, at, openRecord);
    const next = this.tag.scan(bytes, at + openRecord.length);
    return next < 0 || this.tag.isSelfClosed ? next : this.children(bytes, next);
  }

  /** Behind the end of a record with entries of metadata, and lists of beats, in it. */
  private children(bytes: Buffer, from: number): number {
    let at = from;
    for (;;) {
      at = skipBlanks(bytes, at);
      if (standsAt(bytes, at, closeRecord)) return at + closeRecord.length;
      if (standsAt(bytes, at, openEntry)) at = leaf(this.entry, bytes, at + openEntry.length);
      else if (standsAt(bytes, at, openList)) at = this.beats(bytes, at + openList.length);
      else return missing(bytes, at, closeRecord, openEntry, openList);
      if (at < 0) return at;
    }
  }

  private beats(bytes: Buffer, from: number): number {
    let at = from;
    for (;;) {
      at = skipBlanks(bytes, at);
      if (standsAt(bytes, at, closeList)) return at + closeList.length;
      if (!standsAt(bytes, at, openBeat)) return missing(bytes, at, closeList, openBeat);
      at = leaf(this.beat, bytes, at + openBeat.length);
      if (at < 0) return at;
    }
  }
}

/** A tag without content. */
function leaf(tag: TagScanner, bytes: Buffer, from: number): number {
  const next = tag.scan(bytes, from);
  return next >= 0 && !tag.isSelfClosed ? unusual : next;
}

/** Why none of `words` stands at `at`: the bytes end before they could differ, or something else stands there. */
function missing(bytes: Buffer, at: number, ...words: readonly Buffer[]): number {
  const left = bytes.subarray(at);
  const isBegun = words.some((known) => left.length < known.length && standsAt(known, 0, left));
  return isBegun ? incomplete : unusual;
}

function skipBlanks(bytes: Buffer, from: number): number {
  let at = from;
  while (isBlank(bytes[at])) at += 1;
  return at;
}
