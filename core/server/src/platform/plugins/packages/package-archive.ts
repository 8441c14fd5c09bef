import { gunzipSync, gzipSync } from 'node:zlib';
import { extract, pack } from 'tar-stream';
import { archiveBytes, packageLimits } from './package-limits.js';
import type { PackageFiles } from './package-manifest.js';
import { pathsFault } from './package-paths.js';

/** Byte of a gzip header that names the system it was made on. */
const systemByte = 9;
const unknownSystem = 255;

/** One gzipped archive of these files. The same files always give the same bytes. */
export async function writeArchive(files: PackageFiles): Promise<Buffer> {
  const archive = pack();
  for (const [name, bytes] of [...files].sort(([a], [b]) => (a < b ? -1 : 1)))
    archive.entry({ name, size: bytes.length, mode: 0o644, mtime: new Date(0), uid: 0, gid: 0 }, bytes);
  archive.finalize();
  const pieces: Buffer[] = [];
  for await (const piece of archive) pieces.push(piece as Buffer);
  const zipped = gzipSync(Buffer.concat(pieces), { level: 9 });
  zipped[systemByte] = unknownSystem;
  return zipped;
}

/**
 * Unpacks an archive into memory and nowhere else.
 * @throws TypeError completing "it ", when it is damaged, too large, or holds what a package may not.
 */
export async function readArchive(zipped: Buffer): Promise<PackageFiles> {
  const files = new Map<string, Buffer>();
  const paths: string[] = [];
  const extracting = extract();
  const unpacked = unzip(zipped);
  setImmediate(() => extracting.end(unpacked));
  try {
    for await (const entry of extracting) {
      const { name, type } = entry.header;
      paths.push(name);
      if (type !== 'file')
        throw new TypeError(`holds a ${type ?? 'thing'} that is no file: ${JSON.stringify(name)}`);
      const fault = pathsFault(paths.slice(-1));
      if (fault !== null || paths.length > packageLimits.files)
        throw new TypeError(fault ?? 'holds too many files');
      const pieces: Buffer[] = [];
      for await (const piece of entry) pieces.push(piece);
      files.set(name, Buffer.concat(pieces));
    }
  } catch (error) {
    throw error instanceof TypeError ? error : new TypeError('is no archive, or a damaged one');
  }
  const fault = pathsFault(paths);
  if (fault !== null) throw new TypeError(fault);
  return files;
}

function unzip(zipped: Buffer): Buffer {
  try {
    return gunzipSync(zipped, { maxOutputLength: archiveBytes });
  } catch {
    throw new TypeError(`is no gzipped archive of at most ${archiveBytes} bytes`);
  }
}
