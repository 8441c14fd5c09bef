import { Inject, Injectable } from '@nestjs/common';
import { Transactions } from '../database/transactions.js';
import { BearerRefused } from './bearer-refused.js';
import { BearerTokensRepository } from './bearer-tokens.repository.js';
import type { KnownToken } from './bearer-tokens.repository.js';
import { hashToken } from './browser-sessions.js';
import { networkOf } from './network-of.js';
import { SharedTries } from './shared-tries.js';

/**
 * Ten requests a second for one account, however many tokens it has: a nightly transfer, not an attack. Tokens that
 * nobody has are guessed thirty times a minute from one network.
 */
const limits = { account: { perMinute: 600 }, strangers: { perMinute: 30 } };

/** `rgm_` and 256 bits in base64url. */
const tokenPattern = /^rgm_[\w-]{43}$/;

/** Recognises the tokens that programs send as `Authorization: Bearer`. */
@Injectable()
export class BearerTokens {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(BearerTokensRepository) private readonly repository: BearerTokensRepository,
    @Inject(SharedTries) private readonly tries: SharedTries,
  ) {}

  /**
   * The token of a header, with its account.
   * @returns null where the header names no token.
   * @throws BearerRefused for a token that does not hold, and when an account or a stranger asks too often.
   */
  async recognise(
    header: string | undefined,
    clientAddress: string,
  ): Promise<(KnownToken & { tokenHash: string }) | null> {
    const token = bearerOf(header);
    if (token === null) return null;
    const tokenHash = hashToken(token);
    const known = tokenPattern.test(token) ? await this.find(tokenHash) : null;
    if (!known) {
      const stranger = { key: `token network ${networkOf(clientAddress)}`, limit: limits.strangers };
      const mayTryAgain = (await this.tries.admit([stranger])) === 0;
      throw mayTryAgain ? BearerRefused.unknown() : BearerRefused.tooMany();
    }
    const account = { key: `token account ${known.actor.memberId}`, limit: limits.account };
    if ((await this.tries.admit([account])) > 0) throw BearerRefused.tooMany();
    return { ...known, tokenHash };
  }

  /** Whether a token still holds. */
  async isValid(tokenHash: string): Promise<boolean> {
    return (await this.find(tokenHash)) !== null;
  }

  private async find(accessTokenHash: string): Promise<KnownToken | null> {
    const nobody = { kind: 'system' as const, workspaceId: null, reason: 'token-lookup' };
    const workspaceId = await this.transactions.run(
      nobody,
      (tx) => this.repository.workspaceOf(tx, accessTokenHash),
      { accessTokenHash },
    );
    if (workspaceId === null) return null;
    return this.transactions.run({ ...nobody, workspaceId }, (tx) =>
      this.repository.use(tx, accessTokenHash),
    );
  }
}

/** The scheme in any case (RFC 9110, 11.1); other schemes are somebody else's, for instance a proxy's. */
function bearerOf(header: string | undefined): string | null {
  const named = /^bearer(?:\s+(.*))?$/i.exec(header?.trim() ?? '');
  return named && (named[1] ?? '');
}
