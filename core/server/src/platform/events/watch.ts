import type { RequestContext } from '../graphql/request-context.js';

/**
 * Values of a subscription: the thing as it is now, then again at every tick. A thing that may not be seen (or is
 * gone) ends the subscription without a word.
 */
export async function* watch<Name extends string, T>(
  field: Name,
  context: RequestContext,
  ticks: AsyncIterableIterator<unknown>,
  read: () => Promise<T | null>,
): AsyncGenerator<Record<Name, T>> {
  // A subscription waits for hours: it holds no transaction while it does, and what it read is audited at once.
  const readNow = async () => {
    let succeeded = false;
    try {
      const value = await read();
      succeeded = true;
      return value;
    } finally {
      await context.finish({ succeeded, shown: false });
    }
  };
  // Listening begins before the first read, so that nothing falls between the two.
  const next = ticks.next();
  try {
    let value = await readNow();
    if (value === null) return;
    yield { [field]: value } as Record<Name, T>;
    for (let tick = await next; !tick.done; tick = await ticks.next()) {
      value = await readNow();
      if (value === null) return;
      yield { [field]: value } as Record<Name, T>;
    }
  } finally {
    await ticks.return?.();
  }
}
