import { createCipheriv, createDecipheriv } from 'node:crypto';

/**
 * Bytes sealed in chunks of 64 KiB with AES-256-GCM, so that a large file can be written and read as a stream. Each
 * chunk's nonce is its number, and the number and whether it is the last are authenticated: no chunk can be
 * swapped, repeated or cut off unnoticed. A key seals one stream only, so nonces never repeat under it.
 */
export const chunkBytes = 64 * 1024;
export const tagBytes = 16;

export async function* seal(key: Buffer, plain: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  let index = 0;
  for await (const { chunk, last } of cut(plain, chunkBytes)) {
    const cipher = createCipheriv('aes-256-gcm', key, nonceOf(index), { authTagLength: tagBytes });
    cipher.setAAD(labelOf(index, last));
    yield Buffer.concat([cipher.update(chunk), cipher.final(), cipher.getAuthTag()]);
    index += 1;
  }
}

/**
 * The plain bytes of a sealed stream, as they come.
 * @throws Error when a chunk was changed or moved, the end was cut off, or the key is another's.
 */
export async function* unseal(key: Buffer, sealed: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  let index = 0;
  for await (const { chunk, last } of cut(sealed, chunkBytes + tagBytes)) {
    yield unsealChunk(key, chunk, index, last);
    index += 1;
  }
}

/**
 * One chunk by its number, and whether it is the last.
 * @throws Error when it was changed, moved or sealed with another key.
 */
export function unsealChunk(key: Buffer, chunk: Buffer, index: number, last: boolean): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', key, nonceOf(index), { authTagLength: tagBytes });
  decipher.setAAD(labelOf(index, last));
  decipher.setAuthTag(chunk.subarray(chunk.length - tagBytes));
  const plain = decipher.update(chunk.subarray(0, chunk.length - tagBytes));
  // Nothing is left to come in this mode: it proves that nothing was changed.
  decipher.final();
  return plain;
}

function nonceOf(index: number): Buffer {
  const nonce = Buffer.alloc(12);
  nonce.writeUInt32BE(index, 8);
  return nonce;
}

function labelOf(index: number, last: boolean): Buffer {
  return Buffer.from(`${index}:${last ? 'last' : 'more'}`);
}

/** Cuts a stream into chunks of one size; the last may be shorter, even empty, and is marked. */
async function* cut(
  bytes: AsyncIterable<Uint8Array>,
  size: number,
): AsyncGenerator<{ chunk: Buffer; last: boolean }> {
  let held: Buffer[] = [];
  let heldBytes = 0;
  for await (const piece of bytes) {
    held.push(Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength));
    heldBytes += piece.byteLength;
    // One byte beyond a full chunk shows that the chunk is not the last.
    if (heldBytes <= size) continue;
    let all = Buffer.concat(held, heldBytes);
    while (all.length > size) {
      yield { chunk: all.subarray(0, size), last: false };
      all = all.subarray(size);
    }
    held = [all];
    heldBytes = all.length;
  }
  yield { chunk: Buffer.concat(held, heldBytes), last: true };
}
