const signature = Buffer.from('PGCOPY\n\xff\r\n\0\0\0\0\0\0\0\0\0', 'latin1');
const trailer = -1;
const nothing = -1;
const pieceBytes = 256 * 1024;
/** A row of observations is seldom longer. */
const spareBytes = 1024;
/** Buffers of two batches. */
const mostSpares = 48;
/**
 * Buffers that were sent, for use again: allocated anew, megabytes for each batch, they would have the garbage collector
 * go through everything all the time.
 */
const spares: Buffer[] = [];
const [word, microsecondsPerMillisecond] = [2 ** 32, 1000];
/** PostgreSQL counts from 2000-01-01. */
const postgresEpoch = { milliseconds: Date.UTC(2000, 0, 1), day: 10_957 };

/**
 * Writes rows in PostgreSQL's binary COPY format, in large pieces: nothing to escape, and nothing for the database to
 * read from text. Values follow in the order of the columns, after `row` told how many there are.
 */
export class BinaryCopy {
  private buffer = freshBuffer();
  private at = signature.copy(this.buffer);

  row(columns: number): void {
    this.reserve(2);
    this.at = this.buffer.writeInt16BE(columns, this.at);
  }

  null(): void {
    this.reserve(4);
    this.at = this.buffer.writeInt32BE(nothing, this.at);
  }

  text(value: string | null): void {
    if (value === null) return this.null();
    // UTF-8 takes at most three bytes for each unit of UTF-16.
    this.reserve(4 + value.length * 3);
    const size = this.buffer.write(value, this.at + 4);
    this.buffer.writeInt32BE(size, this.at);
    this.at += 4 + size;
  }

  bytes(value: Uint8Array | null): void {
    if (value === null) return this.null();
    this.size(value.length);
    this.buffer.set(value, this.at);
    this.at += value.length;
  }

  float8(value: number): void {
    this.size(8);
    this.at = this.buffer.writeDoubleBE(value, this.at);
  }

  int2(value: number | null): void {
    if (value === null) return this.null();
    this.size(2);
    this.at = this.buffer.writeInt16BE(value, this.at);
  }

  boolean(value: boolean): void {
    this.size(1);
    this.at = this.buffer.writeUInt8(value ? 1 : 0, this.at);
  }

  /** @param epochDay days since 1970-01-01. */
  date(epochDay: number): void {
    this.size(4);
    this.at = this.buffer.writeInt32BE(epochDay - postgresEpoch.day, this.at);
  }

  /** @param milliseconds whole ones since 1970-01-01. */
  timestamptz(milliseconds: number | null): void {
    if (milliseconds === null) return this.null();
    this.size(8);
    const microseconds = (milliseconds - postgresEpoch.milliseconds) * microsecondsPerMillisecond;
    const high = Math.floor(microseconds / word);
    this.at = this.buffer.writeInt32BE(high, this.at);
    this.at = this.buffer.writeUInt32BE(microseconds - high * word, this.at);
  }

  /** Part of a longer buffer. */
  bytesOf(whole: Buffer, from: number, count: number): void {
    this.size(count);
    this.at += whole.copy(this.buffer, this.at, from, from + count);
  }

  /** Whether enough is written to be worth sending. */
  get isPiece(): boolean {
    return this.at >= pieceBytes - spareBytes;
  }

  /** What was written since the last call. */
  take(): Buffer {
    const piece = this.buffer.subarray(0, this.at);
    this.buffer = freshBuffer();
    this.at = 0;
    return piece;
  }

  /** The rest, with the format's end mark: nothing can be written any more. */
  end(): Buffer {
    this.reserve(2);
    this.at = this.buffer.writeInt16BE(trailer, this.at);
    return this.buffer.subarray(0, this.at);
  }

  /** Takes pieces back that were sent: what is written next may overwrite them. */
  static giveBack(pieces: readonly Buffer[]): void {
    for (const { buffer } of pieces)
      if (buffer.byteLength === pieceBytes && spares.length < mostSpares) spares.push(Buffer.from(buffer));
  }

  private size(bytes: number): void {
    this.reserve(4 + bytes);
    this.at = this.buffer.writeInt32BE(bytes, this.at);
  }

  private reserve(bytes: number): void {
    if (this.at + bytes <= this.buffer.length) return;
    const larger = Buffer.allocUnsafe(Math.max(this.buffer.length * 2, this.at + bytes));
    this.buffer.copy(larger, 0, 0, this.at);
    this.buffer = larger;
  }
}

function freshBuffer(): Buffer {
  // A buffer of its own: a piece must not share its bytes with anything else.
  return spares.pop() ?? Buffer.allocUnsafeSlow(pieceBytes);
}
