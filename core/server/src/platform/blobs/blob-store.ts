import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { SealedBytes } from './sealed-bytes.js';
import { seal } from './sealed-stream.js';

/** A stored file. Whoever keeps the key decides who can read it: destroying the key erases the file. */
export interface StoredBlob {
  id: string;
  key: Buffer;
  /** Of the plain bytes. */
  sha256: string;
  sizeBytes: number;
}

/** The upload is larger than this installation takes. */
export class BlobTooLarge extends Error {
  override readonly name = 'BlobTooLarge';
}

/** Raw uploads on disk, each sealed with a key of its own. Paths are made of our own ids, never of a file name. */
export class BlobStore {
  constructor(private readonly folder: string) {}

  /** @throws BlobTooLarge past `maxBytes`; nothing is left behind. */
  async save(bytes: AsyncIterable<Uint8Array>, maxBytes: number): Promise<StoredBlob> {
    const id = randomUUID();
    const key = randomBytes(32);
    const hash = createHash('sha256');
    let sizeBytes = 0;
    const measured = (async function* () {
      for await (const piece of bytes) {
        sizeBytes += piece.byteLength;
        if (sizeBytes > maxBytes) throw new BlobTooLarge(`More than ${maxBytes} bytes.`);
        hash.update(piece);
        yield piece;
      }
    })();
    const unfinished = `${this.pathOf(id)}.part`;
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    try {
      await pipeline(
        Readable.from(seal(key, measured)),
        createWriteStream(unfinished, { mode: 0o600, flush: true }),
      );
      await rename(unfinished, this.pathOf(id));
    } catch (error) {
      await rm(unfinished, { force: true });
      throw error;
    }
    return { id, key, sha256: hash.digest('hex'), sizeBytes };
  }

  /** The plain bytes. Fails while reading when the file was tampered with or the key is another's. */
  open(id: string, key: Buffer): AsyncGenerator<Buffer> {
    return piecesOf(this.pathOf(id), key);
  }

  /** The same bytes, from any place; the caller closes them. Rejects at once when the end was cut off. */
  openAnywhere(id: string, key: Buffer): Promise<SealedBytes> {
    return SealedBytes.open(this.pathOf(id), key);
  }

  async remove(id: string): Promise<void> {
    await rm(this.pathOf(id), { force: true });
  }

  private pathOf(id: string): string {
    if (!/^[0-9a-f-]{36}$/.test(id)) throw new TypeError('Not the id of a blob.');
    return join(this.folder, id);
  }
}

async function* piecesOf(path: string, key: Buffer): AsyncGenerator<Buffer> {
  const sealed = await SealedBytes.open(path, key);
  try {
    yield* sealed.pieces();
  } finally {
    await sealed.close();
  }
}
