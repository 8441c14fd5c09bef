import { Inject, Injectable } from '@nestjs/common';
import { BrowserSessions } from '../../platform/access/browser-sessions.js';
import { SignInRulesRepository } from '../../platform/access/sign-in-rules.repository.js';
import type { Handed } from '../../platform/graphql/answer.js';
import type * as Schema from '../../platform/graphql/generated/schema-types.js';
import { notFound } from '../../platform/graphql/problems.js';
import type { RequestContext } from '../../platform/graphql/request-context.js';
import { actorOf } from '../../platform/graphql/request-context.js';
import { isUuid } from '../../platform/parsing/uuid.js';
import { MembersRepository } from '../members/members.repository.js';
import { Passkeys } from '../second-factors/passkeys.js';
import { SecondFactors } from '../second-factors/second-factors.js';

export type Result = Handed<Schema.AccountSecurityResult>;

/** What a person sees of how their own account is kept safe, and the sessions they end. */
@Injectable()
export class AccountSecurityService {
  constructor(
    @Inject(MembersRepository) private readonly members: MembersRepository,
    @Inject(BrowserSessions) private readonly sessions: BrowserSessions,
    @Inject(SecondFactors) private readonly factors: SecondFactors,
    @Inject(Passkeys) private readonly passkeys: Passkeys,
    @Inject(SignInRulesRepository) private readonly rules: SignInRulesRepository,
  ) {}

  async own(context: RequestContext): Promise<Handed<Schema.AccountSecurity>> {
    const tx = await context.transaction();
    const owner = actorOf(context);
    const { hasAuthenticator, recoveryCodesLeft } = await this.factors.of(tx, owner.memberId);
    const sessions = await this.sessions.list(tx, owner.memberId);
    return {
      hasAuthenticator,
      recoveryCodesLeft,
      passkeys: await this.passkeys.list(tx, owner),
      sessions: sessions.map(({ id, device, proof, createdAt, lastUsedAt }) => ({
        id,
        device,
        proof,
        signedInAt: createdAt,
        lastUsedAt,
        isThis: id === context.session?.id,
      })),
      passwordChangedAt: await this.members.passwordChangedAt(tx, owner.memberId),
      secondFactorFrom: (await this.rules.of(tx)).secondFactorFrom,
    };
  }

  /** What a mutation answers once it has changed something. */
  async changed(
    context: RequestContext,
    { recoveryCodes = [], csrfToken = null }: { recoveryCodes?: string[]; csrfToken?: string | null } = {},
  ): Promise<Result> {
    return {
      __typename: 'AccountSecurityChange',
      security: await this.own(context),
      recoveryCodes,
      csrfToken,
    };
  }

  async endSession(context: RequestContext, id: string): Promise<Result> {
    const { memberId } = actorOf(context);
    if (!isUuid(id) || !(await this.sessions.endOne(await context.transaction(), memberId, id)))
      return notFound();
    return this.changed(context);
  }

  async endOthers(context: RequestContext): Promise<Result> {
    const { memberId } = actorOf(context);
    await this.sessions.endAllOf(await context.transaction(), memberId, context.session?.id ?? null);
    return this.changed(context);
  }

  async signOutEverywhere(context: RequestContext): Promise<boolean> {
    await this.sessions.endAllOf(await context.transaction(), actorOf(context).memberId);
    context.setSessionCookie(null);
    return true;
  }
}

export { isUuid as isId };
