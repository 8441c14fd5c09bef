import { Inject } from '@nestjs/common';
import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Requires, SignedIn } from '../../platform/access/requirement.js';
import type { Answer } from '../../platform/graphql/answer.js';
import type * as Schema from '../../platform/graphql/generated/schema-types.js';
import type { RequestContext } from '../../platform/graphql/request-context.js';
import { EmergencyAccessService } from './emergency-access.service.js';

@Resolver()
export class EmergencyAccessResolver {
  constructor(@Inject(EmergencyAccessService) private readonly emergency: EmergencyAccessService) {}

  @Query('notices')
  @SignedIn('a member reads what they themselves were told')
  notices(@Context() context: RequestContext): Answer<Schema.Query, 'notices'> {
    return this.emergency.unread(context);
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
