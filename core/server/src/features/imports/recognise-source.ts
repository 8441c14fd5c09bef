import type { WearableSource } from '@regimen/plugin-api';
import type { PluginRegistry } from '../../platform/plugins/plugin-registry.js';

/** Enough of a file's beginning for any source to know it by. */
const headBytes = 4096;

/** Finds the source for a file by its first bytes, and hands the whole stream back unread. */
export async function recogniseSource(
  registry: PluginRegistry,
  fileName: string,
  bytes: AsyncIterable<Uint8Array>,
): Promise<{ source: WearableSource | null; bytes: AsyncIterable<Uint8Array> }> {
  const iterator = bytes[Symbol.asyncIterator]();
  const taken: Uint8Array[] = [];
  let size = 0;
  while (size < headBytes) {
    const next = await iterator.next();
    if (next.done) break;
    taken.push(next.value);
    size += next.value.byteLength;
  }
  const head = Buffer.concat(taken).subarray(0, headBytes);
  const whole = (async function* () {
    yield* taken;
    for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value;
  })();
  return { source: registry.sourceFor(head, fileName), bytes: whole };
}
