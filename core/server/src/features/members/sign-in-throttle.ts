import { createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { sameSecret } from '../../platform/access/browser-sessions.js';
import { networkOf } from '../../platform/access/network-of.js';
import { SharedTries } from '../../platform/access/shared-tries.js';
import type { CountedKey, TryLimit } from '../../platform/access/shared-tries.js';
import { signInKeyToken } from '../../platform/config/tokens.js';
import { countedAccountName } from './account-name.js';

/**
 * A person mistypes, a machine guesses: after five tries the waits grow to a quarter of an hour, which leaves a guesser
 * about a hundred tries a day, the bound of NIST SP 800-63B 5.2.2, without ever locking the account.
 */
const accountLimit: TryLimit = { free: 5, firstWait: 60, longestWait: 900, forgetAfter: 3_600 };
/** A ward behind one address mistypes more often than one person. */
const networkLimit: TryLimit = { free: 20, firstWait: 60, longestWait: 60, forgetAfter: 61 };
/** A code has six digits. */
const codeLimit: TryLimit = { free: 5, firstWait: 60, longestWait: 900, forgetAfter: 3_600 };

/** Who tries to sign in, and from where. */
export interface SignInTry {
  accountName: string;
  address: string;
  /** Mark of a browser the account signed in with before. */
  knownMark: string | null;
}

/**
 * Counts sign-ins that did not succeed. A browser in which the account signed in before has a counter of its own, so
 * that strangers who guess make nobody wait who sits at their own desk.
 */
@Injectable()
export class SignInThrottle {
  private readonly markKey: Buffer;

  constructor(
    @Inject(SharedTries) private readonly tries: SharedTries,
    @Inject(signInKeyToken) signInKey: Buffer,
  ) {
    this.markKey = Buffer.from(hkdfSync('sha256', signInKey, '', 'known browser', 32));
  }

  /** @returns seconds to wait; 0 when the try may be made. It is then counted, before anything is checked. */
  admit(attempt: SignInTry): Promise<number> {
    return this.tries.admit(this.keysOf(attempt));
  }

  /** The password fitted: the try was no guess, whatever comes of the second step. */
  fitted(attempt: SignInTry): Promise<void> {
    return this.tries.takeBack(this.keysOf(attempt).map(({ key }) => key));
  }

  /** Signed in: earlier mistakes are forgotten. */
  async succeeded(accountName: string, memberId: string): Promise<void> {
    await this.tries.forget([`account ${countedAccountName(accountName)}`, codeKey(memberId)]);
  }

  /** For codes of the second step, and passwords that confirm a signed-in person. */
  admitCode(memberId: string): Promise<number> {
    return this.tries.admit([{ key: codeKey(memberId), limit: codeLimit }]);
  }

  codeFitted(memberId: string): Promise<void> {
    return this.tries.forget([codeKey(memberId)]);
  }

  /** A mark for the browser of an account; tells nobody which account. */
  newMark(accountName: string): string {
    const nonce = randomBytes(16).toString('base64url');
    return `${nonce}.${this.sign(accountName, nonce)}`;
  }

  private keysOf({ accountName, address, knownMark }: SignInTry): CountedKey[] {
    const [nonce = '', signature = ''] = (knownMark ?? '').split('.');
    if (sameSecret(signature, this.sign(accountName, nonce)))
      return [{ key: `browser ${nonce}`, limit: accountLimit }];
    return [
      { key: `account ${countedAccountName(accountName)}`, limit: accountLimit },
      { key: `network ${networkOf(address)}`, limit: networkLimit },
    ];
  }

  private sign(accountName: string, nonce: string): string {
    return createHmac('sha256', this.markKey)
      .update(`${nonce} ${countedAccountName(accountName)}`)
      .digest('base64url');
  }
}

function codeKey(memberId: string): string {
  return `code ${memberId}`;
}
