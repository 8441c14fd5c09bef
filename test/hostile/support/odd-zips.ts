import { constants, deflateRawSync } from 'node:zlib';
import { writeZip } from '@regimen/plugin-api/conformance';

const megabyte = 1024 * 1024;
const [directoryEntry, directoryEnd] = [0x02014b50, 0x06054b50];
const linkOfUnix = { madeBy: 3 << 8, attributes: 0o120777 << 16 };

/** Packed zeros behind a beginning, without packing them all: the same piece again and again, each a whole block of the format. */
export function packedZeros(begin: string, gigabytes: number): Buffer {
  const first = deflateRawSync(Buffer.from(begin), { finishFlush: constants.Z_FULL_FLUSH });
  const pieceMegabytes = 64;
  const piece = deflateRawSync(Buffer.alloc(pieceMegabytes * megabyte), {
    finishFlush: constants.Z_FULL_FLUSH,
    level: 9,
  });
  const pieces = Array.from({ length: (gigabytes * 1024) / pieceMegabytes }, () => piece);
  return Buffer.concat([first, ...pieces, deflateRawSync(Buffer.alloc(0))]);
}

/** A zip of one packed file that tells `claimedBytes` as its size, in both places that tell. */
export function zipOfPacked(path: string, packed: Buffer, claimedBytes: number): Buffer {
  const zip = Buffer.from(writeZip([{ path, bytes: packed, stored: true }]));
  for (const [begin, method, size] of [
    [0, 8, 22],
    [zip.lastIndexOf(signature(directoryEntry)), 10, 24],
  ] as const) {
    zip.writeUInt16LE(8, begin + method);
    zip.writeUInt32LE(claimedBytes, begin + size);
  }
  return zip;
}

/** The bytes of a gzip around packed bytes. */
export function gzipOfPacked(packed: Buffer): Buffer {
  return Buffer.concat([Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3]), packed, Buffer.alloc(8)]);
}

/** A zip whose directory names the same packed bytes many times. */
export function overlappingZip(bytes: Uint8Array, times: number): Buffer {
  const zip = Buffer.from(writeZip([{ path: 'weights.csv', bytes }]));
  const entryAt = zip.lastIndexOf(signature(directoryEntry));
  const endAt = zip.lastIndexOf(signature(directoryEnd));
  const entries = Buffer.concat(Array.from({ length: times }, () => zip.subarray(entryAt, endAt)));
  const end = Buffer.from(zip.subarray(endAt));
  for (const place of [8, 10]) end.writeUInt16LE(times, place);
  end.writeUInt32LE(entries.length, 12);
  return Buffer.concat([zip.subarray(0, entryAt), entries, end]);
}

/** A zip of symbolic links, as Unix writes them: the text of each file is where it points to. */
export function zipOfLinks(links: readonly (readonly [path: string, target: string])[]): Buffer {
  const zip = Buffer.from(writeZip(links.map(([path, target]) => ({ path, bytes: target, stored: true }))));
  for (let at = zip.indexOf(signature(directoryEntry)); at >= 0;) {
    zip.writeUInt16LE(linkOfUnix.madeBy, at + 4);
    zip.writeUInt32LE(linkOfUnix.attributes >>> 0, at + 38);
    at = zip.indexOf(signature(directoryEntry), at + 4);
  }
  return zip;
}

/** A tar of one link and one file behind it. */
export function tarOfLink(target: string): Buffer {
  const header = (name: string, type: string, linkTo: string) => {
    const block = Buffer.alloc(512);
    block.write(name, 0);
    block.write('0000777\0', 100);
    block.write('00000000000\0', 124);
    block.write('        ', 148);
    block.write(type, 156);
    block.write(linkTo, 157);
    block.write('ustar\0', 257);
    const sum = block.reduce((total, byte) => total + byte, 0);
    block.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
    return block;
  };
  return Buffer.concat([header('link', '2', target), header('link/x', '0', ''), Buffer.alloc(1024)]);
}

function signature(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
