import { byteKind, byteKinds, isBlank, standsAt } from './byte-kinds.js';
import { RepeatedHead } from './repeated-head.js';

/** The tag goes on behind the bytes at hand. */
export const incomplete = -1;
/** The tag has something in it that only the full parser judges. */
export const unusual = -2;

const [equals, quote, slash, greater] = [0x3d, 0x22, 0x2f, 0x3e];
const entities = ['lt;', 'gt;', 'amp;', 'quot;', 'apos;'].map((name) => Buffer.from(name));
const longestEntity = 5;
const longestName = 32;

/** Scans the attributes of one kind of element, and knows those of the tag that was scanned last. */
export class TagScanner {
  isSelfClosed = false;
  /** A bit by attribute: what the tag has, and what holds entities or more than ASCII. */
  private present = 0;
  private coded = 0;
  private readonly starts: Int32Array;
  private readonly ends: Int32Array;
  private readonly names: readonly Buffer[];
  /** How attributes mostly begin. */
  private readonly openings: readonly Buffer[];
  private readonly head: RepeatedHead;

  /**
   * `names` are ASCII, at most 31; from the `firstVarying`th on they tell one element from the next. Attributes are
   * named by their place in the list.
   */
  constructor(
    names: readonly string[],
    private readonly firstVarying = names.length,
  ) {
    this.names = names.map((name) => Buffer.from(name));
    this.openings = names.map((name) => Buffer.from(` ${name}="`));
    this.starts = new Int32Array(names.length);
    this.ends = new Int32Array(names.length);
    this.head = new RepeatedHead(this.starts, this.ends);
  }

  has(name: number): boolean {
    return (this.present & (1 << name)) !== 0;
  }

  /** Where the value of an attribute stands that the tag has. */
  start(name: number): number {
    return this.starts[name]!;
  }

  end(name: number): number {
    return this.ends[name]!;
  }

  /** The text of an attribute; undefined where the tag has none. `bytes` are those that were scanned. */
  text(bytes: Buffer, name: number): string | undefined {
    if (!this.has(name)) return undefined;
    const known = this.head.text(name);
    if (known !== undefined) return known;
    const [start, end] = [this.starts[name]!, this.ends[name]!];
    const text =
      (this.coded & (1 << name)) === 0 ? bytes.toString('latin1', start, end) : decoded(bytes, start, end);
    this.head.keepText(name, text);
    return text;
  }

  /**
   * Scans attributes from behind the element's name to behind its `>`: known names, each once, in double quotes. Returns
   * the first byte behind the tag, `incomplete` or `unusual`.
   */
  scan(bytes: Buffer, from: number): number {
    let at = this.head.repeats(bytes, from);
    this.present = at > from ? this.head.present : 0;
    this.coded = at > from ? this.head.coded : 0;
    let isHead = at === from;
    if (!isHead) at = this.inOrder(bytes, at);
    if (at < 0) return at;
    for (;;) {
      const gap = at;
      while (isBlank(bytes[at])) at += 1;
      if (at >= bytes.length) return incomplete;
      const byte = bytes[at];
      if (byte === greater || byte === slash) return this.finish(bytes, at);
      if (at === gap) return unusual;
      const name = this.nameAt(bytes, at);
      if (name < 0) return name;
      if (isHead && name >= this.firstVarying) {
        this.head.keep(bytes, from, gap, this.present, this.coded);
        isHead = false;
      }
      at = this.value(bytes, at + this.names[name]!.length + 2, name);
      if (at < 0) return at;
    }
  }

  /** Behind the varying attributes as far as they follow each other as in the list, a space before each. */
  private inOrder(bytes: Buffer, from: number): number {
    let at = from;
    for (let name = this.firstVarying; name < this.openings.length; name += 1) {
      const opening = this.openings[name]!;
      if (!standsAt(bytes, at, opening)) return at;
      at = this.value(bytes, at + opening.length, name);
      if (at < 0) return at;
    }
    return at;
  }

  private finish(bytes: Buffer, at: number): number {
    this.isSelfClosed = bytes[at] === slash;
    if (!this.isSelfClosed) return at + 1;
    if (at + 1 >= bytes.length) return incomplete;
    return bytes[at + 1] === greater ? at + 2 : unusual;
  }

  /** Which name the tag goes on with, if `="` stands behind it and the tag did not have it yet. */
  private nameAt(bytes: Buffer, from: number): number {
    let at = from;
    while (at < bytes.length && bytes[at] !== equals) {
      if (bytes[at]! <= 0x20 || at - from > longestName) return unusual;
      at += 1;
    }
    if (at + 1 >= bytes.length) return incomplete;
    if (bytes[at + 1] !== quote) return unusual;
    for (let name = 0; name < this.names.length; name += 1) {
      const known = this.names[name]!;
      if (known.length !== at - from || known[0] !== bytes[from] || !standsAt(bytes, from, known)) continue;
      return (this.present & (1 << name)) === 0 ? name : unusual;
    }
    return unusual;
  }

  private value(bytes: Buffer, from: number, name: number): number {
    const end = bytes.length;
    let at = from;
    for (;;) {
      while (at < end && byteKinds[bytes[at]!] === byteKind.plain) at += 1;
      if (at >= end) return incomplete;
      const kind = byteKinds[bytes[at]!];
      if (kind === byteKind.quote) break;
      if (kind === byteKind.refused) return unusual;
      const next = kind === byteKind.high ? highAt(bytes, at) : entityAt(bytes, at);
      if (next < 0) return next;
      this.coded |= 1 << name;
      at = next;
    }
    this.present |= 1 << name;
    this.starts[name] = from;
    this.ends[name] = at;
    return at + 1;
  }
}

/** Behind a byte above ASCII; U+FFFE and U+FFFF, which XML does not allow, are left to the full parser. */
function highAt(bytes: Buffer, at: number): number {
  if (bytes[at] !== 0xef) return at + 1;
  if (at + 2 >= bytes.length) return incomplete;
  return bytes[at + 1] === 0xbf && bytes[at + 2]! >= 0xbe ? unusual : at + 1;
}

/** Behind one of the five entities that every XML knows. */
function entityAt(bytes: Buffer, at: number): number {
  if (at + longestEntity >= bytes.length) return incomplete;
  const found = entities.find((entity) => standsAt(bytes, at + 1, entity));
  return found ? at + 1 + found.length : unusual;
}

const characters: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

function decoded(bytes: Buffer, from: number, to: number): string {
  const text = bytes.toString('utf8', from, to);
  return text.replace(/&(lt|gt|amp|quot|apos);/g, (_entity, name: string) => characters[name]!);
}
