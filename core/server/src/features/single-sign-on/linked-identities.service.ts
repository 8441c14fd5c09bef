import { Inject, Injectable } from '@nestjs/common';
import type { Handed } from '../../platform/graphql/answer.js';
import type * as Schema from '../../platform/graphql/generated/schema-types.js';
import { invalidInput, notFound, notPossible } from '../../platform/graphql/problems.js';
import type { RequestContext } from '../../platform/graphql/request-context.js';
import { actorOf } from '../../platform/graphql/request-context.js';
import { ConfirmedIdentity } from '../members/confirmed-identity.js';
import { isUuid } from '../profiles/health-record-access.js';
import { LinkedIdentitiesRepository } from './linked-identities.repository.js';
import type { StoredLink } from './linked-identities.repository.js';
import { SignOnProviders } from './sign-on-providers.js';

/** OpenID Connect allows 255 characters (core, 2); SAML name identifiers are no longer in practice. */
const longestSubject = 255;

/** Which identities elsewhere open which accounts here. */
@Injectable()
export class LinkedIdentitiesService {
  constructor(
    @Inject(SignOnProviders) private readonly providers: SignOnProviders,
    @Inject(LinkedIdentitiesRepository) private readonly repository: LinkedIdentitiesRepository,
    @Inject(ConfirmedIdentity) private readonly identity: ConfirmedIdentity,
  ) {}

  providerList(): Handed<Schema.SignOnProvider>[] {
    return this.providers.all().map(({ id, title }) => ({ id, title }));
  }

  async own(context: RequestContext): Promise<Handed<Schema.LinkedIdentity>[]> {
    const links = await this.repository.ofMember(await context.transaction(), actorOf(context).memberId);
    return links.map((link) => this.view(link));
  }

  async link(
    context: RequestContext,
    { memberId, providerId, subject }: Schema.LinkIdentityInput,
  ): Promise<Handed<Schema.LinkIdentityResult>> {
    const unconfirmed = this.identity.missing(context);
    if (unconfirmed) return unconfirmed;
    const tx = await context.transaction();
    const { workspaceId } = actorOf(context);
    const provider = this.providers.find(providerId);
    const isPerson = isUuid(memberId) && (await this.repository.isPerson(tx, memberId));
    if (!isPerson || provider?.workspaceId !== workspaceId) return notFound();
    if (subject === '' || subject.length > longestSubject || subject.includes('\0')) {
      const message = `A subject has 1 to ${longestSubject} characters.`;
      return invalidInput([{ severity: 'error', path: 'subject', code: 'invalid', message }]);
    }
    const link = await this.repository.add(tx, { workspaceId, providerId, subject }, memberId);
    if (!link)
      return notPossible('ALREADY_LINKED', 'The account or the identity is linked already. End that first.');
    context.audit.note({
      action: 'link-identity',
      subject: `identity:${link.id}`,
      decision: 'allowed',
      reason: `member:${memberId}`,
    });
    return { __typename: 'LinkedIdentity', ...this.view(link) };
  }

  async unlink(context: RequestContext, id: string): Promise<Handed<Schema.UnlinkIdentityResult>> {
    const tx = await context.transaction();
    const link = isUuid(id) ? await this.repository.find(tx, id) : null;
    const isOwn = link?.memberId === actorOf(context).memberId;
    if (!link || !(isOwn || context.ability.can('manage', 'Member'))) return notFound();
    await this.repository.remove(tx, id);
    context.audit.note({
      action: 'unlink-identity',
      subject: `identity:${id}`,
      decision: 'allowed',
      reason: `member:${link.memberId}`,
    });
    return { __typename: 'UnlinkedIdentity', id };
  }

  private view({ id, providerId, createdAt, lastUsedAt }: StoredLink): Handed<Schema.LinkedIdentity> {
    const provider = this.providers.find(providerId);
    return { id, provider: provider && { id: providerId, title: provider.title }, createdAt, lastUsedAt };
  }
}
