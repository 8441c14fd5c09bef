import { Injectable } from '@nestjs/common';

/** Five wrong passwords a minute per account, twenty per address: a person mistypes, a machine guesses. */
const limits = { account: 5, address: 20 };
const windowMs = 60_000;
/** Oldest counters go first; an attacker with many names cannot fill the memory. */
const maxCounters = 20_000;

/**
 * Counts failed sign-ins by account and by address in this process. Counters are lost at a restart, which costs an
 * attacker more than it gives; several api processes multiply the limit by their number.
 */
@Injectable()
export class SignInThrottle {
  private readonly failures = new Map<string, number[]>();

  /** Whether another try may be made now. */
  allows(account: string, address: string, now = Date.now()): boolean {
    return (
      this.recent(`account ${account}`, now).length < limits.account &&
      this.recent(`address ${network(address)}`, now).length < limits.address
    );
  }

  fail(account: string, address: string, now = Date.now()): void {
    for (const key of [`account ${account}`, `address ${network(address)}`]) {
      const times = [...this.recent(key, now), now];
      this.failures.delete(key);
      this.failures.set(key, times);
    }
    for (const key of this.failures.keys()) {
      if (this.failures.size <= maxCounters) break;
      this.failures.delete(key);
    }
  }

  succeed(account: string): void {
    this.failures.delete(`account ${account}`);
  }

  private recent(key: string, now: number): number[] {
    return (this.failures.get(key) ?? []).filter((time) => now - time < windowMs);
  }
}

/** IPv6 users own a /64: hopping inside it is one address. */
function network(address: string): string {
  return address.includes(':') && !address.startsWith('::ffff:')
    ? address.split(':').slice(0, 4).join(':')
    : address;
}
