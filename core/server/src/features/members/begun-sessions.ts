import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { BrowserSessions } from '../../platform/access/browser-sessions.js';
import type { SessionProof } from '../../platform/access/browser-sessions.repository.js';
import { AuditRepository } from '../../platform/audit/audit.repository.js';
import type { RequestContext } from '../../platform/graphql/request-context.js';
import { HalfSignIns } from './half-sign-ins.js';
import type { StoredMember } from './members.repository.js';
import { MembersService } from './members.service.js';
import type { SessionView } from './session-view.js';
import { SignInThrottle } from './sign-in-throttle.js';

/** Begins the session of somebody who has proved who they are, always under a new id. */
@Injectable()
export class BegunSessions {
  constructor(
    @Inject(MembersService) private readonly members: MembersService,
    @Inject(BrowserSessions) private readonly sessions: BrowserSessions,
    @Inject(HalfSignIns) private readonly halves: HalfSignIns,
    @Inject(SignInThrottle) private readonly throttle: SignInThrottle,
    @Inject(AuditRepository) private readonly audit: AuditRepository,
  ) {}

  /**
   * @param tx of the member's workspace: the request's own began before anybody was known.
   * @param factor what was proved beside the password, for the audit trail.
   */
  async begin(
    tx: EntityManager,
    context: RequestContext,
    member: StoredMember,
    { proof, factor }: { proof: SessionProof; factor: string | null },
  ): Promise<SessionView> {
    const who = { workspaceId: member.workspaceId, memberId: member.id };
    // What this browser was signed in as before ends, whoever that was.
    if (context.session) await this.sessions.end(await context.transaction(), context.session.tokenHash);
    const issued = await this.sessions.begin(tx, who, { device: context.browser.device, proof });
    await this.halves.endAllOf(tx, member.id);
    const subject = `member:${member.id}`;
    await this.audit.append(tx, who, [{ action: 'signIn', subject, decision: 'allowed', reason: factor }]);
    context.setSessionCookie(issued.token);
    context.browser.keep('knownMark', this.throttle.newMark(member.accountName));
    if (context.browser.halfToken !== null) context.browser.keep('halfToken', null);
    const { csrfToken, expiresAt, idleMinutes } = issued;
    const view = await this.members.view(tx, member);
    return { __typename: 'Session', member: view, csrfToken, expiresAt, idleMinutes, secondFactorDue: null };
  }
}
