/** A stop was asked for while the product was still starting. */
export class StartAbandoned extends Error {
  override readonly name = 'StartAbandoned';
}

interface Opened {
  stop(): Promise<void>;
  /** Ends it at once, without waiting. */
  force?(): void;
}

/** Remembers what was opened, so that it is closed in the opposite order however far the start came. */
export class Shutdown {
  private readonly opened: Opened[] = [];
  private asked = false;
  private failure: Error | null = null;
  private ask: () => void = () => undefined;
  private give: (reason: Error) => void = () => undefined;

  /** Settles once somebody asks for the end; rejects when something the product stands on is gone. */
  readonly requested = new Promise<void>((resolve, reject) => {
    this.ask = resolve;
    this.give = reject;
  });

  constructor() {
    // It may be rejected before anybody waits for it.
    this.requested.catch(() => undefined);
  }

  request(): void {
    this.asked = true;
    this.ask();
  }

  /** Asks for the end because of a failure; without effect when the end was asked for before. */
  fail(reason: Error): void {
    if (this.asked) return;
    this.asked = true;
    this.failure = reason;
    this.give(reason);
  }

  /** @throws StartAbandoned, or the failure, when the end was asked for before or meanwhile; what was opened is still closed. */
  async open<T>(open: () => Promise<T>, closing: (opened: T) => Opened): Promise<T> {
    if (this.asked) throw this.failure ?? new StartAbandoned();
    const opened = await open();
    this.opened.push(closing(opened));
    if (this.asked) throw this.failure ?? new StartAbandoned();
    return opened;
  }

  /** One step that fails to close must not keep the ones below it alive. */
  async closeAll(onFailure: (error: unknown) => void): Promise<void> {
    for (let last = this.opened.pop(); last !== undefined; last = this.opened.pop()) {
      await last.stop().catch(onFailure);
    }
  }

  forceAll(): void {
    for (const opened of this.opened.reverse()) opened.force?.();
  }
}
