/**
 * The first `count` bytes of a stream, or all of a shorter one, and the whole stream unread. Whoever does not read the stream
 * must `return` it, which closes what is below.
 */
export async function peek(
  bytes: AsyncIterable<Uint8Array>,
  count: number,
): Promise<{ head: Uint8Array; bytes: AsyncGenerator<Uint8Array> }> {
  const iterator = bytes[Symbol.asyncIterator]();
  const taken: Uint8Array[] = [];
  let size = 0;
  while (size < count) {
    const next = await iterator.next();
    if (next.done) break;
    taken.push(next.value);
    size += next.value.byteLength;
  }
  const head = Buffer.concat(taken, size).subarray(0, count);
  const rest = resume(taken, iterator);
  // Begun, so that its `return` reaches the stream below even when nobody reads on.
  await rest.next();
  return { head, bytes: rest };
}

async function* resume(
  taken: readonly Uint8Array[],
  iterator: AsyncIterator<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  try {
    yield new Uint8Array();
    yield* taken;
    for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value;
  } finally {
    await iterator.return?.();
  }
}
