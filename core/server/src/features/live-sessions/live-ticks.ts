/** Ticks of a thing that also changes by itself: whenever it is announced, and at the time its last look named. */
export class WakingTicks implements AsyncIterableIterator<unknown> {
  private announced: Promise<IteratorResult<unknown>> | null = null;
  private timer: NodeJS.Timeout | undefined;
  private wake: (() => void) | null = null;
  private isDue = false;

  constructor(private readonly ticks: AsyncIterableIterator<unknown>) {}

  /** Wakes once after so long, instead of when it was to wake before; never for null. */
  wakeAfter(milliseconds: number | null): void {
    clearTimeout(this.timer);
    this.isDue = false;
    if (milliseconds === null) return;
    this.timer = setTimeout(() => {
      this.isDue = true;
      this.wake?.();
    }, milliseconds);
  }

  async next(): Promise<IteratorResult<unknown>> {
    this.announced ??= this.ticks.next();
    const woken = new Promise<null>((resolve) => {
      this.wake = () => resolve(null);
      if (this.isDue) resolve(null);
    });
    const first = await Promise.race([this.announced, woken]);
    if (first !== null) this.announced = null;
    this.isDue = false;
    return first ?? { done: false, value: undefined };
  }

  async return(): Promise<IteratorResult<unknown>> {
    clearTimeout(this.timer);
    await this.ticks.return?.();
    return { done: true, value: undefined };
  }

  [Symbol.asyncIterator](): this {
    return this;
  }
}
