/**
 * Work in two steps, of which the second goes in order: while one is in its second step, the next already does its first.
 * Never are more than two under way.
 */
export class Relay {
  private last: Promise<void> = Promise.resolve();

  /**
   * Begins work; it gets its turn once all before it have ended well, and where one failed, a turn that rejects. Resolves when
   * the one before has ended, and rejects as that did, once this one has ended too.
   */
  async begin(work: (turn: Promise<void>) => Promise<void>): Promise<void> {
    const before = this.last;
    const own = work(before);
    this.last = own;
    // How it ended is told to whoever comes next, or by `end`.
    own.catch(() => undefined);
    try {
      await before;
    } catch (error) {
      await own.catch(() => undefined);
      throw error;
    }
  }

  /** Resolves when everything has ended; rejects as the last did. */
  end(): Promise<void> {
    return this.last;
  }
}
