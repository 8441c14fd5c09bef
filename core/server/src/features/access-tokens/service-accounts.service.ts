import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Handed } from '../../platform/graphql/answer.js';
import type * as Schema from '../../platform/graphql/generated/schema-types.js';
import { invalidInput } from '../../platform/graphql/problems.js';
import type { RequestContext } from '../../platform/graphql/request-context.js';
import { actorOf } from '../../platform/graphql/request-context.js';
import { PersonCipher } from '../../platform/privacy/person-cipher.js';
import { ConfirmedIdentity } from '../members/confirmed-identity.js';
import { rolesCode } from '../members/members.service.js';
import { issue } from './access-token-input.js';
import { AccessTokensService } from './access-tokens.service.js';
import { ServiceAccountsRepository } from './service-accounts.repository.js';
import type { StoredServiceAccount } from './service-accounts.repository.js';

const longestName = 200;

/** Accounts of programs: members without a password, who act by tokens only. */
@Injectable()
export class ServiceAccountsService {
  constructor(
    @Inject(ServiceAccountsRepository) private readonly repository: ServiceAccountsRepository,
    @Inject(AccessTokensService) private readonly tokens: AccessTokensService,
    @Inject(PersonCipher) private readonly cipher: PersonCipher,
    @Inject(ConfirmedIdentity) private readonly identity: ConfirmedIdentity,
  ) {}

  async list(context: RequestContext): Promise<Handed<Schema.ServiceAccount>[]> {
    const tx = await context.transaction();
    const views: Handed<Schema.ServiceAccount>[] = [];
    for (const account of await this.repository.all(tx)) views.push(await this.view(tx, account));
    return views;
  }

  async create(
    context: RequestContext,
    { displayName, roles }: Schema.CreateServiceAccountInput,
  ): Promise<Handed<Schema.CreateServiceAccountResult>> {
    const unconfirmed = this.identity.missing(context);
    if (unconfirmed) return unconfirmed;
    const name = displayName.trim();
    const issues = [
      ...(name.length >= 1 && name.length <= longestName
        ? []
        : [issue('displayName', `A name has 1 to ${longestName} characters.`)]),
      ...(roles.length > 0 && !roles.includes('participant')
        ? []
        : [issue('roles', 'A service account has at least one role, and is no participant.')]),
    ];
    if (issues.length > 0) return invalidInput(issues);
    const tx = await context.transaction();
    const { workspaceId } = actorOf(context);
    const id = randomUUID();
    await this.cipher.createPersonKey(tx, workspaceId, id);
    const sealedDisplayName = await this.cipher.seal(tx, nameOf(workspaceId, id), name);
    const account = { workspaceId, id, sealedDisplayName, roles: [...new Set(roles)] };
    await this.repository.add(tx, account);
    context.audit.note({
      action: 'create-service-account',
      subject: `member:${id}`,
      decision: 'allowed',
      reason: rolesCode(account.roles),
    });
    return { __typename: 'ServiceAccount', ...(await this.view(tx, account)) };
  }

  private async view(
    tx: EntityManager,
    { workspaceId, id, sealedDisplayName, roles }: StoredServiceAccount,
  ): Promise<Handed<Schema.ServiceAccount>> {
    return {
      id,
      displayName: await this.cipher.openText(tx, nameOf(workspaceId, id), sealedDisplayName),
      roles,
      accessTokens: await this.tokens.ofMember(tx, id),
      scopes: this.tokens.scopesOfService(roles),
    };
  }
}

function nameOf(workspaceId: string, personId: string) {
  return { workspaceId, personId, field: 'members.display_name' };
}
