/** Streams that the host takes piece by piece. */
export class OpenStreams {
  private readonly streams = new Map<number, { pieces: AsyncIterator<unknown>; stop: AbortController }>();
  private nextNumber = 0;

  /** @param stop raised when the host wants no more. */
  open(pieces: AsyncIterable<unknown>, stop: AbortController): number {
    const number = this.nextNumber;
    this.nextNumber += 1;
    this.streams.set(number, { pieces: pieces[Symbol.asyncIterator](), stop });
    return number;
  }

  async next(number: number): Promise<{ done: boolean; value: unknown }> {
    const stream = this.streams.get(number);
    if (!stream) return { done: true, value: null };
    try {
      const { done, value } = await stream.pieces.next();
      if (done === true) this.streams.delete(number);
      return { done: done === true, value: done === true ? null : value };
    } catch (error) {
      this.streams.delete(number);
      throw error;
    }
  }

  async end(number: number): Promise<void> {
    const stream = this.streams.get(number);
    this.streams.delete(number);
    stream?.stop.abort();
    await stream?.pieces.return?.();
  }
}
