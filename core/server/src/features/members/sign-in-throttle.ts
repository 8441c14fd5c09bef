import { Injectable } from '@nestjs/common';
import { RecentTries, networkOf } from '../../platform/access/recent-tries.js';

/** Five tries a minute per account, twenty per address: a person mistypes, a machine guesses. */
const limits = { account: 5, address: 20 };

/** Counts sign-ins that did not succeed, by account and by address. */
@Injectable()
export class SignInThrottle {
  private readonly tries = new RecentTries();

  /**
   * Whether another try may be made now; it is counted before the password is checked, so that many at once count too.
   */
  admit(account: string, address: string, now = Date.now()): boolean {
    return this.tries.admit(
      [
        { key: accountKey(account), limit: limits.account },
        { key: addressKey(address), limit: limits.address },
      ],
      now,
    );
  }

  /** The password fitted: the try was no guess. */
  succeed(account: string, address: string): void {
    this.tries.forget(accountKey(account));
    this.tries.takeBack(addressKey(address));
  }
}

function accountKey(account: string): string {
  return `account ${account}`;
}

function addressKey(address: string): string {
  return `address ${networkOf(address)}`;
}
