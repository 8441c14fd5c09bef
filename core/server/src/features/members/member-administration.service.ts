import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Role } from '../../platform/access/actor.js';
import type { ProblemOf } from '../../platform/graphql/problems.js';
import { invalidInput, notFound, notPossible } from '../../platform/graphql/problems.js';
import type { RequestContext } from '../../platform/graphql/request-context.js';
import { actorOf } from '../../platform/graphql/request-context.js';
import { isUuid } from '../../platform/parsing/uuid.js';
import { ConfirmedIdentity } from './confirmed-identity.js';
import { MemberAdministrationRepository } from './member-administration.repository.js';
import { MembersRepository } from './members.repository.js';
import type { StoredMember } from './members.repository.js';
import type { MemberView } from './members.service.js';
import { MembersService, rolesCode } from './members.service.js';

type Changed = MemberView | ProblemOf<'InvalidInput'> | ProblemOf<'NotFound'> | ProblemOf<'NotPossible'>;

/** Roles and state of accounts, for administrators. A workspace always keeps one administrator who may sign in. */
@Injectable()
export class MemberAdministrationService {
  constructor(
    @Inject(MembersRepository) private readonly repository: MembersRepository,
    @Inject(MemberAdministrationRepository) private readonly administration: MemberAdministrationRepository,
    @Inject(MembersService) private readonly members: MembersService,
    @Inject(ConfirmedIdentity) private readonly identity: ConfirmedIdentity,
  ) {}

  /** Sessions of the member end: nothing goes on with rights that were taken away, or begins in an old session. */
  async changeRoles(
    context: RequestContext,
    { memberId, roles }: { memberId: string; roles: readonly Role[] },
  ): Promise<Changed> {
    const unconfirmed = this.identity.missing(context);
    if (unconfirmed) return unconfirmed;
    if (roles.length === 0) {
      const message = 'A member has at least one role.';
      return invalidInput([{ severity: 'error', path: 'roles', code: 'invalid', message }]);
    }
    const staysAdministrator = roles.includes('administrator');
    return this.change(context, { memberId, staysAdministrator, code: rolesCode(roles) }, async (tx) => {
      await this.administration.setRoles(tx, memberId, [...new Set(roles)]);
      if (!staysAdministrator) await this.administration.endHandedOut(tx, memberId);
      await this.signOut(tx, context, memberId);
    });
  }

  async deactivate(context: RequestContext, memberId: string): Promise<Changed> {
    const kind = { memberId, staysAdministrator: false, code: 'deactivated' };
    return this.change(context, kind, async (tx) => {
      await this.administration.deactivate(tx, memberId);
      await this.administration.endLinks(tx, memberId);
      await this.administration.endHandedOut(tx, memberId);
      await this.signOut(tx, context, memberId);
    });
  }

  /** By a person. Whoever finds an open browser must not be able to open a closed account of theirs again. */
  async reactivateInPerson(context: RequestContext, memberId: string): Promise<Changed> {
    return this.identity.missing(context) ?? this.reactivate(context, memberId);
  }

  async reactivate(context: RequestContext, memberId: string): Promise<Changed> {
    const kind = { memberId, staysAdministrator: true, code: 'reactivated' };
    return this.change(context, kind, (tx) => this.administration.reactivate(tx, memberId));
  }

  private async change(
    context: RequestContext,
    { memberId, staysAdministrator, code }: { memberId: string; staysAdministrator: boolean; code: string },
    work: (tx: EntityManager) => Promise<void>,
  ): Promise<Changed> {
    const tx = await context.transaction();
    const administrators = await this.administration.lockAdministrators(tx);
    const member = await this.find(tx, memberId);
    if (!member) return notFound();
    if (!staysAdministrator && administrators.length === 1 && administrators[0] === memberId)
      return notPossible(
        'LAST_ADMINISTRATOR',
        'This is the last administrator who may sign in. Make somebody else one first.',
      );
    await work(tx);
    context.audit.note({
      action: 'change-member',
      subject: `member:${memberId}`,
      decision: 'allowed',
      reason: code,
    });
    return this.members.view(tx, (await this.find(tx, memberId))!);
  }

  private async find(tx: EntityManager, memberId: string): Promise<StoredMember | null> {
    return isUuid(memberId) ? this.repository.byId(tx, memberId) : null;
  }

  private async signOut(tx: EntityManager, context: RequestContext, memberId: string): Promise<void> {
    await this.administration.endSessions(tx, memberId);
    if (actorOf(context).memberId === memberId) context.setSessionCookie(null);
  }
}
