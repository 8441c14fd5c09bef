import { Inject, Injectable } from '@nestjs/common';
import { hashToken, newSecret } from '../../platform/access/browser-sessions.js';
import { SignInRulesRepository } from '../../platform/access/sign-in-rules.repository.js';
import { Transactions } from '../../platform/database/transactions.js';
import type { RequestContext } from '../../platform/graphql/request-context.js';
import { Passkeys } from '../second-factors/passkeys.js';
import { BegunSessions } from './begun-sessions.js';
import { MembersRepository } from './members.repository.js';
import type { SessionView, SignInRefused } from './session-view.js';
import { refused } from './session-view.js';
import { SignInRefusals } from './sign-in-refusals.js';
import { SignInThrottle } from './sign-in-throttle.js';

/** Signing in by a passkey alone: the device knows its person, so no name and no second step are asked. */
@Injectable()
export class PasskeySignInService {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(MembersRepository) private readonly repository: MembersRepository,
    @Inject(Passkeys) private readonly passkeys: Passkeys,
    @Inject(BegunSessions) private readonly begun: BegunSessions,
    @Inject(SignInRulesRepository) private readonly rules: SignInRulesRepository,
    @Inject(SignInThrottle) private readonly throttle: SignInThrottle,
    @Inject(SignInRefusals) private readonly refusals: SignInRefusals,
  ) {}

  /** What the browser asks its authenticator; the answer is taken from this browser only. */
  options({ browser }: RequestContext): Promise<string> {
    const token = browser.halfToken ?? newSecret();
    if (browser.halfToken === null) browser.keep('halfToken', token);
    return this.passkeys.signInOptions(hashToken(token));
  }

  async signIn(context: RequestContext, answer: string): Promise<SessionView | SignInRefused> {
    const { halfToken } = context.browser;
    const passkey = halfToken === null ? null : await this.passkeys.prove(answer, hashToken(halfToken));
    if (!passkey) return notTaken();
    const { workspaceId, memberId } = passkey;
    const session = await this.transactions.run(
      { kind: 'system', workspaceId, reason: 'sign-in' },
      async (tx) => {
        const member = await this.repository.byId(tx, memberId);
        const { ssoOnly, breakGlassMemberId } = await this.rules.of(tx);
        if (member?.deactivatedAt !== null || (ssoOnly && breakGlassMemberId !== memberId)) {
          this.refusals.note({ workspaceId, memberId }, 'passkey');
          return notTaken();
        }
        return this.begun.begin(tx, context, member, { proof: 'passkey', factor: 'passkey' });
      },
    );
    if (session.__typename === 'SignInRefused') return session;
    await this.throttle.succeeded(session.member.accountName, memberId);
    return session;
  }
}

function notTaken(): SignInRefused {
  return refused(
    'PASSKEY_REFUSED',
    'This passkey was not accepted. Try again, or sign in with your password.',
  );
}
