import { Inject, Injectable } from '@nestjs/common';
import { networkOf } from '../../platform/access/network-of.js';
import { SharedTries } from '../../platform/access/shared-tries.js';

/** Twice what a household of calendars asks for; a guesser of 256 bits gets nowhere with any number. */
const limit = { perMinute: 30 };

/** Counts fetches of links that nobody has, by address. */
@Injectable()
export class LinkThrottle {
  constructor(@Inject(SharedTries) private readonly tries: SharedTries) {}

  /** @returns seconds to wait; 0 when the try may be made. It counts until it has found something. */
  admit(address: string): Promise<number> {
    return this.tries.admit([{ key: keyOf(address), limit }]);
  }

  /** The link was known: the try was no guess. */
  succeed(address: string): Promise<void> {
    return this.tries.takeBack([keyOf(address)]);
  }
}

function keyOf(address: string): string {
  return `calendar link ${networkOf(address)}`;
}
