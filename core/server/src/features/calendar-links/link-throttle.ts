import { Injectable } from '@nestjs/common';
import { RecentTries, networkOf } from '../../platform/access/recent-tries.js';

/** Twice what a household of calendars asks for; a guesser of 256 bits gets nowhere with any number. */
const triesAMinute = 30;

/** Counts fetches of links that nobody has, by address, in this process. */
@Injectable()
export class LinkThrottle {
  private readonly tries = new RecentTries();

  /** Whether another try may be made now; it counts until it has found something. */
  admit(address: string, now = Date.now()): boolean {
    return this.tries.admit([{ key: networkOf(address), limit: triesAMinute }], now);
  }

  /** The link was known: the try was no guess. */
  succeed(address: string): void {
    this.tries.takeBack(networkOf(address));
  }
}
