import { RemoteFailure } from './remote-failure.js';

export type CircuitState = 'closed' | 'open' | 'half-open';

/**
 * Spares a server that keeps failing, and the people who would wait for it: after some failures in a row nothing is sent
 * for a while, then one call alone tries whether it is back (Nygard, Release It!, 2nd ed. 2018, chapter 5).
 */
export class CircuitBreaker {
  private failures = 0;
  private openedAt: number | null = null;
  private isProbing = false;

  constructor(
    private readonly limits: { failuresToOpen: number; openForMs: number },
    private readonly now: () => number,
  ) {}

  state(): CircuitState {
    if (this.openedAt === null) return 'closed';
    return this.now() - this.openedAt < this.limits.openForMs ? 'open' : 'half-open';
  }

  /** Lets one call through, or none. Each one let through ends in `succeeded`, `failed` or `abandoned`. @throws RemoteFailure */
  admit(): void {
    const state = this.state();
    if (state === 'open' || (state === 'half-open' && this.isProbing))
      throw new RemoteFailure('resting', 'The server failed several times and is left alone for a while.');
    if (state === 'half-open') this.isProbing = true;
  }

  succeeded(): void {
    this.failures = 0;
    this.openedAt = null;
    this.isProbing = false;
  }

  failed(): void {
    this.failures += 1;
    if (this.isProbing || this.failures >= this.limits.failuresToOpen) this.openedAt = this.now();
    this.isProbing = false;
  }

  /** The caller left: that says nothing about the server. */
  abandoned(): void {
    this.isProbing = false;
  }
}
