import { randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { AbilityOf } from '../../platform/access/ability.js';
import type { Role } from '../../platform/access/actor.js';
import { hashToken } from '../../platform/access/browser-sessions.js';
import { scopesWithin, serviceScopes } from '../../platform/access/token-scopes.js';
import { abilityOfToken } from '../../platform/config/tokens.js';
import type { Handed } from '../../platform/graphql/answer.js';
import type * as Schema from '../../platform/graphql/generated/schema-types.js';
import { invalidInput, notFound, notPossible } from '../../platform/graphql/problems.js';
import type { RequestContext } from '../../platform/graphql/request-context.js';
import { actorOf } from '../../platform/graphql/request-context.js';
import { PersonCipher } from '../../platform/privacy/person-cipher.js';
import { isUuid } from '../profiles/health-record-access.js';
import { ConfirmedIdentity } from '../members/confirmed-identity.js';
import { complaintsAboutToken } from './access-token-input.js';
import { AccessTokensRepository } from './access-tokens.repository.js';
import type { StoredAccessToken } from './access-tokens.repository.js';
import { ServiceAccountsRepository } from './service-accounts.repository.js';

/** 256 bits: no one guesses one (RFC 4086). The prefix lets secret scanners know one that got away. */
const tokenBytes = 32;
const tokenKind = 'rgm_';
/** `rgm_` and four letters: enough to recognise one of a few, nothing to guess by. */
const shownLetters = 8;
/** Whoever needs more has forgotten some. */
const mostTokens = 50;

/** Tokens of members and of the service accounts that administrators look after. */
@Injectable()
export class AccessTokensService {
  constructor(
    @Inject(AccessTokensRepository) private readonly repository: AccessTokensRepository,
    @Inject(ServiceAccountsRepository) private readonly accounts: ServiceAccountsRepository,
    @Inject(PersonCipher) private readonly cipher: PersonCipher,
    @Inject(ConfirmedIdentity) private readonly identity: ConfirmedIdentity,
    @Inject(abilityOfToken) private readonly abilityOf: AbilityOf,
  ) {}

  /** What somebody can allow a token of their own. */
  scopes(context: RequestContext): string[] {
    return scopesWithin(context.ability);
  }

  /** What a token of a service account can be given: what its roles hand on, and what only such accounts have. */
  scopesOfService(roles: readonly Role[]): string[] {
    return [...scopesWithin(this.abilityOf(roles)), ...serviceScopes];
  }

  async own(context: RequestContext): Promise<Handed<Schema.AccessToken>[]> {
    return this.ofMember(await context.transaction(), actorOf(context).memberId);
  }

  async ofMember(tx: EntityManager, memberId: string): Promise<Handed<Schema.AccessToken>[]> {
    const views: Handed<Schema.AccessToken>[] = [];
    for (const token of await this.repository.ofMember(tx, memberId)) views.push(await this.view(tx, token));
    return views;
  }

  async issue(
    context: RequestContext,
    { name, scopes, days, serviceAccountId }: Schema.IssueAccessTokenInput,
  ): Promise<Handed<Schema.IssueAccessTokenResult>> {
    const unconfirmed = this.identity.missing(context);
    if (unconfirmed) return unconfirmed;
    const tx = await context.transaction();
    const owner = await this.ownerOf(context, serviceAccountId ?? null);
    if (!owner) return notFound();
    const issues = complaintsAboutToken({ name, scopes, days }, owner.scopes);
    if (issues.length > 0) return invalidInput(issues);
    const { memberId } = owner;
    if ((await this.repository.ofMember(tx, memberId)).length >= mostTokens)
      return notPossible('TOO_MANY_TOKENS', `An account has at most ${mostTokens} tokens. End one first.`);
    const { workspaceId } = actorOf(context);
    const secret = `${tokenKind}${randomBytes(tokenBytes).toString('base64url')}`;
    const token = await this.repository.add(tx, {
      workspaceId,
      memberId,
      tokenHash: hashToken(secret),
      sealedName: await this.cipher.seal(tx, nameOf(workspaceId, memberId), name.trim()),
      prefix: secret.slice(0, shownLetters),
      scopes: [...new Set(scopes)],
      days,
    });
    context.audit.note({
      action: 'issue-token',
      subject: `token:${token.id}`,
      decision: 'allowed',
      reason: `member:${memberId}`,
    });
    return { __typename: 'IssuedAccessToken', secret, accessToken: await this.view(tx, token) };
  }

  async revoke(context: RequestContext, id: string): Promise<Handed<Schema.RevokeAccessTokenResult>> {
    const tx = await context.transaction();
    const token = isUuid(id) ? await this.repository.find(tx, id) : null;
    if (!token || !(await this.mayEnd(context, token))) return notFound();
    await this.repository.remove(tx, id);
    context.audit.note({
      action: 'revoke-token',
      subject: `token:${id}`,
      decision: 'allowed',
      reason: `member:${token.memberId}`,
    });
    return { __typename: 'RevokedAccessToken', id };
  }

  /** Null for what is no service account, and for whoever looks after none. */
  private async ownerOf(
    context: RequestContext,
    serviceAccountId: string | null,
  ): Promise<{ memberId: string; scopes: string[] } | null> {
    if (serviceAccountId === null)
      return { memberId: actorOf(context).memberId, scopes: scopesWithin(context.ability) };
    if (!context.ability.can('manage', 'Member') || !isUuid(serviceAccountId)) return null;
    const account = await this.accounts.find(await context.transaction(), serviceAccountId);
    return account && { memberId: account.id, scopes: this.scopesOfService(account.roles) };
  }

  private async mayEnd(context: RequestContext, { memberId }: StoredAccessToken): Promise<boolean> {
    if (memberId === actorOf(context).memberId) return true;
    if (!context.ability.can('manage', 'Member')) return false;
    return (await this.accounts.find(await context.transaction(), memberId)) !== null;
  }

  private async view(tx: EntityManager, token: StoredAccessToken): Promise<Handed<Schema.AccessToken>> {
    const { id, prefix, scopes, createdAt, expiresAt, lastUsedAt } = token;
    const name = await this.cipher.openText(tx, nameOf(token.workspaceId, token.memberId), token.sealedName);
    return { id, name, prefix, scopes, createdAt, expiresAt, lastUsedAt };
  }
}

function nameOf(workspaceId: string, personId: string) {
  return { workspaceId, personId, field: 'access_tokens.name' };
}
