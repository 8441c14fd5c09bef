import { randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { hashToken } from '../../platform/access/browser-sessions.js';
import type { Handed } from '../../platform/graphql/answer.js';
import type * as Schema from '../../platform/graphql/generated/schema-types.js';
import { notFound } from '../../platform/graphql/problems.js';
import type { RequestContext } from '../../platform/graphql/request-context.js';
import { actorOf } from '../../platform/graphql/request-context.js';
import { HealthRecordAccess } from '../profiles/health-record-access.js';
import type { StoredParticipant } from '../profiles/participants.repository.js';
import { CalendarLinksRepository } from './calendar-links.repository.js';
import type { StoredCalendarLink } from './calendar-links.repository.js';

/** 256 bits: no one guesses one (RFC 4086). */
const tokenBytes = 32;

/** The links people make for themselves. A care team neither sees nor makes one: whoever holds a link reads the plan. */
@Injectable()
export class CalendarLinksService {
  constructor(
    @Inject(HealthRecordAccess) private readonly access: HealthRecordAccess,
    @Inject(CalendarLinksRepository) private readonly repository: CalendarLinksRepository,
  ) {}

  async find(context: RequestContext, participantId: string): Promise<Handed<Schema.CalendarLink> | null> {
    const own = await this.own(context, participantId);
    const link = own && (await this.repository.find(await context.transaction(), own.id));
    return link && linkView(link);
  }

  async make(
    context: RequestContext,
    { participantId, showsDetails, language }: Schema.MakeCalendarLinkInput,
  ): Promise<Handed<Schema.MakeCalendarLinkResult>> {
    const own = await this.own(context, participantId);
    if (!own) return notFound();
    const token = randomBytes(tokenBytes).toString('base64url');
    const owner = { workspaceId: own.workspaceId, participantId: own.id };
    const setting = { showsDetails, language };
    const link = await this.repository.make(await context.transaction(), owner, hashToken(token), setting);
    return { __typename: 'MadeCalendarLink', path: `/calendars/${token}.ics`, link: linkView(link) };
  }

  async set(
    context: RequestContext,
    { participantId, ...setting }: Schema.SetCalendarLinkInput,
  ): Promise<Handed<Schema.SetCalendarLinkResult>> {
    const own = await this.own(context, participantId);
    const link = own && (await this.repository.set(await context.transaction(), own.id, setting));
    return link ? linkView(link) : notFound();
  }

  async revoke(
    context: RequestContext,
    participantId: string,
  ): Promise<Handed<Schema.RevokeCalendarLinkResult>> {
    const own = await this.own(context, participantId);
    const isGone = own && (await this.repository.revoke(await context.transaction(), own.id));
    return isGone ? { __typename: 'RevokedCalendarLink', participantId } : notFound();
  }

  private async own(context: RequestContext, participantId: string): Promise<StoredParticipant | null> {
    return actorOf(context).participantId === participantId
      ? this.access.open(context, participantId, 'change', 'Plan')
      : null;
  }
}

function linkView({ showsDetails, language, createdAt, lastFetchedAt }: StoredCalendarLink) {
  return { __typename: 'CalendarLink' as const, showsDetails, language, createdAt, lastFetchedAt };
}
