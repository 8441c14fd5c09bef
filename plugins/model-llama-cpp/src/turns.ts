/** Lets one after the other in, in the order of asking. A model of one sequence answers one question at a time. */
export class Turns {
  private last: Promise<unknown> = Promise.resolve();
  private count = 0;

  get waiting(): number {
    return this.count;
  }

  /** Resolves when it is the caller's turn, with what ends it. @throws the signal's reason when it is raised before. */
  async take(signal: AbortSignal): Promise<() => void> {
    signal.throwIfAborted();
    let end = (): void => undefined;
    const before = this.last;
    const own = new Promise<void>((resolve) => (end = resolve));
    this.last = before.then(() => own);
    this.count += 1;
    const release = (): void => {
      this.count -= 1;
      end();
    };
    try {
      await Promise.race([before, raised(signal)]);
      signal.throwIfAborted();
      return release;
    } catch (error) {
      release();
      throw error;
    }
  }
}

function raised(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
  });
}
