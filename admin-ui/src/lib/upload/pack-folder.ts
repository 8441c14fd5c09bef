import { Crc32 } from './crc32.js';

/** A file and where it lies in its folder, with `/` between. */
export interface FolderFile {
  path: string;
  file: File;
}

/** What a zip file without its 64-bit extension can hold (PKWARE APPNOTE 4.4.1.4, 4.4.21 to 4.4.24). */
const [mostFiles, mostBytes] = [0xfffe, 0xfffffffe];
/** Headers and names of an entry, at most. */
const entryOverhead = 4096;

/** Whether a folder fits one packed file; a larger one goes file by file. */
export function canBePacked(files: readonly FolderFile[]): boolean {
  const bytes = files.reduce((sum, { file }) => sum + file.size + entryOverhead, 0);
  return files.length <= mostFiles && bytes <= mostBytes;
}

/**
 * Packs a folder as a zip file without compression, so that it is one delivery: read, shown and taken back as a whole. The
 * files stay where they are on the disk: only their checksums are worked out here. `onFile` is told after each.
 */
export async function packFolder(
  name: string,
  files: readonly FolderFile[],
  onFile: (done: number) => void,
): Promise<File> {
  const parts: BlobPart[] = [];
  const directory: Uint8Array<ArrayBuffer>[] = [];
  let offset = 0;
  for (const [index, { path, file }] of files.entries()) {
    const entry = { name: new TextEncoder().encode(path), size: file.size, crc: await crcOf(file), offset };
    const header = localHeader(entry);
    parts.push(header, file);
    directory.push(directoryEntry(entry));
    offset += header.length + file.size;
    onFile(index + 1);
  }
  const directorySize = directory.reduce((sum, { length }) => sum + length, 0);
  return new File([...parts, ...directory, endRecord(files.length, directorySize, offset)], `${name}.zip`);
}

interface Entry {
  name: Uint8Array<ArrayBuffer>;
  size: number;
  crc: number;
  offset: number;
}

async function crcOf(file: File): Promise<number> {
  const crc = new Crc32();
  const reader = file.stream().getReader();
  for (let read = await reader.read(); !read.done; read = await reader.read()) crc.add(read.value);
  return crc.value;
}

/** Version 2.0; names in UTF-8; stored; 1 January 1980, as no date is told. */
const [version, utf8Names, stored, noTime, noDate] = [20, 0x0800, 0, 0, 0x0021];

function localHeader({ name, size, crc }: Entry): Uint8Array<ArrayBuffer> {
  return record([
    [4, 0x04034b50],
    [2, version],
    [2, utf8Names],
    [2, stored],
    [2, noTime],
    [2, noDate],
    [4, crc],
    [4, size],
    [4, size],
    [2, name.length],
    [2, 0],
    name,
  ]);
}

function directoryEntry({ name, size, crc, offset }: Entry): Uint8Array<ArrayBuffer> {
  const noComment = [2, 0] as const;
  return record([
    [4, 0x02014b50],
    [2, version],
    [2, version],
    [2, utf8Names],
    [2, stored],
    [2, noTime],
    [2, noDate],
    [4, crc],
    [4, size],
    [4, size],
    [2, name.length],
    [2, 0],
    noComment,
    [2, 0],
    [2, 0],
    [4, 0],
    [4, offset],
    name,
  ]);
}

function endRecord(count: number, size: number, offset: number): Uint8Array<ArrayBuffer> {
  return record([
    [4, 0x06054b50],
    [2, 0],
    [2, 0],
    [2, count],
    [2, count],
    [4, size],
    [4, offset],
    [2, 0],
  ]);
}

/** Numbers of so many bytes, the lowest byte first, and text. */
function record(
  fields: readonly (readonly [2 | 4, number] | Uint8Array<ArrayBuffer>)[],
): Uint8Array<ArrayBuffer> {
  const bytes = fields.flatMap((field) => {
    if (field instanceof Uint8Array) return [...field];
    const [width, value] = field;
    return Array.from({ length: width }, (_, index) => (value >>> (8 * index)) & 0xff);
  });
  return Uint8Array.from(bytes);
}
