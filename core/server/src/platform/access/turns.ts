/** So many at once, and no more: who comes beyond them is told so, and comes again. */
export class Turns {
  private taken = 0;

  constructor(private readonly most: number) {}

  /** Null where all turns are taken. */
  async take<T>(work: () => Promise<T>): Promise<T | null> {
    if (this.taken >= this.most) return null;
    this.taken += 1;
    try {
      return await work();
    } finally {
      this.taken -= 1;
    }
  }
}
