import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { QueryFailedError } from 'typeorm';
import type { Role } from '../../platform/access/actor.js';
import type { RequestContext } from '../../platform/graphql/request-context.js';
import { actorOf } from '../../platform/graphql/request-context.js';
import { keptAccountName } from '../members/account-name.js';
import { MemberAdministrationRepository } from '../members/member-administration.repository.js';
import { MemberAdministrationService } from '../members/member-administration.service.js';
import { MembersService } from '../members/members.service.js';
import { ProvisionedIdentities } from './provisioned-identities.js';
import { ProvisionedMembersRepository } from './provisioned-members.repository.js';
import type { StoredProvisioned } from './provisioned-members.repository.js';
import { ProvisionedUsers } from './provisioned-users.js';
import type { ShownUser } from './provisioned-users.js';
import { ScimError } from './scim-error.js';
import type { ScimUser } from './scim-user.js';

/** What a directory gives, whatever it asks for: people decide here about everything beyond. */
const leastRoles: readonly Role[] = ['participant'];
const idTaken = 'This externalId belongs to somebody already.';
const nameTaken = 'This userName cannot be used: an account here has it already.';

/** Accounts as a directory keeps them: made, changed, ended. Never who may do what, and never health data. */
@Injectable()
export class ProvisioningService {
  constructor(
    @Inject(ProvisionedMembersRepository) private readonly repository: ProvisionedMembersRepository,
    @Inject(ProvisionedUsers) private readonly users: ProvisionedUsers,
    @Inject(ProvisionedIdentities) private readonly identities: ProvisionedIdentities,
    @Inject(MembersService) private readonly members: MembersService,
    @Inject(MemberAdministrationService) private readonly administration: MemberAdministrationService,
    @Inject(MemberAdministrationRepository) private readonly accounts: MemberAdministrationRepository,
  ) {}

  /** @throws ScimError `uniqueness` where the name or the external id is somebody's. */
  async create(context: RequestContext, user: ScimUser): Promise<ShownUser> {
    const tx = await context.transaction();
    const { workspaceId } = actorOf(context);
    const back = await this.removedBefore(tx, workspaceId, user.externalId);
    if (back) return this.takeBack(context, back, user);
    const { userName: accountName, displayName, language, externalId } = user;
    await this.refuseTaken(tx, workspaceId, externalId);
    const input = { accountName, displayName, language, roles: leastRoles };
    const member = await this.members.addWithoutPassword(tx, workspaceId, input);
    if ('issues' in member) throw ScimError.taken(nameTaken);
    const who = { workspaceId, memberId: member.id };
    const told = await this.users.seal(tx, workspaceId, member.id, user);
    if (!(await this.repository.add(tx, who, told))) throw ScimError.taken(idTaken);
    await this.identities.change(tx, who, { from: null, to: externalId });
    note(context, member.id, 'created');
    if (!user.active) await this.setActive(context, await this.row(tx, member.id), false);
    return this.shown(tx, member.id);
  }

  /** @param change what becomes of the user as they are. @throws ScimError */
  async change(
    context: RequestContext,
    id: string,
    change: (shown: ShownUser) => ScimUser,
  ): Promise<ShownUser> {
    const tx = await context.transaction();
    const shown = await this.find(context, id);
    await this.save(context, shown, change(shown));
    return this.shown(tx, shown.row.memberId);
  }

  /** Ends the account and forgets it as far as the directory sees; what is kept of the person stays. */
  async remove(context: RequestContext, id: string, check: (shown: ShownUser) => void): Promise<void> {
    const tx = await context.transaction();
    const shown = await this.find(context, id);
    check(shown);
    if (shown.user.active) await this.setActive(context, shown.row, false);
    const { workspaceId, memberId } = shown.row;
    await this.identities.change(tx, { workspaceId, memberId }, { from: shown.user.externalId, to: null });
    await this.repository.remove(tx, memberId);
    note(context, memberId, 'removed');
  }

  async find(context: RequestContext, id: string): Promise<ShownUser> {
    const shown = await this.users.find(await context.transaction(), id);
    if (!shown) throw ScimError.notFound();
    return shown;
  }

  private async save(context: RequestContext, { row, user }: ShownUser, next: ScimUser): Promise<void> {
    const tx = await context.transaction();
    const { workspaceId, memberId } = row;
    if (next.externalId !== user.externalId) await this.changeExternalId(tx, row, user, next);
    await this.rename(tx, row, next);
    await this.repository.keep(tx, memberId, await this.users.seal(tx, workspaceId, memberId, next));
    note(context, memberId, 'changed');
    if (next.active !== user.active) await this.setActive(context, row, next.active);
  }

  /**
   * Whoever may set the id of an account signs in as it: of somebody whom people here gave more than a directory can give,
   * the id stays.
   */
  private async changeExternalId(
    tx: EntityManager,
    { workspaceId, memberId, roles }: StoredProvisioned,
    { externalId: from }: ScimUser,
    { externalId: to }: ScimUser,
  ): Promise<void> {
    if (roles.some((role) => !leastRoles.includes(role)))
      throw ScimError.bad(
        'mutability',
        'This person has other roles here: an administrator changes what opens the account.',
      );
    await this.refuseTaken(tx, workspaceId, to);
    await this.identities.change(tx, { workspaceId, memberId }, { from, to });
  }

  private async refuseTaken(
    tx: EntityManager,
    workspaceId: string,
    externalId: string | null,
  ): Promise<void> {
    if (externalId === null) return;
    const hash = this.users.hashOfExternalId(workspaceId, externalId);
    if (await this.repository.holderOf(tx, hash)) throw ScimError.taken(idTaken);
  }

  private async rename(tx: EntityManager, row: StoredProvisioned, next: ScimUser): Promise<void> {
    const { workspaceId, memberId: id } = row;
    const { displayName, language } = next;
    const accountName = keptAccountName(next.userName);
    try {
      await this.members.rename(tx, { workspaceId, id }, { accountName, displayName, language });
    } catch (error) {
      if (isUniqueViolation(error)) throw ScimError.taken(nameTaken);
      throw error;
    }
  }

  /** Ends sessions and links at once, and lets tokens rest. Whom people here ended, no directory brings back. */
  private async setActive(context: RequestContext, row: StoredProvisioned, isActive: boolean): Promise<void> {
    const { memberId } = row;
    if (isActive && !row.endedByDirectory) {
      note(context, memberId, 'ended-here', 'denied');
      throw new ScimError(409, 'This account was ended here. An administrator reactivates it.');
    }
    const result = isActive
      ? await this.administration.reactivate(context, memberId)
      : await this.administration.deactivate(context, memberId);
    if (result.__typename === 'NotPossible') {
      note(context, memberId, 'last-administrator', 'denied');
      throw new ScimError(
        409,
        'This is the last administrator who may sign in. Make somebody else one first.',
      );
    }
    await this.repository.setEnded(await context.transaction(), memberId, !isActive);
  }

  private async removedBefore(
    tx: EntityManager,
    workspaceId: string,
    externalId: string | null,
  ): Promise<StoredProvisioned | null> {
    if (externalId === null) return null;
    return this.repository.removed(tx, this.users.hashOfExternalId(workspaceId, externalId));
  }

  /** The same person again, by an id that is never given twice: their account and records, with the least role. */
  private async takeBack(
    context: RequestContext,
    row: StoredProvisioned,
    user: ScimUser,
  ): Promise<ShownUser> {
    const tx = await context.transaction();
    const { workspaceId, memberId } = row;
    await this.accounts.setRoles(tx, memberId, leastRoles);
    await this.identities.change(tx, { workspaceId, memberId }, { from: null, to: user.externalId });
    await this.rename(tx, row, user);
    await this.repository.keep(tx, memberId, await this.users.seal(tx, workspaceId, memberId, user));
    note(context, memberId, 'created-again');
    if (user.active) await this.setActive(context, row, true);
    return this.shown(tx, memberId);
  }

  private async row(tx: EntityManager, memberId: string): Promise<StoredProvisioned> {
    return (await this.repository.find(tx, memberId))!;
  }

  private async shown(tx: EntityManager, memberId: string): Promise<ShownUser> {
    return this.users.show(tx, await this.row(tx, memberId));
  }
}

function note(
  context: RequestContext,
  memberId: string,
  reason: string,
  decision: 'allowed' | 'denied' = 'allowed',
): void {
  context.audit.note({ action: 'provision-member', subject: `member:${memberId}`, decision, reason });
}

function isUniqueViolation(error: unknown): boolean {
  return error instanceof QueryFailedError && (error.driverError as { code?: string }).code === '23505';
}
