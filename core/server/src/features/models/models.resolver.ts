import { Inject } from '@nestjs/common';
import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Requires } from '../../platform/access/requirement.js';
import type { Answer } from '../../platform/graphql/answer.js';
import type * as Schema from '../../platform/graphql/generated/schema-types.js';
import type { RequestContext } from '../../platform/graphql/request-context.js';
import { ModelsService } from './models.service.js';

@Resolver('Model')
export class ModelsResolver {
  constructor(@Inject(ModelsService) private readonly service: ModelsService) {}

  @Query('models')
  @Requires('read', 'Model')
  models(@Context() context: RequestContext): Answer<Schema.Query, 'models'> {
    return this.service.list(context);
  }

  @Mutation('decideModel')
  @Requires('manage', 'Model')
  decide(
    @Context() context: RequestContext,
    @Args('input') input: Schema.MutationDecideModelArgs['input'],
  ): Answer<Schema.Mutation, 'decideModel'> {
    return this.service.decide(context, input);
  }

  @Mutation('promoteModel')
  @Requires('manage', 'Model')
  promote(
    @Context() context: RequestContext,
    @Args('input') input: Schema.MutationPromoteModelArgs['input'],
  ): Answer<Schema.Mutation, 'promoteModel'> {
    return this.service.promote(context, input);
  }

  @Mutation('rollBackModel')
  @Requires('manage', 'Model')
  rollBack(
    @Context() context: RequestContext,
    @Args('id') id: Schema.MutationRollBackModelArgs['id'],
    @Args('reason') reason: Schema.MutationRollBackModelArgs['reason'],
  ): Answer<Schema.Mutation, 'rollBackModel'> {
    return this.service.rollBack(context, id, reason ?? null);
  }
}
