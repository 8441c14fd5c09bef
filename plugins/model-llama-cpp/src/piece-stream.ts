/** Pieces that somebody pushes and somebody else reads, in order. */
export class PieceStream {
  private readonly pieces: string[] = [];
  private end: { error: unknown } | null = null;
  private wake = (): void => undefined;

  push(piece: string): void {
    this.pieces.push(piece);
    this.wake();
  }

  finish(error: unknown = null): void {
    this.end ??= { error };
    this.wake();
  }

  /** @throws what the stream was finished with. */
  async *read(): AsyncGenerator<string> {
    for (;;) {
      const piece = this.pieces.shift();
      if (piece !== undefined) yield piece;
      else if (this.end) {
        if (this.end.error !== null) throw this.end.error;
        return;
      } else await new Promise<void>((resolve) => (this.wake = resolve));
    }
  }
}
