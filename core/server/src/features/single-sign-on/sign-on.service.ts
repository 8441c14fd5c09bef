import { Inject, Injectable } from '@nestjs/common';
import type { IdentityProvider, ProvenIdentity } from '@regimen/plugin-api';
import type { EntityManager } from 'typeorm';
import { roles as knownRoles } from '../../platform/access/actor.js';
import type { Role } from '../../platform/access/actor.js';
import { BrowserSessions } from '../../platform/access/browser-sessions.js';
import { AuditRepository } from '../../platform/audit/audit.repository.js';
import { loggerToken } from '../../platform/config/tokens.js';
import { Transactions } from '../../platform/database/transactions.js';
import { errorFields } from '../../platform/observability/logger.js';
import type { PlatformLogger } from '../../platform/observability/logger.js';
import { MemberAdministrationRepository } from '../members/member-administration.repository.js';
import { LinkedIdentitiesRepository } from './linked-identities.repository.js';
import type { OpenedAccount, Subject } from './linked-identities.repository.js';
import { SignOnAttempts, inWorkspace } from './sign-on-attempts.js';
import type { TakenAttempt } from './sign-on-attempts.js';
import { SignOnProviders } from './sign-on-providers.js';

/** What came of an answer. A session's token goes into a cookie and nowhere else. */
export type SignOnOutcome =
  { kind: 'signed-in'; sessionToken: string } | { kind: 'linked' | 'refused' | 'not-linked' | 'no-role' };

/** The browser that a provider sends back. */
export interface ReturningBrowser {
  /** Of the attempt it began, if it still has it. */
  secret: string | undefined;
  /** Kind of browser and system, for the list of sessions. */
  device: string;
}

/** Signs people in at providers elsewhere, and links their identities there. */
@Injectable()
export class SignOnService {
  constructor(
    @Inject(SignOnProviders) private readonly providers: SignOnProviders,
    @Inject(SignOnAttempts) private readonly attempts: SignOnAttempts,
    @Inject(LinkedIdentitiesRepository) private readonly links: LinkedIdentitiesRepository,
    @Inject(MemberAdministrationRepository) private readonly administration: MemberAdministrationRepository,
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(BrowserSessions) private readonly sessions: BrowserSessions,
    @Inject(AuditRepository) private readonly audit: AuditRepository,
    @Inject(loggerToken) private readonly logger: PlatformLogger,
  ) {}

  /** Where the browser goes; null when the provider cannot be reached. */
  async begin(
    provider: IdentityProvider,
    link: TakenAttempt['link'],
  ): Promise<{ url: string; browserSecret: string } | null> {
    const callbackUrl = this.providers.callbackUrl(provider);
    try {
      return await this.attempts.begin(provider, (state) => provider.begin({ callbackUrl, state }), link);
    } catch (error) {
      this.logger.warn({ providerId: provider.id, ...errorFields(error) }, 'sign-on could not begin');
      return null;
    }
  }

  /**
   * Keeps what a provider had some browser post, for the browser that began. It proves nothing yet and signs nobody in.
   * @returns the query to come back with, or null for what nobody here asked for.
   */
  async keepAnswer(provider: IdentityProvider, form: string): Promise<string | null> {
    const states = provider.answerForm
      ? new URLSearchParams(form).getAll(provider.answerForm.stateField)
      : [];
    const [state] = states;
    if (state !== undefined && states.length === 1 && (await this.attempts.keepAnswer(provider, state, form)))
      return new URLSearchParams({ state }).toString();
    await this.refuse(provider, 'unknown-attempt');
    return null;
  }

  /** @param query of the callback, as it came. */
  async complete(
    provider: IdentityProvider,
    query: string,
    { secret: browserSecret, device }: ReturningBrowser,
  ): Promise<SignOnOutcome> {
    const state = new URLSearchParams(query).get('state');
    const attempt =
      state !== null && browserSecret !== undefined
        ? await this.attempts.take(provider, state, browserSecret)
        : null;
    if (state === null || attempt === null) return this.refuse(provider, 'unknown-attempt');
    const { remembered, answerForm } = attempt;
    if (provider.answerForm && answerForm === null) return this.refuse(provider, 'no-answer');
    const callbackUrl = this.providers.callbackUrl(provider);
    let identity: ProvenIdentity;
    try {
      const answerUrl = `${callbackUrl}?${query}`;
      const form = answerForm === null ? {} : { answerForm };
      identity = await provider.finish({ callbackUrl, answerUrl, state, remembered, ...form });
    } catch (error) {
      this.logger.warn({ providerId: provider.id, ...errorFields(error) }, 'sign-on was refused');
      return this.refuse(provider, 'not-proven');
    }
    return attempt.link
      ? this.link(provider, identity, attempt.link)
      : this.signIn(provider, identity, device);
  }

  private async signIn(
    provider: IdentityProvider,
    identity: ProvenIdentity,
    device: string,
  ): Promise<SignOnOutcome> {
    const { workspaceId, id: providerId } = provider;
    const subject: Subject = { workspaceId, providerId, subject: identity.subject };
    return this.transactions.run(inWorkspace(workspaceId), async (tx) => {
      const account = await this.links.accountOf(tx, subject);
      if (!account) return this.deny(tx, provider, 'not-linked');
      const { memberId } = account;
      if (!(await this.takeRolesOver(tx, provider, account, identity.roles)))
        return this.deny(tx, provider, 'no-role', memberId);
      await this.links.used(tx, account.linkId);
      const { token } = await this.sessions.begin(
        tx,
        { workspaceId, memberId },
        { device, proof: 'singleSignOn' },
      );
      await this.note(tx, provider, memberId, 'signIn', `member:${memberId}`);
      return { kind: 'signed-in', sessionToken: token };
    });
  }

  private async link(
    provider: IdentityProvider,
    { subject }: ProvenIdentity,
    { memberId, sessionHash }: NonNullable<TakenAttempt['link']>,
  ): Promise<SignOnOutcome> {
    if (!(await this.sessions.isValid(sessionHash))) return this.refuse(provider, 'signed-out');
    const { workspaceId, id: providerId } = provider;
    return this.transactions.run(inWorkspace(workspaceId), async (tx) => {
      const isPerson = await this.links.isPerson(tx, memberId);
      const link = isPerson && (await this.links.add(tx, { workspaceId, providerId, subject }, memberId));
      if (!link) return this.deny(tx, provider, 'refused', memberId);
      await this.note(tx, provider, memberId, 'link-identity', `identity:${link.id}`);
      return { kind: 'linked' };
    });
  }

  /**
   * Where the operator mapped groups, these decide; taking part is a matter of the record here and stays. The last
   * administrator who may sign in stays one, whatever their groups say: nobody could mend a workspace without.
   * @returns false when no role is left.
   */
  private async takeRolesOver(
    tx: EntityManager,
    provider: IdentityProvider,
    { memberId, roles }: OpenedAccount,
    mapped: readonly string[] | null,
  ): Promise<boolean> {
    if (mapped === null) return true;
    const told = knownRoles.filter((role: Role) =>
      role === 'participant' ? roles.includes(role) : mapped.includes(role),
    );
    if (told.length === 0) return false;
    const keepsOffice = await this.keepsOffice(tx, provider, { memberId, roles }, told);
    const next = keepsOffice ? [...told, 'administrator' as const] : told;
    if (next.length === roles.length && next.every((role) => roles.includes(role))) return true;
    await this.administration.setRoles(tx, memberId, next);
    if (!next.includes('administrator')) await this.administration.endHandedOut(tx, memberId);
    await this.sessions.endAllOf(tx, memberId);
    await this.note(tx, provider, memberId, 'change-roles', `member:${memberId}`);
    return true;
  }

  /** Whether groups would take the last administrator away; what they ask for is noted as denied. */
  private async keepsOffice(
    tx: EntityManager,
    { id, workspaceId }: IdentityProvider,
    { memberId, roles }: Pick<OpenedAccount, 'memberId' | 'roles'>,
    told: readonly Role[],
  ): Promise<boolean> {
    if (!roles.includes('administrator') || told.includes('administrator')) return false;
    const administrators = await this.administration.lockAdministrators(tx);
    if (administrators.some((administrator) => administrator !== memberId)) return false;
    const reason = `last-administrator single-sign-on:${id}`;
    const note = {
      action: 'change-roles',
      subject: `member:${memberId}`,
      decision: 'denied' as const,
      reason,
    };
    await this.audit.append(tx, { workspaceId, memberId }, [note]);
    return true;
  }

  private refuse(provider: IdentityProvider, reason: string): Promise<SignOnOutcome> {
    return this.transactions.run(inWorkspace(provider.workspaceId), (tx) =>
      this.deny(tx, provider, 'refused', null, reason),
    );
  }

  private async deny<Kind extends 'refused' | 'not-linked' | 'no-role'>(
    tx: EntityManager,
    { id, workspaceId }: IdentityProvider,
    kind: Kind,
    memberId: string | null = null,
    reason: string = kind,
  ): Promise<{ kind: Kind }> {
    const note = { action: 'signIn', subject: `provider:${id}`, decision: 'denied' as const, reason };
    await this.audit.append(tx, { workspaceId, memberId }, [note]);
    return { kind };
  }

  private async note(
    tx: EntityManager,
    { id, workspaceId }: IdentityProvider,
    memberId: string,
    action: string,
    subject: string,
  ): Promise<void> {
    const note = { action, subject, decision: 'allowed' as const, reason: `single-sign-on:${id}` };
    await this.audit.append(tx, { workspaceId, memberId }, [note]);
  }
}
