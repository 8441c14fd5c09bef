import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { ActivityStream } from '@regimen/domain';

/** Both columns as one compressed block of doubles: a stream is read whole or not at all. */
export function packStream({ secondsFromStart, values }: ActivityStream): Buffer {
  const columns = new Float64Array(secondsFromStart.length * 2);
  columns.set(secondsFromStart);
  columns.set(values, secondsFromStart.length);
  return deflateRawSync(Buffer.from(columns.buffer));
}

/** The columns of `packStream`. */
export function unpackStream(packed: Buffer): Pick<ActivityStream, 'secondsFromStart' | 'values'> {
  const bytes = inflateRawSync(packed);
  // A copy of its own: typed arrays need aligned memory, which a pooled buffer does not promise.
  const columns = new Float64Array(new Uint8Array(bytes).buffer);
  const points = columns.length / 2;
  return { secondsFromStart: columns.slice(0, points), values: columns.slice(points) };
}
