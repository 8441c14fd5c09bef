import type { FileHandle } from 'node:fs/promises';
import { open } from 'node:fs/promises';
import type { RandomAccess } from '@regimen/plugin-api/reading';
import { chunkBytes, tagBytes, unsealChunk } from './sealed-stream.js';

const sealedChunkBytes = chunkBytes + tagBytes;
/** Read one by one, they cost eight times the processor time. */
const chunksAtOnce = 8;

/** A sealed file whose plain bytes can be read from any place; only the chunks around it are opened. */
export class SealedBytes implements RandomAccess {
  private constructor(
    private readonly file: FileHandle,
    private readonly key: Buffer,
    private readonly chunks: number,
    private readonly sealedBytes: number,
  ) {}

  /** @throws Error when the end was cut off or changed, or the key is another's. */
  static async open(path: string, key: Buffer): Promise<SealedBytes> {
    const file = await open(path, 'r');
    try {
      const { size } = await file.stat();
      const chunks = Math.max(1, Math.ceil(size / sealedChunkBytes));
      const opened = new SealedBytes(file, key, chunks, size);
      // The last chunk alone proves that none was cut off behind it.
      await opened.chunksFrom(chunks - 1, chunks);
      return opened;
    } catch (error) {
      await file.close();
      throw error;
    }
  }

  get sizeBytes(): number {
    return this.sealedBytes - this.chunks * tagBytes;
  }

  async read(from: number, length: number): Promise<Buffer> {
    if (from < 0 || length < 0 || from + length > this.sizeBytes)
      throw new RangeError('The bytes end before.');
    if (length === 0) return Buffer.alloc(0);
    const first = Math.floor(from / chunkBytes);
    const plain = await this.chunksFrom(first, Math.ceil((from + length) / chunkBytes));
    const start = from - first * chunkBytes;
    return plain.subarray(start, start + length);
  }

  /** All plain bytes in order. */
  async *pieces(): AsyncGenerator<Buffer> {
    // One buffer for all that is read: for a large file, a new one each time would keep the garbage collector going.
    const sealed = Buffer.allocUnsafe(Math.min(chunksAtOnce, this.chunks) * sealedChunkBytes);
    for (let first = 0; first < this.chunks; first += chunksAtOnce) {
      const end = Math.min(first + chunksAtOnce, this.chunks);
      yield* this.unsealed(await this.fill(sealed, first, end), first, end);
    }
  }

  close(): Promise<void> {
    return this.file.close();
  }

  private async chunksFrom(first: number, end: number): Promise<Buffer> {
    const sealed = Buffer.allocUnsafe((end - first) * sealedChunkBytes);
    return Buffer.concat([...this.unsealed(await this.fill(sealed, first, end), first, end)]);
  }

  /** Reads sealed chunks into a buffer that has room for them. Resolves to the part that was filled. */
  private async fill(sealed: Buffer, first: number, end: number): Promise<Buffer> {
    const from = first * sealedChunkBytes;
    const length = Math.min(end * sealedChunkBytes, this.sealedBytes) - from;
    const { bytesRead } = await this.file.read(sealed, 0, length, from);
    if (bytesRead < length) throw new Error('The stored file ends too early.');
    return sealed.subarray(0, length);
  }

  private *unsealed(sealed: Buffer, first: number, end: number): Generator<Buffer> {
    for (let index = first; index < end; index += 1) {
      const at = (index - first) * sealedChunkBytes;
      const chunk = sealed.subarray(at, at + sealedChunkBytes);
      yield unsealChunk(this.key, chunk, index, index === this.chunks - 1);
    }
  }
}
