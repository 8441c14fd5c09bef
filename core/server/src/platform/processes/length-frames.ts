const lengthBytes = 4;

/** Bytes behind their own length, as a process of ours and one of plugins talk. */
export function withLength(body: Uint8Array): Buffer {
  const head = Buffer.alloc(lengthBytes);
  head.writeUInt32LE(body.byteLength);
  return Buffer.concat([head, body]);
}

/**
 * Takes apart what `withLength` put together, however it arrives.
 * @throws RangeError when a frame claims to be larger than `mostBytes`.
 */
export async function* cutByLength(chunks: AsyncIterable<Buffer>, mostBytes: number): AsyncGenerator<Buffer> {
  let pending: Buffer[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    pending.push(chunk);
    size += chunk.length;
    while (size >= lengthBytes) {
      const length = firstBytes(pending, lengthBytes).readUInt32LE();
      if (length > mostBytes) throw new RangeError(`A frame of ${length} bytes is too large.`);
      if (size < lengthBytes + length) break;
      const all = pending.length === 1 ? pending[0]! : Buffer.concat(pending, size);
      // The frame outlives the chunk it came in, and typed arrays need aligned memory of their own.
      yield Buffer.from(all.subarray(lengthBytes, lengthBytes + length));
      const rest = all.subarray(lengthBytes + length);
      pending = rest.length > 0 ? [rest] : [];
      size = rest.length;
    }
  }
}

function firstBytes(chunks: readonly Buffer[], count: number): Buffer {
  const [first] = chunks;
  return first !== undefined && first.length >= count ? first : Buffer.concat(chunks);
}
