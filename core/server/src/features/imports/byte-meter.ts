import type { RandomAccess } from '@regimen/plugin-api/reading';

/** How much of a file was read, as a share of its size. */
export class ByteMeter {
  private bytesRead = 0;

  constructor(private readonly sizeBytes: number) {}

  async *measure(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    for await (const piece of bytes) {
      this.bytesRead += piece.byteLength;
      yield piece;
    }
  }

  /** The same for bytes that are read from any place: what is read twice makes it run ahead, never past the end. */
  measureAccess(access: RandomAccess): RandomAccess {
    this.bytesRead = 0;
    return {
      sizeBytes: access.sizeBytes,
      read: (from, length) => {
        this.bytesRead += length;
        return access.read(from, length);
      },
    };
  }

  share(): number {
    return this.sizeBytes === 0 ? 1 : Math.min(1, this.bytesRead / this.sizeBytes);
  }
}
