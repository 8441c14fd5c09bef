/** A piece of JSON, cut out whole. */
export interface JsonPiece {
  /** `item`: an element of a top-level list or of the named list. `document`: a top-level value without its items. */
  kind: 'item' | 'document';
  bytes: Uint8Array;
}

const code = (character: string) => character.charCodeAt(0);
const [quote, backslash, newline, comma] = [code('"'), code('\\'), code('\n'), code(',')];
const [openBrace, closeBrace, openBracket, closeBracket] = [code('{'), code('}'), code('['), code(']')];
/** Enough to see the key in front of a list. */
const tailBytes = 64;

/**
 * Cuts a stream of JSON into pieces to be parsed one by one, so that a file may be larger than memory. It only follows
 * brackets and quotes; whether a piece is sound is for the parser to say. Once a document ended on its first line, each
 * line is one: a damaged line then costs itself only.
 */
export class JsonScanner {
  private depth = 0;
  private inString = false;
  private isEscaped = false;
  /** Depth of the list whose elements are items; 0 outside. */
  private listDepth = 0;
  private inItem = false;
  private sawLineEnd = false;
  private oneEachLine = false;
  private readonly item = new GatheredBytes();
  private readonly document = new GatheredBytes();
  private readonly key: RegExp | null;

  /** `listKey`: member of a top-level object whose elements are items. */
  constructor(listKey: string | null) {
    this.key = listKey === null ? null : new RegExp(`"${listKey}"\\s*:\\s*$`);
  }

  /** Bytes kept until the piece they belong to is whole. */
  get keptBytes(): number {
    return this.item.length + this.document.length;
  }

  /** Whether something was begun and not ended. */
  get isOpen(): boolean {
    return this.depth > 0 || this.inString || this.document.isMoreThanBlank;
  }

  *take(bytes: Uint8Array): Generator<JsonPiece> {
    let from = 0;
    for (let at = 0; at < bytes.length; at += 1) {
      const byte = bytes[at]!;
      if (byte === newline) {
        if (this.endsAtLineEnd()) {
          yield this.brokenLine(bytes, from, at);
          from = at + 1;
        }
        this.sawLineEnd = true;
      } else if (this.inString) this.followString(byte);
      else if (byte === quote) this.inString = true;
      else if (byte === openBrace || byte === openBracket) from = this.open(byte, bytes, from, at);
      else if (byte === closeBrace || byte === closeBracket) {
        this.depth = Math.max(0, this.depth - 1);
        if (this.inItem ? this.depth > this.listDepth : this.depth > 0) {
          if (this.depth < this.listDepth) this.listDepth = 0;
          continue;
        }
        yield this.close(bytes, from, at + 1);
        from = at + 1;
      } else if (byte === comma && this.depth > 0 && this.depth === this.listDepth && !this.inItem) {
        this.document.addUnlessBlank(bytes, from, at);
        from = at + 1;
      }
    }
    (this.inItem ? this.item : this.document).add(bytes, from, bytes.length);
  }

  private open(byte: number, bytes: Uint8Array, from: number, at: number): number {
    let keptTo = from;
    if (this.depth > 0 && this.depth === this.listDepth && !this.inItem) {
      this.document.addUnlessBlank(bytes, from, at);
      keptTo = at;
      this.inItem = true;
    } else if (byte === openBracket && (this.depth === 0 || this.isNamedList(bytes, from, at))) {
      this.listDepth = this.depth + 1;
    }
    this.depth += 1;
    return keptTo;
  }

  private isNamedList(bytes: Uint8Array, from: number, at: number): boolean {
    if (this.depth !== 1 || this.listDepth !== 0 || this.key === null) return false;
    const here = Buffer.from(bytes.subarray(Math.max(from, at - tailBytes), at)).toString('latin1');
    return this.key.test(this.document.tail(tailBytes) + here);
  }

  private close(bytes: Uint8Array, from: number, to: number): JsonPiece {
    if (this.inItem) {
      this.inItem = false;
      this.item.add(bytes, from, to);
      return { kind: 'item', bytes: this.item.take() };
    }
    this.listDepth = 0;
    if (!this.sawLineEnd) this.oneEachLine = true;
    this.document.add(bytes, from, to);
    return { kind: 'document', bytes: this.document.take() };
  }

  private followString(byte: number): void {
    if (this.isEscaped) this.isEscaped = false;
    else if (byte === backslash) this.isEscaped = true;
    else if (byte === quote) this.inString = false;
  }

  /** A line cannot end within a string, nor within a value where each line is one. */
  private endsAtLineEnd(): boolean {
    return this.oneEachLine ? this.depth > 0 || this.inString : this.inString && !this.sawLineEnd;
  }

  private brokenLine(bytes: Uint8Array, from: number, at: number): JsonPiece {
    this.document.add(bytes, from, at);
    const kept = Buffer.concat([this.document.take(), this.item.take()]);
    this.depth = 0;
    this.listDepth = 0;
    this.inItem = this.inString = this.isEscaped = false;
    this.oneEachLine = true;
    return { kind: 'document', bytes: kept };
  }
}

class GatheredBytes {
  private parts: Uint8Array[] = [];
  length = 0;

  get isMoreThanBlank(): boolean {
    return this.parts.some((part) => part.some(isInk));
  }

  add(bytes: Uint8Array, from: number, to: number): void {
    if (to <= from) return;
    this.parts.push(bytes.subarray(from, to));
    this.length += to - from;
  }

  addUnlessBlank(bytes: Uint8Array, from: number, to: number): void {
    if (bytes.subarray(from, to).some(isInk)) this.add(bytes, from, to);
  }

  take(): Uint8Array {
    const whole = this.parts.length === 1 ? this.parts[0]! : Buffer.concat(this.parts);
    this.parts = [];
    this.length = 0;
    return whole;
  }

  /** The last bytes, as Latin-1. */
  tail(size: number): string {
    let end = '';
    for (let index = this.parts.length - 1; index >= 0 && end.length < size; index -= 1) {
      const part = this.parts[index]!;
      end = Buffer.from(part.subarray(Math.max(0, part.length - size))).toString('latin1') + end;
    }
    return end.slice(-size);
  }
}

function isInk(byte: number): boolean {
  return byte > 0x20;
}
