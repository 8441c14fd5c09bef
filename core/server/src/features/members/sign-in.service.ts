import { Inject, Injectable } from '@nestjs/common';
import { AuditRepository } from '../../platform/audit/audit.repository.js';
import { BrowserSessions } from '../../platform/access/browser-sessions.js';
import { Transactions } from '../../platform/database/transactions.js';
import type { ProblemOf } from '../../platform/graphql/problems.js';
import type { RequestContext } from '../../platform/graphql/request-context.js';
import { MembersRepository } from './members.repository.js';
import type { StoredMember } from './members.repository.js';
import type { MemberView } from './members.service.js';
import { MembersService } from './members.service.js';
import { passwordFits } from './passwords.js';
import { SignInThrottle } from './sign-in-throttle.js';

export interface SessionView {
  __typename: 'Session';
  member: MemberView;
  csrfToken: string;
  expiresAt: Date;
}

/** Proves who somebody is and begins a session; says nothing about which accounts exist. */
@Injectable()
export class SignInService {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(MembersRepository) private readonly repository: MembersRepository,
    @Inject(MembersService) private readonly members: MembersService,
    @Inject(BrowserSessions) private readonly sessions: BrowserSessions,
    @Inject(SignInThrottle) private readonly throttle: SignInThrottle,
    @Inject(AuditRepository) private readonly audit: AuditRepository,
  ) {}

  async signIn(
    context: RequestContext,
    input: { accountName: string; password: string },
  ): Promise<SessionView | ProblemOf<'SignInRefused'>> {
    const accountName = input.accountName.trim().toLowerCase().slice(0, 200);
    if (!this.throttle.admit(accountName, context.clientAddress)) {
      return refused('TOO_MANY_TRIES', 'Too many tries. Wait a minute and try again.');
    }
    const member = await this.findAccount(accountName);
    if (!(await passwordFits(input.password, member?.passwordHash ?? null)) || !member) {
      return refused('SIGN_IN_REFUSED', 'Account name and password do not fit together.');
    }
    this.throttle.succeed(accountName, context.clientAddress);
    return this.begin(context, member);
  }

  async current(context: RequestContext): Promise<SessionView | null> {
    if (!context.actor || !context.session) return null;
    const tx = await context.transaction();
    const member = await this.repository.byId(tx, context.actor.memberId);
    if (!member) return null;
    const { csrfToken, expiresAt } = context.session;
    return { __typename: 'Session', member: await this.members.view(tx, member), csrfToken, expiresAt };
  }

  async signOut(context: RequestContext): Promise<boolean> {
    if (context.session) await this.sessions.end(await context.transaction(), context.session.tokenHash);
    context.setSessionCookie(null);
    return true;
  }

  private async findAccount(accountName: string): Promise<StoredMember | null> {
    // PostgreSQL stores no NUL character: nobody has such a name, and asking for it would be an error.
    if (accountName.includes('\0')) return null;
    const nobody = { kind: 'system' as const, workspaceId: null, reason: 'sign-in' };
    return this.transactions.run(nobody, (tx) => this.repository.byAccount(tx, accountName), {
      signInAccount: accountName,
    });
  }

  /** In a transaction of its own: the request's began before anybody was known. */
  private begin(context: RequestContext, member: StoredMember): Promise<SessionView> {
    const { workspaceId, id: memberId } = member;
    return this.transactions.run({ kind: 'system', workspaceId, reason: 'sign-in' }, async (tx) => {
      const { token, csrfToken, expiresAt } = await this.sessions.begin(tx, { workspaceId, memberId });
      const note = {
        action: 'signIn',
        subject: `member:${memberId}`,
        decision: 'allowed' as const,
        reason: null,
      };
      await this.audit.append(tx, { workspaceId, memberId }, [note]);
      context.setSessionCookie(token);
      return { __typename: 'Session', member: await this.members.view(tx, member), csrfToken, expiresAt };
    });
  }
}

function refused(code: string, message: string): ProblemOf<'SignInRefused'> {
  return { __typename: 'SignInRefused', code, message, issues: [] };
}
