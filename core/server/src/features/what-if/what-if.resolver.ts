import { Inject } from '@nestjs/common';
import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Inherited, Requires } from '../../platform/access/requirement.js';
import type { Answer } from '../../platform/graphql/answer.js';
import type * as Schema from '../../platform/graphql/generated/schema-types.js';
import type { RequestContext } from '../../platform/graphql/request-context.js';
import { WhatIfService } from './what-if.service.js';

@Resolver('Plan')
export class WhatIfResolver {
  constructor(@Inject(WhatIfService) private readonly service: WhatIfService) {}

  @ResolveField('offeredChanges')
  @Inherited('of a plan whose record was opened; the record checks again')
  offeredChanges(
    @Context() context: RequestContext,
    @Parent() { id }: { id: string },
  ): Answer<Schema.Plan, 'offeredChanges'> {
    return this.service.offers(context, id);
  }

  @Query('whatIf')
  @Requires('read', 'Plan')
  whatIf(
    @Context() context: RequestContext,
    @Args('planId') planId: Schema.QueryWhatIfArgs['planId'],
    @Args('change') change: Schema.QueryWhatIfArgs['change'],
  ): Answer<Schema.Query, 'whatIf'> {
    return this.service.ask(context, planId, change);
  }

  @Mutation('requestChangedPlan')
  @Requires('change', 'Plan')
  requestChangedPlan(
    @Context() context: RequestContext,
    @Args('input') input: Schema.MutationRequestChangedPlanArgs['input'],
  ): Answer<Schema.Mutation, 'requestChangedPlan'> {
    return this.service.request(context, input);
  }
}
