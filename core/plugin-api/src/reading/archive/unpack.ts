import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createInflateRaw } from 'node:zlib';
import { SourceFileError } from '../../extension-points/wearable-source.js';
import type { UnpackBudget } from './unpack-budget.js';

/** Few turns for large files. */
const chunkSize = 128 * 1024;

/** @throws SourceFileError `archive-damaged` at the damage, after what lies before it. */
export async function* inflate(packed: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield* through(createInflateRaw({ chunkSize }), packed);
}

/**
 * The file in a gzip.
 * @throws SourceFileError `archive-damaged` at the damage, `archive-too-large` for one that is built to hurt.
 */
export async function* gunzip(
  packed: AsyncIterable<Uint8Array>,
  budget: UnpackBudget,
): AsyncGenerator<Uint8Array> {
  let [packedBytes, unpackedBytes] = [0, 0];
  const counted = (async function* () {
    for await (const piece of packed) {
      packedBytes += piece.byteLength;
      yield piece;
    }
  })();
  for await (const piece of through(createGunzip({ chunkSize }), counted)) {
    unpackedBytes += piece.byteLength;
    budget.takeBytes(piece.byteLength);
    budget.checkRatio(packedBytes, unpackedBytes);
    yield piece;
  }
}

/** What to tell of an archive whose bytes are not what they were. */
export function damaged(where: string): SourceFileError {
  const message = 'The archive is damaged or was cut off. Download it again.';
  return new SourceFileError('archive-damaged', message, where);
}

async function* through(
  unpacker: ReturnType<typeof createGunzip>,
  packed: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  const feeding = pipeline(Readable.from(packed), unpacker).catch(() => undefined);
  try {
    yield* unpacker as AsyncIterable<Buffer>;
  } catch (error) {
    throw error instanceof SourceFileError ? error : damaged('packed data');
  } finally {
    unpacker.destroy();
    await feeding;
  }
}
