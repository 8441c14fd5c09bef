import { deserialize, serialize } from 'node:v8';
import type { SourceRecord } from '@regimen/domain';

/** What the parser process tells its parent. */
export type ParseFrame =
  | { type: 'records'; records: readonly SourceRecord[] }
  /** The file cannot be used; what came before stands. */
  | { type: 'refused'; code: string; message: string; where: string }
  | { type: 'crashed'; message: string }
  | { type: 'done' };

const lengthBytes = 4;
/** One activity of a day at 1 Hz with nine streams is 12 MB; far beyond that somebody plays tricks. */
const maxFrameBytes = 128 * 1024 * 1024;

export function encodeFrame(frame: ParseFrame): Buffer {
  const body = serialize(frame);
  const head = Buffer.alloc(lengthBytes);
  head.writeUInt32LE(body.length);
  return Buffer.concat([head, body]);
}

/**
 * Cuts a byte stream into frames.
 * @throws RangeError when a frame claims to be larger than any honest one.
 */
export async function* decodeFrames(chunks: AsyncIterable<Buffer>): AsyncGenerator<ParseFrame> {
  let pending: Buffer[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    pending.push(chunk);
    size += chunk.length;
    while (size >= lengthBytes) {
      const length = firstBytes(pending, lengthBytes).readUInt32LE();
      if (length > maxFrameBytes) throw new RangeError(`A frame of ${length} bytes is too large.`);
      if (size < lengthBytes + length) break;
      const all = pending.length === 1 ? pending[0]! : Buffer.concat(pending, size);
      // The frame outlives the chunk it came in, and typed arrays need aligned memory of their own.
      yield deserialize(Buffer.from(all.subarray(lengthBytes, lengthBytes + length))) as ParseFrame;
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
