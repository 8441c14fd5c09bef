import { Inject } from '@nestjs/common';
import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { InPerson, Requires } from '../../platform/access/requirement.js';
import type { Answer } from '../../platform/graphql/answer.js';
import type * as Schema from '../../platform/graphql/generated/schema-types.js';
import type { RequestContext } from '../../platform/graphql/request-context.js';
import { CalendarLinksService } from './calendar-links.service.js';

@Resolver()
export class CalendarLinksResolver {
  constructor(@Inject(CalendarLinksService) private readonly links: CalendarLinksService) {}

  @Query('calendarLink')
  @Requires('read', 'Plan')
  calendarLink(
    @Context() context: RequestContext,
    @Args('participantId') participantId: Schema.QueryCalendarLinkArgs['participantId'],
  ): Answer<Schema.Query, 'calendarLink'> {
    return this.links.find(context, participantId);
  }

  @Mutation('makeCalendarLink')
  @Requires('change', 'Plan')
  @InPerson('a link is a secret of its own')
  makeCalendarLink(
    @Context() context: RequestContext,
    @Args('input') input: Schema.MutationMakeCalendarLinkArgs['input'],
  ): Answer<Schema.Mutation, 'makeCalendarLink'> {
    return this.links.make(context, input);
  }

  @Mutation('setCalendarLink')
  @Requires('change', 'Plan')
  setCalendarLink(
    @Context() context: RequestContext,
    @Args('input') input: Schema.MutationSetCalendarLinkArgs['input'],
  ): Answer<Schema.Mutation, 'setCalendarLink'> {
    return this.links.set(context, input);
  }

  @Mutation('revokeCalendarLink')
  @Requires('change', 'Plan')
  revokeCalendarLink(
    @Context() context: RequestContext,
    @Args('participantId') participantId: Schema.MutationRevokeCalendarLinkArgs['participantId'],
  ): Answer<Schema.Mutation, 'revokeCalendarLink'> {
    return this.links.revoke(context, participantId);
  }
}
