import { crc32, deflateRawSync } from 'node:zlib';

const [storedMethod, deflatedMethod] = [0, 8];
const utf8Names = 0x800;

/** A file for a zip; packed unless `stored`. */
export interface ZippedFile {
  path: string;
  bytes: Uint8Array | string;
  stored?: boolean;
}

/** A zip of some files, in their order, as exporters write them: for fixtures of sources that read archives. */
export function writeZip(files: readonly ZippedFile[]): Uint8Array {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { path, bytes, stored = false } of files) {
    const [name, content] = [Buffer.from(path), Buffer.from(bytes as Uint8Array)];
    const data = stored ? content : deflateRawSync(content);
    const method = stored ? storedMethod : deflatedMethod;
    const shared = Buffer.concat([
      fields([2, 20], [2, utf8Names], [2, method], [4, 0], [4, crc32(content)], [4, data.length]),
      fields([4, content.length], [2, name.length], [2, 0]),
    ]);
    const local = Buffer.concat([fields([4, 0x04034b50]), shared, name, data]);
    const place = fields([2, 0], [2, 0], [2, 0], [4, 0], [4, offset]);
    directory.push(Buffer.concat([fields([4, 0x02014b50], [2, 20]), shared, place, name]));
    locals.push(local);
    offset += local.length;
  }
  const entries = Buffer.concat(directory);
  const count = files.length;
  const end = fields(
    [4, 0x06054b50],
    [4, 0],
    [2, count],
    [2, count],
    [4, entries.length],
    [4, offset],
    [2, 0],
  );
  return Buffer.concat([...locals, entries, end]);
}

function fields(...list: readonly [size: number, value: number][]): Buffer {
  const bytes = Buffer.alloc(list.reduce((sum, [size]) => sum + size, 0));
  let at = 0;
  for (const [size, value] of list) at = bytes.writeUIntLE(value, at, size);
  return bytes;
}
