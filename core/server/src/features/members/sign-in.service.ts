import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { databaseNow } from '../../platform/database/database-now.js';
import { BrowserSessions } from '../../platform/access/browser-sessions.js';
import { SignInRulesRepository } from '../../platform/access/sign-in-rules.repository.js';
import type { SignInRules } from '../../platform/access/sign-in-rules.repository.js';
import { Transactions } from '../../platform/database/transactions.js';
import type { RequestContext } from '../../platform/graphql/request-context.js';
import { SecondFactors, hasFactor } from '../second-factors/second-factors.js';
import type { OwnFactors } from '../second-factors/second-factors.js';
import { keptAccountName } from './account-name.js';
import { BegunSessions } from './begun-sessions.js';
import { HalfSignIns } from './half-sign-ins.js';
import type { NextStep } from './half-sign-ins.js';
import { MembersRepository } from './members.repository.js';
import type { StoredMember } from './members.repository.js';
import { MembersService } from './members.service.js';
import { passwordFits } from './passwords.js';
import type { SessionView, SignInRefused } from './session-view.js';
import { refused, tooManyTries } from './session-view.js';
import { SignInRefusals } from './sign-in-refusals.js';
import { SignInThrottle } from './sign-in-throttle.js';

/** The password fitted; what is asked next. */
export interface NextStepView {
  __typename: 'SignInNextStep';
  step: NextStep;
  hasPasskey: boolean;
}

/** Proves who somebody is by their password and begins a session or its second step; tells nothing of other accounts. */
@Injectable()
export class SignInService {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(MembersRepository) private readonly repository: MembersRepository,
    @Inject(MembersService) private readonly members: MembersService,
    @Inject(BrowserSessions) private readonly sessions: BrowserSessions,
    @Inject(BegunSessions) private readonly begun: BegunSessions,
    @Inject(HalfSignIns) private readonly halves: HalfSignIns,
    @Inject(SecondFactors) private readonly factors: SecondFactors,
    @Inject(SignInRulesRepository) private readonly rules: SignInRulesRepository,
    @Inject(SignInThrottle) private readonly throttle: SignInThrottle,
    @Inject(SignInRefusals) private readonly refusals: SignInRefusals,
  ) {}

  async signIn(
    context: RequestContext,
    input: { accountName: string; password: string },
  ): Promise<SessionView | NextStepView | SignInRefused> {
    const accountName = keptAccountName(input.accountName);
    const { clientAddress: address, browser } = context;
    const attempt = { accountName, address, knownMark: browser.knownMark };
    const wait = await this.throttle.admit(attempt);
    if (wait > 0) return tooManyTries(wait);
    const member = await this.findAccount(accountName);
    const fits = await passwordFits(input.password, member?.passwordHash ?? null);
    if (!fits || !member) {
      if (member) this.refusals.note({ workspaceId: member.workspaceId, memberId: member.id }, 'password');
      return refused('SIGN_IN_REFUSED', 'Account name and password do not fit together.');
    }
    await this.throttle.fitted(attempt);
    const answer = await this.afterPassword(context, member);
    if (answer.__typename === 'Session') await this.throttle.succeeded(accountName, member.id);
    return answer;
  }

  async current(context: RequestContext): Promise<SessionView | null> {
    if (!context.actor || !context.session) return null;
    const tx = await context.transaction();
    const member = await this.repository.byId(tx, context.actor.memberId);
    if (!member) return null;
    const { csrfToken, expiresAt, idleMinutes } = context.session;
    const { secondFactorFrom } = await this.rules.of(tx);
    const lacksFactor = secondFactorFrom !== null && !hasFactor(await this.factors.of(tx, member.id));
    return {
      __typename: 'Session',
      member: await this.members.view(tx, member),
      csrfToken,
      expiresAt,
      idleMinutes,
      secondFactorDue: lacksFactor ? secondFactorFrom : null,
    };
  }

  async signOut(context: RequestContext): Promise<boolean> {
    if (context.session) await this.sessions.end(await context.transaction(), context.session.tokenHash);
    context.setSessionCookie(null);
    return true;
  }

  private async findAccount(accountName: string): Promise<StoredMember | null> {
    // PostgreSQL stores no NUL character: nobody has such a name, and asking for it would be an error.
    if (accountName.includes('\0')) return null;
    const nobody = { kind: 'system' as const, workspaceId: null, reason: 'sign-in' };
    return this.transactions.run(nobody, (tx) => this.repository.byAccount(tx, accountName), {
      signInAccount: accountName,
    });
  }

  /** In a transaction of the account's workspace: the request's began before anybody was known. */
  private afterPassword(
    context: RequestContext,
    member: StoredMember,
  ): Promise<SessionView | NextStepView | SignInRefused> {
    const { workspaceId, id: memberId } = member;
    return this.transactions.run({ kind: 'system', workspaceId, reason: 'sign-in' }, async (tx) => {
      const rules = await this.rules.of(tx);
      if (rules.ssoOnly && rules.breakGlassMemberId !== memberId) {
        this.refusals.note({ workspaceId, memberId }, 'single-sign-on-only');
        return refused('USE_SINGLE_SIGN_ON', 'Your organisation asks you to sign in with its own sign-in.');
      }
      const own = await this.factors.of(tx, memberId);
      const step = nextStep(rules, own, await databaseNow(tx));
      return step === null
        ? this.begun.begin(tx, context, member, { proof: 'password', factor: null })
        : this.halfway(tx, context, { workspaceId, memberId, step }, own.passkeys > 0);
    });
  }

  private async halfway(
    tx: EntityManager,
    context: RequestContext,
    half: { workspaceId: string; memberId: string; step: NextStep },
    hasPasskey: boolean,
  ): Promise<NextStepView> {
    context.browser.keep('halfToken', await this.halves.begin(tx, half));
    return { __typename: 'SignInNextStep', step: half.step, hasPasskey };
  }
}

function nextStep({ secondFactorFrom }: SignInRules, own: OwnFactors, now: Date): NextStep | null {
  if (hasFactor(own)) return 'code';
  return secondFactorFrom !== null && secondFactorFrom <= now ? 'enrolment' : null;
}
