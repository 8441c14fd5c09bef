import { Inject, Injectable } from '@nestjs/common';
import { hashToken } from '../../platform/access/browser-sessions.js';
import { AuditRepository } from '../../platform/audit/audit.repository.js';
import { Transactions } from '../../platform/database/transactions.js';
import type { Handed } from '../../platform/graphql/answer.js';
import type * as Schema from '../../platform/graphql/generated/schema-types.js';
import { MembersRepository } from '../members/members.repository.js';
import { MembersService } from '../members/members.service.js';
import { linkRefused, tooManyTries } from '../members/session-view.js';
import { SignInThrottle } from '../members/sign-in-throttle.js';
import { InvitationsRepository } from './invitations.repository.js';
import type { StoredInvitation } from './invitations.repository.js';

const nobody = { kind: 'system' as const, workspaceId: null, reason: 'invitation' };

/** The side of an invitation that is reached without an account: only who holds the link gets anywhere. */
@Injectable()
export class AcceptInvitation {
  constructor(
    @Inject(InvitationsRepository) private readonly repository: InvitationsRepository,
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(MembersService) private readonly members: MembersService,
    @Inject(MembersRepository) private readonly memberRows: MembersRepository,
    @Inject(SignInThrottle) private readonly throttle: SignInThrottle,
    @Inject(AuditRepository) private readonly audit: AuditRepository,
  ) {}

  async look(token: string): Promise<Handed<Schema.OpenInvitation> | null> {
    const found = await this.find(token);
    if (!found) return null;
    const { workspaceId, roles, language } = found;
    const workspaceName = await this.transactions.run({ ...nobody, workspaceId }, (tx) =>
      this.memberRows.workspaceName(tx, workspaceId),
    );
    return { workspaceName, roles, language };
  }

  /** The invitation is used up only with the account: a name that is taken costs a try, not the link. */
  async accept({
    token,
    accountName,
    displayName,
    password,
  }: Schema.AcceptInvitationInput): Promise<Handed<Schema.AcceptInvitationResult>> {
    const found = await this.find(token);
    if (!found) return linkRefused();
    const wait = await this.throttle.admitCode(found.id);
    if (wait > 0) return tooManyTries(wait);
    const { workspaceId, id, roles, language } = found;
    return this.transactions.run({ ...nobody, workspaceId }, async (tx) => {
      // Held until the end: of two at once the second waits, and finds it gone.
      if (!(await this.repository.hold(tx, id))) return linkRefused();
      const account = { accountName, displayName, password, roles, language };
      const made = await this.members.add(tx, workspaceId, account);
      if ('issues' in made) return made;
      await this.repository.remove(tx, id);
      const note = { action: 'acceptInvitation', subject: `member:${made.id}`, decision: 'allowed' as const };
      const who = { workspaceId, memberId: made.id };
      await this.audit.append(tx, who, [{ ...note, reason: `invitation:${id}` }]);
      return { __typename: 'AcceptedInvitation' as const, accountName: made.accountName };
    });
  }

  private find(token: string): Promise<StoredInvitation | null> {
    const secretHash = hashToken(token);
    return this.transactions.run(nobody, (tx) => this.repository.byToken(tx, secretHash), { secretHash });
  }
}
