import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { hashToken } from '../../platform/access/browser-sessions.js';
import { AuditRepository } from '../../platform/audit/audit.repository.js';
import { Transactions } from '../../platform/database/transactions.js';
import { calendarKey, planCalendar } from '../plan-files/plan-calendar.js';
import { PlanServing } from '../plans/plan-serving.js';
import { PlansRepository } from '../plans/plans.repository.js';
import { ParticipantsRepository } from '../profiles/participants.repository.js';
import { SessionCues } from '../session-cues/session-cues.js';
import { CalendarLinksRepository } from './calendar-links.repository.js';
import type { StoredCalendarLink } from './calendar-links.repository.js';

/** What a calendar programme gets. */
export interface LinkedCalendar {
  text: string;
  /** Strong validator: the same text, the same tag. */
  etag: string;
}

/** The plan behind a link, as it is now. */
@Injectable()
export class LinkedCalendars {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(CalendarLinksRepository) private readonly links: CalendarLinksRepository,
    @Inject(ParticipantsRepository) private readonly participants: ParticipantsRepository,
    @Inject(PlansRepository) private readonly plans: PlansRepository,
    @Inject(PlanServing) private readonly serving: PlanServing,
    @Inject(SessionCues) private readonly cues: SessionCues,
    @Inject(AuditRepository) private readonly audit: AuditRepository,
  ) {}

  /**
   * The calendar of a secret; null where nobody has it. What never was a secret, one that was taken back and one that was
   * replaced go the same way, one hash and one look into an index, so that time tells nothing.
   */
  async of(token: string): Promise<LinkedCalendar | null> {
    const calendarLinkHash = hashToken(token);
    const stranger = { kind: 'system' as const, workspaceId: null, reason: 'calendar-link' };
    const link = await this.transactions.run(stranger, (tx) => this.links.byHash(tx, calendarLinkHash), {
      calendarLinkHash,
    });
    if (!link) return null;
    const { workspaceId } = link;
    const text = await this.transactions.run({ ...stranger, workspaceId }, (tx) => this.write(tx, link));
    const hash = createHash('sha256').update(text).digest('base64url');
    return { text, etag: `"${hash}"` };
  }

  /** Of a plan that is paused, withheld or over nothing is left in the calendar. */
  private async write(tx: EntityManager, link: StoredCalendarLink): Promise<string> {
    const { workspaceId, participantId, language, showsDetails } = link;
    const participant = await this.participants.find(tx, participantId, null);
    const stored = await this.plans.active(tx, participantId);
    const isSafe =
      participant && stored && (await this.serving.check(tx, participant, stored)).breaches.length === 0;
    if (await this.links.fetched(tx, participantId)) {
      const subject = `participant:${participantId}`;
      const note = { action: 'export-plan', subject, decision: 'allowed' as const, reason: 'calendar-link' };
      await this.audit.append(tx, { workspaceId, memberId: null }, [note]);
    }
    const made = isSafe
      ? { plan: stored.plan, version: stored.version, createdAt: stored.createdAt }
      : { plan: { weeks: [] }, version: 0, createdAt: link.createdAt };
    const cues = isSafe && showsDetails ? await this.cues.of(tx, participant, stored.plan) : undefined;
    return planCalendar(made.plan, {
      ...made,
      key: calendarKey(participantId),
      language,
      ...(cues ? { cues } : {}),
      isPrivate: !showsDetails,
    });
  }
}
