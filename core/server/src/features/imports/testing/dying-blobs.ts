import { BlobStore } from '../../../platform/blobs/blob-store.js';
import type { SealedBytes } from '../../../platform/blobs/sealed-bytes.js';

/** Fails while a file is read, at a byte of the test's choosing, as a disk does or a worker that is killed. */
export class DyingBlobs extends BlobStore {
  bytesLeft = Infinity;

  override async *open(...of: Parameters<BlobStore['open']>): AsyncGenerator<Buffer> {
    for await (const piece of super.open(...of)) {
      const left = this.bytesLeft;
      if (piece.length > left && left > 0) yield piece.subarray(0, left);
      this.spend(piece.length);
      yield piece;
    }
  }

  override async openAnywhere(...of: Parameters<BlobStore['openAnywhere']>): Promise<SealedBytes> {
    const opened = await super.openAnywhere(...of);
    const read = opened.read.bind(opened);
    opened.read = (from, length) => {
      this.spend(length);
      return read(from, length);
    };
    return opened;
  }

  private spend(bytes: number): void {
    this.bytesLeft -= bytes;
    if (this.bytesLeft < 0) throw new Error('killed');
  }
}
