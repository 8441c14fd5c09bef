import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { LinkedIdentitiesRepository } from '../single-sign-on/linked-identities.repository.js';
import type { Subject } from '../single-sign-on/linked-identities.repository.js';
import { SignOnProviders } from '../single-sign-on/sign-on-providers.js';
import { ScimError } from './scim-error.js';

/**
 * Makes the directory's id of a person open their account at the workspace's single sign-on. Only where the workspace has
 * one provider: with several nobody could say whose id it is, and one provider must not speak for another's people.
 */
@Injectable()
export class ProvisionedIdentities {
  constructor(
    @Inject(SignOnProviders) private readonly providers: SignOnProviders,
    @Inject(LinkedIdentitiesRepository) private readonly links: LinkedIdentitiesRepository,
  ) {}

  /** @throws ScimError where the new id opens another account, or another identity opens this one. */
  async change(
    tx: EntityManager,
    { workspaceId, memberId }: { workspaceId: string; memberId: string },
    { from, to }: { from: string | null; to: string | null },
  ): Promise<void> {
    const providers = this.providers.all().filter((provider) => provider.workspaceId === workspaceId);
    const [provider] = providers;
    if (!provider || providers.length > 1 || from === to) return;
    const subjectOf = (subject: string): Subject => ({ workspaceId, providerId: provider.id, subject });
    if (from !== null) await this.links.removeSubject(tx, subjectOf(from), memberId);
    if (to === null || (await this.links.holderOf(tx, subjectOf(to))) === memberId) return;
    if (!(await this.links.add(tx, subjectOf(to), memberId)))
      throw ScimError.taken('This externalId opens another account, or another identity opens this account.');
  }
}
