import { SourceFileError } from '@regimen/plugin-api';
import { fromBuffer } from 'yauzl';
import type { Entry, ZipFile } from 'yauzl';

/** Zips are read from memory: their directory stands at the end. An export of ten years zips to about 100 MB. */
const limits = {
  archiveBytes: 256 * 1024 * 1024,
  xmlBytes: 8 * 1024 * 1024 * 1024,
  ratio: 200,
  entries: 50_000,
};

/**
 * The one XML of the export, found by place and ending, since its name follows the phone's language. No name is ever
 * used as a path, nothing is written.
 * @throws SourceFileError when there is none, or the archive is built to exhaust us.
 */
export async function exportXmlOf(bytes: AsyncIterable<Uint8Array>): Promise<AsyncIterable<Uint8Array>> {
  const archive = await open(await collect(bytes));
  const entry = await findExport(archive);
  if (!entry)
    throw new SourceFileError('not-an-export', 'The archive holds no health export.', 'zip directory');
  const tooLarge =
    entry.uncompressedSize > limits.xmlBytes ||
    entry.uncompressedSize > entry.compressedSize * limits.ratio + 1e6;
  if (tooLarge)
    throw new SourceFileError(
      'archive-too-large',
      'The archive unpacks to more than any export.',
      'zip entry',
    );
  return streamOf(archive, entry);
}

async function collect(bytes: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of bytes) {
    size += chunk.byteLength;
    if (size > limits.archiveBytes) {
      throw new SourceFileError(
        'archive-too-large',
        'The archive is larger than 256 MB. Unpack it and import export.xml.',
        'file',
      );
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function open(archive: Buffer): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    fromBuffer(archive, { lazyEntries: true }, (error, zip) => {
      if (error) reject(new SourceFileError('archive-damaged', 'The archive is damaged.', 'zip directory'));
      else resolve(zip);
    });
  });
}

/** `…/apple_health_export/<name>.xml`, and not the clinical document beside it: the largest one. */
function findExport(zip: ZipFile): Promise<Entry | null> {
  return new Promise((resolve, reject) => {
    let best: Entry | null = null;
    let count = 0;
    zip.on('entry', (entry: Entry) => {
      count += 1;
      if (count > limits.entries) {
        reject(
          new SourceFileError('archive-too-large', 'The archive holds too many files.', 'zip directory'),
        );
        return;
      }
      const isCandidate = /(^|\/)[^/]+\.xml$/i.test(entry.fileName) && !/_cda\.xml$/i.test(entry.fileName);
      if (isCandidate && entry.uncompressedSize > (best?.uncompressedSize ?? -1)) best = entry;
      zip.readEntry();
    });
    zip.on('end', () => resolve(best));
    zip.on('error', () =>
      reject(new SourceFileError('archive-damaged', 'The archive is damaged.', 'zip directory')),
    );
    zip.readEntry();
  });
}

function streamOf(zip: ZipFile, entry: Entry): Promise<AsyncIterable<Uint8Array>> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error) reject(damagedEntry());
      else resolve(unpacked(stream));
    });
  });
}

/** What lies before the damage is read; the damage itself, which the unpacker finds on the way, ends it with a reason. */
async function* unpacked(stream: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* stream;
  } catch {
    throw damagedEntry();
  }
}

function damagedEntry(): SourceFileError {
  return new SourceFileError('archive-damaged', 'The archive is damaged.', 'zip entry');
}
