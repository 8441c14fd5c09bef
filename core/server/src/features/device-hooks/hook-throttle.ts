import { Inject, Injectable } from '@nestjs/common';
import { networkOf } from '../../platform/access/network-of.js';
import { SharedTries } from '../../platform/access/shared-tries.js';

/** A sender that catches up sends pages as fast as it can; twenty a second is more than any needs (engineering choice). */
const limit = { perMinute: 1_200 };

/** Counts deliveries by connection and by where they come from. */
@Injectable()
export class HookThrottle {
  constructor(@Inject(SharedTries) private readonly tries: SharedTries) {}

  /** @returns seconds to wait; 0 when the delivery may be looked at. */
  admit(address: string, ip: string): Promise<number> {
    return this.tries.admit([
      { key: `device hook ${address}`, limit },
      { key: fromKey(ip), limit },
    ]);
  }

  /** It was genuine: one cloud sends for many people. */
  succeed(ip: string): Promise<void> {
    return this.tries.takeBack([fromKey(ip)]);
  }
}

function fromKey(ip: string): string {
  return `device hooks from ${networkOf(ip)}`;
}
