import type { RandomAccess } from './random-access.js';

/** A directory is read in steps of a few bytes, and small files lie beside each other: blocks serve both. */
const blockBytes = 256 * 1024;
const mostBlocks = 16;

/** The same bytes, asked for in blocks of which the last used are kept. */
export function cachedAccess(access: RandomAccess): RandomAccess {
  const blocks = new Map<number, Promise<Uint8Array>>();
  const block = (number: number): Promise<Uint8Array> => {
    const from = number * blockBytes;
    const found = blocks.get(number) ?? access.read(from, Math.min(blockBytes, access.sizeBytes - from));
    // Last used stands last: the first is the one to drop.
    blocks.delete(number);
    blocks.set(number, found);
    if (blocks.size > mostBlocks) blocks.delete(blocks.keys().next().value ?? number);
    return found;
  };
  return {
    sizeBytes: access.sizeBytes,
    async read(from, length) {
      if (from < 0 || from + length > access.sizeBytes) throw new RangeError('The bytes end before.');
      const parts: Uint8Array[] = [];
      for (let at = from; at < from + length;) {
        const number = Math.floor(at / blockBytes);
        const inBlock = at - number * blockBytes;
        const part = (await block(number)).subarray(inBlock, inBlock + from + length - at);
        parts.push(part);
        at += part.byteLength;
      }
      return parts.length === 1 ? parts[0]! : Buffer.concat(parts);
    },
  };
}
