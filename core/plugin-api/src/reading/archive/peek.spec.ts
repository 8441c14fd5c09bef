import { peek } from './peek.js';

function watched() {
  let closed = false;
  async function* stream() {
    try {
      yield* [Uint8Array.of(1, 2), Uint8Array.of(3), Uint8Array.of(4, 5)];
    } finally {
      closed = true;
      await Promise.resolve();
    }
  }
  return { stream: stream(), isClosed: () => closed };
}

describe('peeking at a stream', () => {
  it('shows its beginning and leaves it whole', async () => {
    const { head, bytes } = await peek(watched().stream, 3);
    expect([...head]).toEqual([1, 2, 3]);
    const all: number[] = [];
    for await (const piece of bytes) all.push(...piece);
    expect(all).toEqual([1, 2, 3, 4, 5]);
  });

  it('closes what is below when nobody reads on', async () => {
    const { stream, isClosed } = watched();
    const { bytes } = await peek(stream, 1);
    expect(isClosed()).toBe(false);
    await bytes.return(undefined);
    expect(isClosed()).toBe(true);
  });
});
