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
  private ask: (code: number) => void = () => undefined;

  /** Settles with the exit code once somebody asks for the end. */
  readonly requested = new Promise<number>((resolve) => (this.ask = resolve));

  request(exitCode: number): void {
    this.asked = true;
    this.ask(exitCode);
  }

  /** @throws StartAbandoned when the end was asked for before or meanwhile; what was opened is still closed. */
  async open<T>(open: () => Promise<T>, closing: (opened: T) => Opened): Promise<T> {
    if (this.asked) throw new StartAbandoned();
    const opened = await open();
    this.opened.push(closing(opened));
    if (this.asked) throw new StartAbandoned();
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
