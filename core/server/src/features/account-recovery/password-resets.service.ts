import { Inject, Injectable } from '@nestjs/common';
import { BrowserSessions, hashToken, newSecret } from '../../platform/access/browser-sessions.js';
import { AuditRepository } from '../../platform/audit/audit.repository.js';
import { Transactions } from '../../platform/database/transactions.js';
import type { Handed } from '../../platform/graphql/answer.js';
import type * as Schema from '../../platform/graphql/generated/schema-types.js';
import { invalidInput, notFound } from '../../platform/graphql/problems.js';
import type { RequestContext } from '../../platform/graphql/request-context.js';
import { actorOf } from '../../platform/graphql/request-context.js';
import { ConfirmedIdentity } from '../members/confirmed-identity.js';
import { HalfSignIns } from '../members/half-sign-ins.js';
import { MembersRepository } from '../members/members.repository.js';
import { PasswordRules } from '../members/password-rules.js';
import { hashPassword } from '../members/passwords.js';
import { linkRefused } from '../members/session-view.js';
import { RelyingParty } from '../second-factors/relying-party.js';
import { isId } from '../account-security/account-security.service.js';
import { PasswordResetsRepository } from './password-resets.repository.js';
import type { PasswordResetOwner } from './password-resets.repository.js';

const lifetimeMs = 30 * 60_000;
const nobody = { kind: 'system' as const, workspaceId: null, reason: 'password-reset' };

/** New passwords for those who forgot theirs, by a link that an administrator hands over. */
@Injectable()
export class PasswordResetsService {
  constructor(
    @Inject(PasswordResetsRepository) private readonly repository: PasswordResetsRepository,
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(MembersRepository) private readonly members: MembersRepository,
    @Inject(BrowserSessions) private readonly sessions: BrowserSessions,
    @Inject(HalfSignIns) private readonly halves: HalfSignIns,
    @Inject(PasswordRules) private readonly rules: PasswordRules,
    @Inject(RelyingParty) private readonly party: RelyingParty,
    @Inject(ConfirmedIdentity) private readonly identity: ConfirmedIdentity,
    @Inject(AuditRepository) private readonly audit: AuditRepository,
  ) {}

  async issue(context: RequestContext, memberId: string): Promise<Handed<Schema.IssuePasswordResetResult>> {
    const unconfirmed = this.identity.missing(context);
    if (unconfirmed) return unconfirmed;
    const tx = await context.transaction();
    const member = isId(memberId) ? await this.members.byId(tx, memberId) : null;
    if (member?.deactivatedAt !== null) return notFound();
    const token = newSecret();
    const expiresAt = new Date(Date.now() + lifetimeMs);
    const issuedBy = actorOf(context).memberId;
    await this.repository.issue(
      tx,
      { workspaceId: member.workspaceId, memberId },
      { tokenHash: hashToken(token), issuedBy, expiresAt },
    );
    const subject = `member:${memberId}`;
    context.audit.note({ action: 'issuePasswordReset', subject, decision: 'allowed', reason: null });
    return { __typename: 'OneTimeLink', url: `${this.party.baseUrl()}/reset-password#${token}`, expiresAt };
  }

  async redeem(token: string, password: string): Promise<Handed<Schema.RedeemPasswordResetResult>> {
    const secretHash = hashToken(token);
    const owner = await this.transactions.run(nobody, (tx) => this.repository.find(tx, secretHash), {
      secretHash,
    });
    return owner ? this.set(owner, secretHash, password) : linkRefused();
  }

  private set(
    owner: PasswordResetOwner,
    tokenHash: string,
    password: string,
  ): Promise<Handed<Schema.RedeemPasswordResetResult>> {
    const { workspaceId, memberId } = owner;
    return this.transactions.run({ ...nobody, workspaceId }, async (tx) => {
      const member = await this.members.byId(tx, memberId);
      if (member?.deactivatedAt !== null) return linkRefused();
      const message = await this.rules.complaint(password, member.accountName);
      if (message !== null)
        return invalidInput([{ severity: 'error', path: 'password', code: 'invalid', message }]);
      if (!(await this.repository.use(tx, tokenHash))) return linkRefused();
      await this.members.setPassword(tx, memberId, await hashPassword(password));
      await this.sessions.endAllOf(tx, memberId);
      await this.halves.endAllOf(tx, memberId);
      const subject = `member:${memberId}`;
      const note = { action: 'redeemPasswordReset', subject, decision: 'allowed' as const, reason: null };
      await this.audit.append(tx, owner, [note]);
      return { __typename: 'PasswordReset' as const, accountName: member.accountName };
    });
  }
}
