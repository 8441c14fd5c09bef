import { Inject } from '@nestjs/common';
import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Requires, SignedIn } from '../../platform/access/requirement.js';
import type { Answer } from '../../platform/graphql/answer.js';
import type * as Schema from '../../platform/graphql/generated/schema-types.js';
import type { RequestContext } from '../../platform/graphql/request-context.js';
import { EmergencyOpeningsService } from './emergency-openings.service.js';
import { EmergencyAccessService } from './emergency-access.service.js';

@Resolver()
export class EmergencyAccessResolver {
  constructor(
    @Inject(EmergencyAccessService) private readonly emergency: EmergencyAccessService,
    @Inject(EmergencyOpeningsService) private readonly openings: EmergencyOpeningsService,
  ) {}

  @Query('notices')
  @SignedIn('a member reads what they themselves were told')
  notices(@Context() context: RequestContext): Answer<Schema.Query, 'notices'> {
    return this.emergency.unread(context);
  }

  @Query('emergencyOpenings')
  @Requires('read', 'EmergencyAccess')
  list(
    @Context() context: RequestContext,
    @Args('participantId') participantId: Schema.QueryEmergencyOpeningsArgs['participantId'],
    @Args('first') first: Schema.QueryEmergencyOpeningsArgs['first'],
  ): Answer<Schema.Query, 'emergencyOpenings'> {
    return this.openings.list(context, participantId ?? null, first);
  }

  @Mutation('endEmergencyAccess')
  @Requires('change', 'EmergencyAccess')
  end(
    @Context() context: RequestContext,
    @Args('id') id: Schema.MutationEndEmergencyAccessArgs['id'],
  ): Answer<Schema.Mutation, 'endEmergencyAccess'> {
    return this.openings.end(context, id);
  }

  @Mutation('breakGlass')
  @Requires('decide', 'EmergencyAccess')
  breakGlass(
    @Context() context: RequestContext,
    @Args('input') input: Schema.MutationBreakGlassArgs['input'],
  ): Answer<Schema.Mutation, 'breakGlass'> {
    return this.emergency.breakGlass(context, input);
  }

  @Mutation('readNotices')
  @SignedIn('a member puts away what they themselves were told')
  readNotices(
    @Context() context: RequestContext,
    @Args('ids') ids: Schema.MutationReadNoticesArgs['ids'],
  ): Answer<Schema.Mutation, 'readNotices'> {
    return this.emergency.markRead(context, ids);
  }
}
