import { SourceFileError } from '../extension-points/wearable-source.js';

/**
 * Text of a stream of bytes, whose character set its beginning tells: a byte-order mark, the zeros of UTF-16, else the
 * first bytes beyond ASCII, which are UTF-8 or Windows-1252. How the bytes are cut into pieces does not matter.
 */
export class IncrementalText {
  private decoder: InstanceType<typeof TextDecoder> | null = null;
  private started = false;
  private pending: Uint8Array = new Uint8Array();
  private replaced = 0;

  /** Bytes that mean nothing in the character set and were replaced by U+FFFD. */
  get undecodable(): number {
    return this.replaced;
  }

  /** @throws SourceFileError for bytes that are no text. */
  push(bytes: Uint8Array): string {
    if (this.decoder) return this.check(this.decoder.decode(bytes, { stream: true }));
    this.pending = this.pending.length === 0 ? bytes.slice() : Buffer.concat([this.pending, bytes]);
    return this.check(this.decide(false));
  }

  /** What is left at the end. @throws SourceFileError for bytes that are no text. */
  end(): string {
    const text = this.decoder ? '' : this.decide(true);
    return this.check(text + (this.decoder?.decode() ?? ''));
  }

  private decide(isEnd: boolean): string {
    const { pending } = this;
    if (!this.started) {
      if (pending.length < 4 && !isEnd) return '';
      this.started = true;
      const marked = charsetOfStart(pending);
      if (marked) return this.decodeAs(marked);
    }
    const foreign = pending.findIndex((byte) => byte >= 0x80);
    if (foreign < 0) return this.release(pending.length);
    if (foreign + 4 > pending.length && !isEnd) return this.release(foreign);
    return this.decodeAs(isUtf8At(pending, foreign) ? 'utf-8' : 'windows-1252');
  }

  /** Plain ASCII needs no decision. */
  private release(length: number): string {
    const text = Buffer.from(this.pending.subarray(0, length)).toString('latin1');
    this.pending = this.pending.slice(length);
    return text;
  }

  private decodeAs(charset: string): string {
    const bytes = this.pending;
    this.pending = new Uint8Array();
    this.decoder = new TextDecoder(charset);
    return this.decoder.decode(bytes, { stream: true });
  }

  private check(text: string): string {
    if (text.includes('\0')) throw new SourceFileError('not-text', 'The file is no text.', 'byte 0');
    if (text.includes('\uFFFD')) this.replaced += text.split('\uFFFD').length - 1;
    return text;
  }
}

function charsetOfStart([first, second, third, fourth]: Uint8Array): string | null {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first && second === 0 && third && fourth === 0) return 'utf-16le';
  if (first === 0 && second && third === 0 && fourth) return 'utf-16be';
  return null;
}

/** Whether a whole character of UTF-8 begins there: one beyond ASCII is hardly ever Windows-1252 as well. */
function isUtf8At(bytes: Uint8Array, at: number): boolean {
  const lead = bytes[at]!;
  const length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(at, at + length));
    return true;
  } catch {
    return false;
  }
}
