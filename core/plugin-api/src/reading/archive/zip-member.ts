import { crc32 } from 'node:zlib';
import type { ArchiveMember } from '../../extension-points/wearable-source.js';
import { SourceFileError } from '../../extension-points/wearable-source.js';
import type { RandomAccess } from './random-access.js';
import { piecesOf } from './random-access.js';
import type { UnpackBudget } from './unpack-budget.js';
import { damaged, inflate } from './unpack.js';
import type { ZipEntry } from './zip-directory.js';

/** A file of a zip as sources read it: its bytes are checked against its directory while they come. */
export function memberOf(access: RandomAccess, entry: ZipEntry, budget: UnpackBudget): ArchiveMember {
  return {
    path: entry.label,
    sizeBytes: entry.sizeBytes,
    open: () => unpacked(access, entry, budget),
  };
}

/** Why an entry cannot be read; null for one that can, and for a link, which is nothing to read. */
export function refusalOf({ oddity }: ZipEntry): SourceFileError | null {
  if (oddity === 'encrypted')
    return new SourceFileError(
      'archive-encrypted',
      'The file is protected by a password. Export without one.',
      'zip entry',
    );
  if (oddity === 'method')
    return new SourceFileError(
      'archive-method',
      'The file is packed in a way that is not read. Pack it as a plain zip.',
      'zip entry',
    );
  if (oddity === 'name')
    return new SourceFileError(
      'archive-name',
      'The name of the file points out of its archive.',
      'zip entry',
    );
  return null;
}

async function* unpacked(
  access: RandomAccess,
  entry: ZipEntry,
  budget: UnpackBudget,
): AsyncGenerator<Uint8Array> {
  budget.checkRatio(entry.packedBytes, entry.sizeBytes);
  const from = await entry.dataStart();
  if (from + entry.packedBytes > access.sizeBytes) throw damaged('zip entry');
  const packed = piecesOf(access, from, from + entry.packedBytes);
  let size = 0;
  let checksum = 0;
  for await (const piece of entry.isPacked ? inflate(packed) : packed) {
    size += piece.byteLength;
    if (size > entry.sizeBytes) throw damaged('zip entry');
    budget.takeBytes(piece.byteLength);
    checksum = crc32(piece, checksum);
    yield piece;
  }
  if (size !== entry.sizeBytes || checksum !== entry.checksum) throw damaged('zip entry');
}
