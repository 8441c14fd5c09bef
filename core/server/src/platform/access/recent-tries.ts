import ipaddr from 'ipaddr.js';

const windowMs = 60_000;
/** Oldest counters go first; an attacker with many names cannot fill the memory. */
const maxCounters = 20_000;

/**
 * Counts tries of the last minute by key, in this process. Counters are lost at a restart, which costs an attacker more than
 * it gives; several api processes multiply every limit by their number.
 */
export class RecentTries {
  private readonly tries = new Map<string, number[]>();

  /** Whether each key is below its limit; the try is counted at once, so that many at once count too. */
  admit(keys: readonly { key: string; limit: number }[], now = Date.now()): boolean {
    const allowed = keys.every(({ key, limit }) => this.recent(key, now).length < limit);
    if (allowed)
      this.count(
        keys.map(({ key }) => key),
        now,
      );
    return allowed;
  }

  /** Takes the newest try of a key back. */
  takeBack(key: string): void {
    this.tries.get(key)?.pop();
  }

  /** Forgets every try of a key. */
  forget(key: string): void {
    this.tries.delete(key);
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

const groupsOfNetwork = 4;

/** The address as one who tries can change it: IPv6 users own a /64, and hopping inside it is one address. */
export function networkOf(address: string): string {
  if (!ipaddr.isValid(address)) return 'unreadable';
  const read = ipaddr.process(address);
  return read instanceof ipaddr.IPv6
    ? read.parts
        .slice(0, groupsOfNetwork)
        .map((part) => part.toString(16))
        .join(':')
    : read.toString();
}
