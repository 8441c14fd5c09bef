import { Inject } from '@nestjs/common';
import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Requires } from '../../platform/access/requirement.js';
import type { Answer } from '../../platform/graphql/answer.js';
import type * as Schema from '../../platform/graphql/generated/schema-types.js';
import type { RequestContext } from '../../platform/graphql/request-context.js';
import { DayChecksService } from './day-checks.service.js';

@Resolver()
export class DayChecksResolver {
  constructor(@Inject(DayChecksService) private readonly days: DayChecksService) {}

  @Query('dayCheck')
  @Requires('read', 'HealthRecord')
  dayCheck(
    @Context() context: RequestContext,
    @Args('participantId') participantId: Schema.QueryDayCheckArgs['participantId'],
  ): Answer<Schema.Query, 'dayCheck'> {
    return this.days.find(context, participantId);
  }

  @Mutation('checkDay')
  @Requires('change', 'HealthRecord')
  checkDay(
    @Context() context: RequestContext,
    @Args('input') input: Schema.MutationCheckDayArgs['input'],
  ): Answer<Schema.Mutation, 'checkDay'> {
    return this.days.check(context, input);
  }
}
