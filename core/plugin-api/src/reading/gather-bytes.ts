import { SourceFileError } from '../extension-points/wearable-source.js';

/**
 * A whole file in memory, for formats that cannot be read as a stream.
 * @throws SourceFileError when it is empty or larger than `mostBytes`.
 */
export async function gatherBytes(bytes: AsyncIterable<Uint8Array>, mostBytes: number): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of bytes) {
    size += piece.byteLength;
    if (size > mostBytes) {
      const most = Math.round(mostBytes / 1024 / 1024);
      throw new SourceFileError(
        'file-too-large',
        `The file is larger than ${most} MiB.`,
        `byte ${mostBytes}`,
        { mebibytes: most },
      );
    }
    pieces.push(piece);
  }
  if (size === 0) throw new SourceFileError('empty-file', 'The file is empty.', 'byte 0');
  return Buffer.concat(pieces, size);
}
