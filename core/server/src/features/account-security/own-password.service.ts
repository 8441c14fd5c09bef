import { Inject, Injectable } from '@nestjs/common';
import { BrowserSessions } from '../../platform/access/browser-sessions.js';
import { invalidInput } from '../../platform/graphql/problems.js';
import type { RequestContext } from '../../platform/graphql/request-context.js';
import { actorOf } from '../../platform/graphql/request-context.js';
import { MembersRepository } from '../members/members.repository.js';
import { PasswordRules } from '../members/password-rules.js';
import { hashPassword } from '../members/passwords.js';
import { AccountSecurityService } from './account-security.service.js';
import type { Result } from './account-security.service.js';
import { ConfirmedIdentity } from '../members/confirmed-identity.js';

/** A person sets a new password by their present one; every other session ends. */
@Injectable()
export class OwnPasswordService {
  constructor(
    @Inject(AccountSecurityService) private readonly security: AccountSecurityService,
    @Inject(ConfirmedIdentity) private readonly identity: ConfirmedIdentity,
    @Inject(MembersRepository) private readonly members: MembersRepository,
    @Inject(BrowserSessions) private readonly sessions: BrowserSessions,
    @Inject(PasswordRules) private readonly rules: PasswordRules,
  ) {}

  async change(context: RequestContext, current: string, next: string): Promise<Result> {
    const wrong = await this.identity.passwordProblem(context, current);
    if (wrong) return wrong;
    const tx = await context.transaction();
    const { memberId } = actorOf(context);
    const member = await this.members.byId(tx, memberId);
    const message = await this.rules.complaint(next, member?.accountName ?? '');
    if (message !== null)
      return invalidInput([{ severity: 'error', path: 'next', code: 'invalid', message }]);
    await this.members.setPassword(tx, memberId, await hashPassword(next));
    await this.sessions.endAllOf(tx, memberId, context.session?.id ?? null);
    const subject = `member:${memberId}`;
    context.audit.note({ action: 'changePassword', subject, decision: 'allowed', reason: null });
    return this.security.changed(context, { csrfToken: await this.identity.renew(context) });
  }
}
