import { Inject } from '@nestjs/common';
import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { InPerson, Requires } from '../../platform/access/requirement.js';
import type { Answer } from '../../platform/graphql/answer.js';
import type * as Schema from '../../platform/graphql/generated/schema-types.js';
import type { RequestContext } from '../../platform/graphql/request-context.js';
import { RetentionService } from './retention.service.js';

@Resolver('RetentionPeriod')
export class RetentionResolver {
  constructor(@Inject(RetentionService) private readonly service: RetentionService) {}

  @Query('retention')
  @Requires('manage', 'Workspace')
  all(@Context() context: RequestContext): Answer<Schema.Query, 'retention'> {
    return this.service.all(context);
  }

  @Mutation('setRetention')
  @Requires('manage', 'Workspace')
  @InPerson('what is removed for good is not for programs to decide')
  set(
    @Context() context: RequestContext,
    @Args('kind') kind: Schema.MutationSetRetentionArgs['kind'],
    @Args('keepDays') keepDays: Schema.MutationSetRetentionArgs['keepDays'],
  ): Answer<Schema.Mutation, 'setRetention'> {
    return this.service.set(context, kind, keepDays);
  }
}
