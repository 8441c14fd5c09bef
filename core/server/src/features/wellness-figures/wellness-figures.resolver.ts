import { Inject } from '@nestjs/common';
import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { InPerson, Requires } from '../../platform/access/requirement.js';
import type { Answer } from '../../platform/graphql/answer.js';
import type * as Schema from '../../platform/graphql/generated/schema-types.js';
import type { RequestContext } from '../../platform/graphql/request-context.js';
import { WellnessFiguresService } from './wellness-figures.service.js';

@Resolver()
export class WellnessFiguresResolver {
  constructor(@Inject(WellnessFiguresService) private readonly figures: WellnessFiguresService) {}

  @Query('figures')
  @Requires('read', 'Figures')
  find(@Context() context: RequestContext): Answer<Schema.Query, 'figures'> {
    return this.figures.find(context);
  }

  @Query('figuresMinimum')
  @Requires('manage', 'Workspace')
  minimum(@Context() context: RequestContext): Answer<Schema.Query, 'figuresMinimum'> {
    return this.figures.minimum(context);
  }

  @Mutation('setFiguresMinimum')
  @Requires('manage', 'Workspace')
  @InPerson('a person answers for how people are protected')
  setMinimum(
    @Context() context: RequestContext,
    @Args('minimum') minimum: Schema.MutationSetFiguresMinimumArgs['minimum'],
  ): Answer<Schema.Mutation, 'setFiguresMinimum'> {
    return this.figures.setMinimum(context, minimum);
  }
}
