import { PassThrough } from 'node:stream';
import type { Entry, ZipFile } from 'yauzl';
import { fromRandomAccessReaderPromise, RandomAccessReader } from 'yauzl';
import { SourceFileError } from '../../extension-points/wearable-source.js';
import { labelOf } from './member-label.js';
import type { RandomAccess } from './random-access.js';
import type { UnpackBudget } from './unpack-budget.js';
import { damaged } from './unpack.js';

/** The fixed part of a local header. */
const localHeaderBytes = 30;
const unix = 3;
const typeOfFile = 0xf000;
const symbolicLink = 0xa000;
const [stored, deflated] = [0, 8];

/** One file as the directory of a zip tells it. */
export interface ZipEntry {
  /** A label, never a path. */
  label: string;
  sizeBytes: number;
  packedBytes: number;
  isPacked: boolean;
  checksum: number;
  /** Why it is not read: `encrypted`, `method` for a way of packing nobody uses, `link`, `name`; null for a plain file. */
  oddity: 'encrypted' | 'method' | 'link' | 'name' | null;
  /** Where its packed bytes begin. */
  dataStart(): Promise<number>;
}

/**
 * The directory of a zip, zip64 included, in its order, folders left out.
 * @throws SourceFileError `archive-damaged`, or `archive-too-large` for one that is built to exhaust us.
 */
export async function readZipDirectory(access: RandomAccess, budget: UnpackBudget): Promise<ZipEntry[]> {
  const zip = await fromRandomAccessReaderPromise(new ZipReader(access), access.sizeBytes, {
    autoClose: false,
    decodeStrings: false,
  }).catch(() => {
    throw damaged('zip directory');
  });
  const found: Entry[] = [];
  try {
    for await (const entry of zip.eachEntry()) {
      budget.takeEntry();
      found.push(entry);
    }
  } catch (error) {
    throw error instanceof SourceFileError ? error : damaged('zip directory');
  }
  checkSizes(found, access.sizeBytes, budget);
  return found.filter((entry) => !isFolder(entry)).map((entry) => entryOf(zip, entry));
}

/** Entries that share packed bytes unpack to petabytes: no honest archive has them. */
function checkSizes(entries: readonly Entry[], archiveBytes: number, budget: UnpackBudget): void {
  let total = 0;
  let end = 0;
  for (const entry of [...entries].sort(
    (a, b) => a.relativeOffsetOfLocalHeader - b.relativeOffsetOfLocalHeader,
  )) {
    if (entry.relativeOffsetOfLocalHeader < end) {
      const message = 'Files in the archive overlap, which no export does.';
      throw new SourceFileError('archive-too-large', message, 'zip directory');
    }
    end = entry.relativeOffsetOfLocalHeader + localHeaderBytes + entry.fileNameLength + entry.compressedSize;
    total += entry.uncompressedSize;
  }
  budget.checkRatio(archiveBytes, Math.min(total, budget.limits.entryBytes));
}

function isFolder(entry: Entry): boolean {
  return entry.fileNameRaw.at(-1) === 0x2f;
}

function entryOf(zip: ZipFile, entry: Entry): ZipEntry {
  const label = labelOf(entry.fileNameRaw);
  return {
    label: label.text,
    sizeBytes: entry.uncompressedSize,
    packedBytes: entry.compressedSize,
    isPacked: entry.compressionMethod === deflated,
    checksum: entry.crc32,
    oddity: oddityOf(entry) ?? (label.isOdd ? 'name' : null),
    dataStart: async () => {
      try {
        return (await zip.readLocalFileHeaderPromise(entry, { minimal: true })).fileDataStart;
      } catch {
        throw damaged('zip entry');
      }
    },
  };
}

function oddityOf(entry: Entry): ZipEntry['oddity'] {
  if (entry.isEncrypted()) return 'encrypted';
  const { compressionMethod, versionMadeBy, externalFileAttributes } = entry;
  if (compressionMethod !== stored && compressionMethod !== deflated) return 'method';
  const isLink =
    versionMadeBy >>> 8 === unix && ((externalFileAttributes >>> 16) & typeOfFile) === symbolicLink;
  return isLink ? 'link' : null;
}

/** Lets the zip library read from our bytes; only directories and headers go through it. */
class ZipReader extends RandomAccessReader {
  constructor(private readonly access: RandomAccess) {
    super();
  }

  override _readStreamForRange(from: number, to: number): PassThrough {
    const stream = new PassThrough();
    this.access.read(from, to - from).then(
      (bytes) => stream.end(bytes),
      (error: unknown) => stream.destroy(error as Error),
    );
    return stream;
  }

  override read(
    buffer: Buffer,
    offset: number,
    length: number,
    position: number,
    callback: (error: Error | null) => void,
  ): void {
    this.access.read(position, length).then(
      (bytes) => {
        buffer.set(bytes, offset);
        callback(null);
      },
      (error: unknown) => callback(error as Error),
    );
  }
}
