/**
 * Values of a subscription: the thing as it is now, then again at every tick. A thing that may not be seen (or is
 * gone) ends the subscription without a word.
 */
export async function* watch<Name extends string, T>(
  field: Name,
  ticks: AsyncIterableIterator<unknown>,
  read: () => Promise<T | null>,
): AsyncGenerator<Record<Name, T>> {
  // Listening begins before the first read, so that nothing falls between the two.
  const next = ticks.next();
  try {
    let value = await read();
    if (value === null) return;
    yield { [field]: value } as Record<Name, T>;
    for (let tick = await next; !tick.done; tick = await ticks.next()) {
      value = await read();
      if (value === null) return;
      yield { [field]: value } as Record<Name, T>;
    }
  } finally {
    await ticks.return?.();
  }
}
