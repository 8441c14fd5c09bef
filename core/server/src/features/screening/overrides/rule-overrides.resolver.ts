import { Inject } from '@nestjs/common';
import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Requires } from '../../../platform/access/requirement.js';
import type { Answer } from '../../../platform/graphql/answer.js';
import type * as Schema from '../../../platform/graphql/generated/schema-types.js';
import type { RequestContext } from '../../../platform/graphql/request-context.js';
import { RuleOverridesService } from './rule-overrides.service.js';

@Resolver()
export class RuleOverridesResolver {
  constructor(@Inject(RuleOverridesService) private readonly overrides: RuleOverridesService) {}

  @Query('adjustableLimits')
  @Requires('read', 'SafetyLimits')
  limits(
    @Context() context: RequestContext,
    @Args('search') search: Schema.QueryAdjustableLimitsArgs['search'],
    @Args('first') first: Schema.QueryAdjustableLimitsArgs['first'],
  ): Answer<Schema.Query, 'adjustableLimits'> {
    return this.overrides.limits(context, search ?? null, first);
  }

  @Query('ruleOverrides')
  @Requires('read', 'SafetyLimits')
  history(@Context() context: RequestContext): Answer<Schema.Query, 'ruleOverrides'> {
    return this.overrides.history(context);
  }

  @Mutation('overrideLimit')
  @Requires('decide', 'SafetyLimits')
  sign(
    @Context() context: RequestContext,
    @Args('input') input: Schema.MutationOverrideLimitArgs['input'],
  ): Answer<Schema.Mutation, 'overrideLimit'> {
    return this.overrides.sign(context, input);
  }

  @Mutation('withdrawOverride')
  @Requires('change', 'SafetyLimits')
  withdraw(
    @Context() context: RequestContext,
    @Args('id') id: Schema.MutationWithdrawOverrideArgs['id'],
  ): Answer<Schema.Mutation, 'withdrawOverride'> {
    return this.overrides.withdraw(context, id);
  }
}
