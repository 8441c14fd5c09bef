import { Injectable } from '@nestjs/common';

/** Five tries a minute per account, twenty per address: a person mistypes, a machine guesses. */
const limits = { account: 5, address: 20 };
const windowMs = 60_000;
/** Oldest counters go first; an attacker with many names cannot fill the memory. */
const maxCounters = 20_000;

/**
 * Counts sign-ins that did not succeed, by account and by address in this process. Counters are lost at a restart, which costs an
 * attacker more than it gives; several api processes multiply the limit by their number.
 */
@Injectable()
export class SignInThrottle {
  private readonly tries = new Map<string, number[]>();

  /**
   * Whether another try may be made now; it is counted before the password is checked, so that many at once count too.
   */
  admit(account: string, address: string, now = Date.now()): boolean {
    const [accountKey, addressKey] = [`account ${account}`, `address ${network(address)}`];
    const allowed =
      this.recent(accountKey, now).length < limits.account &&
      this.recent(addressKey, now).length < limits.address;
    if (allowed) this.count([accountKey, addressKey], now);
    return allowed;
  }

  /** The password fitted: the try was no guess. */
  succeed(account: string, address: string): void {
    this.tries.delete(`account ${account}`);
    this.tries.get(`address ${network(address)}`)?.pop();
  }

  private count(keys: readonly string[], now: number): void {
    for (const key of keys) {
      const times = [...this.recent(key, now), now];
      this.tries.delete(key);
      this.tries.set(key, times);
    }
    for (const key of this.tries.keys()) {
      if (this.tries.size <= maxCounters) break;
      this.tries.delete(key);
    }
  }

  private recent(key: string, now: number): number[] {
    return (this.tries.get(key) ?? []).filter((time) => now - time < windowMs);
  }
}

/** IPv6 users own a /64: hopping inside it is one address. */
function network(address: string): string {
  return address.includes(':') && !address.startsWith('::ffff:')
    ? address.split(':').slice(0, 4).join(':')
    : address;
}
