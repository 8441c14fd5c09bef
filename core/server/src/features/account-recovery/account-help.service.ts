import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { BrowserSessions } from '../../platform/access/browser-sessions.js';
import type { Handed } from '../../platform/graphql/answer.js';
import type * as Schema from '../../platform/graphql/generated/schema-types.js';
import { notFound } from '../../platform/graphql/problems.js';
import type { RequestContext } from '../../platform/graphql/request-context.js';
import { isId } from '../account-security/account-security.service.js';
import { ConfirmedIdentity } from '../members/confirmed-identity.js';
import { HalfSignIns } from '../members/half-sign-ins.js';
import { MembersRepository } from '../members/members.repository.js';
import { SecondFactors } from '../second-factors/second-factors.js';

/** What an administrator does for somebody who cannot sign in, or whose browser was lost. */
@Injectable()
export class AccountHelpService {
  constructor(
    @Inject(MembersRepository) private readonly members: MembersRepository,
    @Inject(BrowserSessions) private readonly sessions: BrowserSessions,
    @Inject(HalfSignIns) private readonly halves: HalfSignIns,
    @Inject(SecondFactors) private readonly factors: SecondFactors,
    @Inject(ConfirmedIdentity) private readonly identity: ConfirmedIdentity,
  ) {}

  async resetSecondFactors(
    context: RequestContext,
    memberId: string,
  ): Promise<Handed<Schema.HelpAccountResult>> {
    return (
      this.identity.missing(context) ??
      this.help(context, memberId, 'resetSecondFactors', (tx) => this.factors.removeAll(tx, memberId))
    );
  }

  endSessions(context: RequestContext, memberId: string): Promise<Handed<Schema.HelpAccountResult>> {
    return this.help(context, memberId, 'endSessionsOf', () => Promise.resolve());
  }

  private async help(
    context: RequestContext,
    memberId: string,
    action: string,
    work: (tx: EntityManager) => Promise<void>,
  ): Promise<Handed<Schema.HelpAccountResult>> {
    const tx = await context.transaction();
    const member = isId(memberId) ? await this.members.byId(tx, memberId) : null;
    if (!member) return notFound();
    await work(tx);
    await this.halves.endAllOf(tx, memberId);
    const endedSessions = await this.sessions.endAllOf(tx, memberId);
    const subject = `member:${memberId}`;
    context.audit.note({ action, subject, decision: 'allowed', reason: null });
    return { __typename: 'HelpedAccount', memberId, endedSessions };
  }
}
