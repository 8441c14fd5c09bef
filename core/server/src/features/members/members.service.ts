import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Problem, ProblemIssue } from '@regimen/domain';
import type { EntityManager } from 'typeorm';
import type { Role } from '../../platform/access/actor.js';
import type { RequestContext } from '../../platform/graphql/request-context.js';
import { actorOf } from '../../platform/graphql/request-context.js';
import type { ProblemOf } from '../../platform/graphql/problems.js';
import { invalidInput, notPossible } from '../../platform/graphql/problems.js';
import { PersonCipher } from '../../platform/privacy/person-cipher.js';
import { MembersRepository } from './members.repository.js';
import type { StoredMember } from './members.repository.js';
import { keptAccountName } from './account-name.js';
import { PasswordRules } from './password-rules.js';
import { hashPassword } from './passwords.js';

export interface MemberView {
  __typename: 'Member';
  id: string;
  accountName: string;
  displayName: string;
  roles: readonly Role[];
  language: 'en' | 'zh';
  workspace: { id: string; name: string };
  deactivatedAt: Date | null;
}

export interface NewMember {
  accountName: string;
  displayName: string;
  password: string;
  roles: readonly Role[];
  language?: 'en' | 'zh' | null;
}

/** What an account may be called. */
export const accountPattern = /^[\p{L}\p{N}._@+-]{3,100}$/u;

/** Accounts of a workspace. */
@Injectable()
export class MembersService {
  constructor(
    @Inject(MembersRepository) private readonly repository: MembersRepository,
    @Inject(PersonCipher) private readonly cipher: PersonCipher,
    @Inject(PasswordRules) private readonly passwords: PasswordRules,
  ) {}

  async list(context: RequestContext): Promise<MemberView[]> {
    const tx = await context.transaction();
    const members = await this.repository.all(tx);
    const views: MemberView[] = [];
    for (const member of members) views.push(await this.view(tx, member));
    return views;
  }

  async create(
    context: RequestContext,
    input: NewMember,
  ): Promise<MemberView | ProblemOf<'InvalidInput'> | ProblemOf<'NotPossible'>> {
    const tx = await context.transaction();
    const result = await this.add(tx, actorOf(context).workspaceId, input);
    if ('issues' in result) return result;
    context.audit.note({
      action: 'create-member',
      subject: `member:${result.id}`,
      decision: 'allowed',
      reason: rolesCode(result.roles),
    });
    return this.view(tx, result);
  }

  /** Adds an account with its key; used by the command line and the demo workspace too. */
  async add(
    tx: EntityManager,
    workspaceId: string,
    input: NewMember,
  ): Promise<StoredMember | ProblemOf<'InvalidInput'> | ProblemOf<'NotPossible'>> {
    const issues = complaintsAbout(input, await this.passwords.complaint(input.password, input.accountName));
    if (issues.length > 0) return invalidInput(issues);
    const passwordHash = await hashPassword(input.password);
    return this.store(tx, workspaceId, { ...input, passwordHash });
  }

  /** Adds an account that nobody opens by password: who they are is proved elsewhere. Its names are checked before. */
  addWithoutPassword(
    tx: EntityManager,
    workspaceId: string,
    input: Omit<NewMember, 'password'>,
  ): Promise<StoredMember | ProblemOf<'NotPossible'>> {
    return this.store(tx, workspaceId, { ...input, passwordHash: null });
  }

  /** @throws QueryFailedError where the account name is taken. */
  async rename(
    tx: EntityManager,
    { id, workspaceId }: Pick<StoredMember, 'id' | 'workspaceId'>,
    {
      accountName,
      displayName,
      language,
    }: { accountName: string; displayName: string; language: 'en' | 'zh' },
  ): Promise<void> {
    const sealedDisplayName = await this.cipher.seal(tx, nameOf(workspaceId, id), displayName);
    await this.repository.rename(tx, { id, accountName, sealedDisplayName, language });
  }

  private async store(
    tx: EntityManager,
    workspaceId: string,
    input: Omit<NewMember, 'password'> & { passwordHash: string | null },
  ): Promise<StoredMember | ProblemOf<'NotPossible'>> {
    const id = randomUUID();
    await this.cipher.createPersonKey(tx, workspaceId, id);
    const member: StoredMember = {
      workspaceId,
      id,
      accountName: keptAccountName(input.accountName),
      sealedDisplayName: await this.cipher.seal(tx, nameOf(workspaceId, id), input.displayName.trim()),
      passwordHash: input.passwordHash,
      roles: input.roles,
      language: input.language ?? 'en',
      deactivatedAt: null,
    };
    if (await this.repository.add(tx, member)) return member;
    await this.cipher.destroyPersonKey(tx, workspaceId, id);
    return notPossible('ACCOUNT_NAME_TAKEN', 'This account name cannot be used. Choose another.');
  }

  async view(tx: EntityManager, member: StoredMember): Promise<MemberView> {
    const { id, workspaceId, accountName, roles, language, deactivatedAt } = member;
    const displayName = await this.displayName(tx, member);
    const workspace = { id: workspaceId, name: await this.repository.workspaceName(tx, workspaceId) };
    return { __typename: 'Member', id, accountName, displayName, roles, language, workspace, deactivatedAt };
  }

  displayName(
    tx: EntityManager,
    { workspaceId, id, sealedDisplayName }: Pick<StoredMember, 'workspaceId' | 'id' | 'sealedDisplayName'>,
  ): Promise<string> {
    return this.cipher.openText(tx, nameOf(workspaceId, id), sealedDisplayName);
  }
}

/** Roles as the audit trail tells them: who was given which is what somebody who reads it asks first. */
export function rolesCode(roles: readonly Role[]): string {
  return `roles:${[...new Set(roles)].sort().join(',')}`;
}

function nameOf(workspaceId: string, personId: string) {
  return { workspaceId, personId, field: 'members.display_name' };
}

function complaintsAbout(
  { accountName, displayName, roles }: NewMember,
  complaint: string | null,
): Problem['issues'] {
  const issue = (path: string, message: string): ProblemIssue => ({
    severity: 'error',
    path,
    code: 'invalid',
    message,
  });
  return [
    ...(accountPattern.test(accountName)
      ? []
      : [issue('accountName', 'An account name has 3 to 100 letters, digits or . _ @ + -')]),
    ...(displayName.trim().length >= 1 && displayName.length <= 200
      ? []
      : [issue('displayName', 'A name has 1 to 200 characters.')]),
    ...(complaint === null ? [] : [issue('password', complaint)]),
    ...(roles.length > 0 ? [] : [issue('roles', 'A member has at least one role.')]),
  ];
}
