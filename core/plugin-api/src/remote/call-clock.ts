import { asFailure, RemoteFailure } from './remote-failure.js';

/** Watches over one call: ends it when it takes too long as a whole or says nothing at first, or when the caller leaves. */
export class CallClock {
  private readonly ender = new AbortController();
  private readonly whole: NodeJS.Timeout;
  private firstByte: NodeJS.Timeout | undefined;
  private readonly leave = (): void => this.ender.abort(this.caller?.reason);

  constructor(
    private readonly limits: { firstByteMs: number; wholeMs: number },
    private readonly caller?: AbortSignal,
  ) {
    const { wholeMs } = limits;
    this.whole = setTimeout(
      () => this.ender.abort(new RemoteFailure('slow', `The whole answer took longer than ${wholeMs} ms.`)),
      wholeMs,
    );
    if (caller?.aborted) this.leave();
    else caller?.addEventListener('abort', this.leave, { once: true });
  }

  get signal(): AbortSignal {
    return this.ender.signal;
  }

  /** From now on a first byte is waited for, until it is heard. */
  listen(): void {
    const { firstByteMs } = this.limits;
    this.heard();
    this.firstByte = setTimeout(
      () => this.ender.abort(new RemoteFailure('slow', `Nothing was said within ${firstByteMs} ms.`)),
      firstByteMs,
    );
  }

  heard(): void {
    clearTimeout(this.firstByte);
  }

  /** Whether the caller ended the call. */
  wasLeft(): boolean {
    return this.caller?.aborted === true;
  }

  /** Why the call really ended: an abort surfaces as whatever the layers below make of it. */
  failureOf(error: unknown): unknown {
    return this.signal.aborted ? (this.signal.reason as unknown) : asFailure(error);
  }

  stop(): void {
    clearTimeout(this.whole);
    this.heard();
    this.caller?.removeEventListener('abort', this.leave);
  }
}
