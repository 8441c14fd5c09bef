import { Inject, Injectable } from '@nestjs/common';
import { BrowserSessions } from '../../platform/access/browser-sessions.js';
import type { Handed } from '../../platform/graphql/answer.js';
import type * as Schema from '../../platform/graphql/generated/schema-types.js';
import type { ProblemOf } from '../../platform/graphql/problems.js';
import { notPossible } from '../../platform/graphql/problems.js';
import type { RequestContext } from '../../platform/graphql/request-context.js';
import { actorOf } from '../../platform/graphql/request-context.js';
import { MembersRepository } from './members.repository.js';
import { passwordFits } from './passwords.js';
import { refused, tooManyTries } from './session-view.js';
import type { SignInRefused } from './session-view.js';
import { SignInThrottle } from './sign-in-throttle.js';

const goodForSeconds = 600;

/** Whoever finds an open browser must not be able to take an account over: ways in are made and changed after a fresh proof only. */
@Injectable()
export class ConfirmedIdentity {
  constructor(
    @Inject(MembersRepository) private readonly members: MembersRepository,
    @Inject(BrowserSessions) private readonly sessions: BrowserSessions,
    @Inject(SignInThrottle) private readonly throttle: SignInThrottle,
  ) {}

  /** Null when the person proved who they are a moment ago. */
  missing({ session }: RequestContext): ProblemOf<'NotPossible'> | null {
    if (session && session.provedSecondsAgo < goodForSeconds) return null;
    return notPossible('CONFIRM_FIRST', 'Confirm your password first.');
  }

  async confirm(context: RequestContext, password: string): Promise<Handed<Schema.ConfirmIdentityResult>> {
    const problem = await this.passwordProblem(context, password);
    return problem ?? { __typename: 'ConfirmedIdentity', csrfToken: await this.renew(context) };
  }

  /** Null when the password is the one of whoever is signed in. */
  async passwordProblem(context: RequestContext, password: string): Promise<SignInRefused | null> {
    const { memberId } = actorOf(context);
    const wait = await this.throttle.admitCode(memberId);
    if (wait > 0) return tooManyTries(wait);
    const member = await this.members.byId(await context.transaction(), memberId);
    if (await passwordFits(password, member?.passwordHash ?? null)) {
      await this.throttle.codeFitted(memberId);
      return null;
    }
    const action = 'confirmIdentity';
    context.audit.note({ action, subject: `member:${memberId}`, decision: 'denied', reason: 'password' });
    return refused('PASSWORD_REFUSED', 'This is not the password of your account.');
  }

  /** The session goes on under a new id. @returns its token for requests. */
  async renew(context: RequestContext): Promise<string> {
    if (!context.session) throw new Error('Only a session can be renewed.');
    const issued = await this.sessions.renew(await context.transaction(), context.session.tokenHash);
    context.setSessionCookie(issued.token);
    return issued.csrfToken;
  }
}
