import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditRepository } from '../../platform/audit/audit.repository.js';
import { Transactions } from '../../platform/database/transactions.js';
import type { RequestContext } from '../../platform/graphql/request-context.js';
import { Authenticators } from '../second-factors/authenticators.js';
import type { AuthenticatorSetup } from '../second-factors/authenticators.js';
import { SecondFactors } from '../second-factors/second-factors.js';
import { BegunSessions } from './begun-sessions.js';
import { HalfSignIns } from './half-sign-ins.js';
import type { HalfSignIn } from './half-sign-ins.js';
import { MembersRepository } from './members.repository.js';
import type { StoredMember } from './members.repository.js';
import type { SessionView, SignInRefused } from './session-view.js';
import { beginAgain, refused, tooManyTries } from './session-view.js';
import { SignInRefusals } from './sign-in-refusals.js';
import { SignInThrottle } from './sign-in-throttle.js';

/** Signed in, with the codes for the day the phone is gone. */
export interface EnrolledView {
  __typename: 'EnrolledSignIn';
  session: SessionView;
  recoveryCodes: string[];
}

/** The second step of a sign-in: a code, or the first factor of an account whose workspace asks for one. */
@Injectable()
export class SecondStepService {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(HalfSignIns) private readonly halves: HalfSignIns,
    @Inject(MembersRepository) private readonly repository: MembersRepository,
    @Inject(BegunSessions) private readonly begun: BegunSessions,
    @Inject(SecondFactors) private readonly factors: SecondFactors,
    @Inject(Authenticators) private readonly authenticators: Authenticators,
    @Inject(SignInThrottle) private readonly throttle: SignInThrottle,
    @Inject(SignInRefusals) private readonly refusals: SignInRefusals,
    @Inject(AuditRepository) private readonly audit: AuditRepository,
  ) {}

  async signInWithCode(context: RequestContext, code: string): Promise<SessionView | SignInRefused> {
    const half = await this.halves.find(context.browser.halfToken, 'code');
    if (!half) return beginAgain();
    const wait = await this.throttle.admitCode(half.memberId);
    if (wait > 0) return tooManyTries(wait);
    return this.finish(half, async (tx, member) => {
      const factor = await this.factors.useCode(tx, half, code);
      return factor === null
        ? this.wrongCode(half)
        : this.begun.begin(tx, context, member, { proof: 'secondFactor', factor });
    });
  }

  async startEnrolment(
    context: RequestContext,
  ): Promise<(AuthenticatorSetup & { __typename: 'AuthenticatorSetup' }) | SignInRefused> {
    const half = await this.halves.find(context.browser.halfToken, 'enrolment');
    if (!half) return beginAgain();
    return this.inWorkspace(half, async (tx, member) => {
      const setup = await this.authenticators.prepare(tx, half, member.accountName);
      return setup ? { __typename: 'AuthenticatorSetup' as const, ...setup } : beginAgain();
    });
  }

  async finishEnrolment(context: RequestContext, code: string): Promise<EnrolledView | SignInRefused> {
    const half = await this.halves.find(context.browser.halfToken, 'enrolment');
    if (!half) return beginAgain();
    const wait = await this.throttle.admitCode(half.memberId);
    if (wait > 0) return tooManyTries(wait);
    return this.finish(half, async (tx, member) => {
      if (!(await this.authenticators.confirm(tx, half, code))) return this.wrongCode(half);
      const recoveryCodes = (await this.factors.firstRecoveryCodes(tx, half)) ?? [];
      const subject = `member:${half.memberId}`;
      const note = { action: 'addAuthenticator', subject, decision: 'allowed' as const, reason: 'enrolment' };
      await this.audit.append(tx, half, [note]);
      const session = await this.begun.begin(tx, context, member, {
        proof: 'secondFactor',
        factor: 'authenticator',
      });
      return { __typename: 'EnrolledSignIn' as const, session, recoveryCodes };
    });
  }

  private async finish<T extends { __typename: string }>(
    half: HalfSignIn,
    work: (tx: EntityManager, member: StoredMember) => Promise<T | SignInRefused>,
  ): Promise<T | SignInRefused> {
    let accountName = '';
    const answer = await this.inWorkspace(half, (tx, member) => {
      accountName = member.accountName;
      return work(tx, member);
    });
    if (answer.__typename !== 'SignInRefused') await this.throttle.succeeded(accountName, half.memberId);
    return answer;
  }

  private inWorkspace<T>(
    { workspaceId, memberId }: HalfSignIn,
    work: (tx: EntityManager, member: StoredMember) => Promise<T>,
  ): Promise<T | SignInRefused> {
    return this.transactions.run({ kind: 'system', workspaceId, reason: 'sign-in' }, async (tx) => {
      const member = await this.repository.byId(tx, memberId);
      return member?.deactivatedAt === null ? work(tx, member) : beginAgain();
    });
  }

  private wrongCode(half: HalfSignIn): SignInRefused {
    this.refusals.note(half, 'second-factor');
    return refused('CODE_REFUSED', 'This code does not fit, or was used already. Wait for the next one.');
  }
}
