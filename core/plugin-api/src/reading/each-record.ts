import type { SourceRecord } from '@regimen/domain';

const ended = Promise.resolve({ done: true as const, value: undefined });

/**
 * The records of batches one by one. A generator waits three times for each record that it hands on, which for millions
 * of them costs more than reading; here only the next batch is waited for.
 */
export function eachRecord(
  batches: AsyncIterable<readonly SourceRecord[]>,
): AsyncIterableIterator<SourceRecord, undefined> {
  const iterator = batches[Symbol.asyncIterator]();
  let batch: readonly SourceRecord[] = [];
  let at = 0;
  const step = async (): Promise<IteratorResult<SourceRecord, undefined>> => {
    while (at >= batch.length) {
      const next = await iterator.next();
      if (next.done) return ended;
      batch = next.value;
      at = 0;
    }
    return { done: false, value: batch[at++]! };
  };
  return {
    next: () => (at < batch.length ? Promise.resolve({ done: false, value: batch[at++]! }) : step()),
    async return() {
      batch = [];
      at = 0;
      await iterator.return?.();
      return ended;
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}
