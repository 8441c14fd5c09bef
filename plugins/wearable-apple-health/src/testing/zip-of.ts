import { crc32, deflateRawSync } from 'node:zlib';

const deflated = 8;

/** A zip of one deflated file, as phones write an export: local header, data, central directory, end. */
export function zipOf(path: string, content: Uint8Array): Uint8Array {
  const name = Buffer.from(path);
  const data = deflateRawSync(content);
  const sizes = record([4, crc32(content)], [4, data.length], [4, content.length], [2, name.length], [2, 0]);
  const local = Buffer.concat([record([4, 0x04034b50], [2, 20], [2, 0], [2, deflated], [4, 0]), sizes, name]);
  const central = Buffer.concat([
    record([4, 0x02014b50], [2, 20], [2, 20], [2, 0], [2, deflated], [4, 0]),
    sizes,
    record([2, 0], [2, 0], [2, 0], [4, 0], [4, 0]),
    name,
  ]);
  const end = record(
    [4, 0x06054b50],
    [2, 0],
    [2, 0],
    [2, 1],
    [2, 1],
    [4, central.length],
    [4, local.length + data.length],
    [2, 0],
  );
  return Buffer.concat([local, data, central, end]);
}

function record(...fields: [size: number, value: number][]): Buffer {
  const bytes = Buffer.alloc(fields.reduce((sum, [size]) => sum + size, 0));
  let at = 0;
  for (const [size, value] of fields) at = bytes.writeUIntLE(value, at, size);
  return bytes;
}
