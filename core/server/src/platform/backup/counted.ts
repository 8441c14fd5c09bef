import { createHash } from 'node:crypto';

const newline = 0x0a;

/** Counts and hashes bytes as they pass. */
export class Counted {
  private readonly hash = createHash('sha256');
  bytes = 0;
  /** Ends of lines: PostgreSQL writes a row as a line, and a line end within a value as two letters. */
  rows = 0;

  async *through(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
    for await (const piece of bytes) {
      const buffer = Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength);
      this.hash.update(buffer);
      this.bytes += buffer.length;
      for (let at = buffer.indexOf(newline); at !== -1; at = buffer.indexOf(newline, at + 1)) this.rows += 1;
      yield buffer;
    }
  }

  /** Once, when all has passed. */
  sha256(): string {
    return this.hash.digest('hex');
  }
}
