import { Inject } from '@nestjs/common';
import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Inherited, Requires } from '../../platform/access/requirement.js';
import type { Answer } from '../../platform/graphql/answer.js';
import type * as Schema from '../../platform/graphql/generated/schema-types.js';
import type { RequestContext } from '../../platform/graphql/request-context.js';
import { ComparisonsService } from './comparisons.service.js';

@Resolver('Participant')
export class ComparisonsResolver {
  constructor(@Inject(ComparisonsService) private readonly service: ComparisonsService) {}

  @ResolveField('comparisons')
  @Inherited('of a participant whose record was opened; the record checks again')
  comparisons(
    @Context() context: RequestContext,
    @Parent() { id }: { id: string },
  ): Answer<Schema.Participant, 'comparisons'> {
    return this.service.of(context, id);
  }

  @ResolveField('comparisonChoices')
  @Inherited('of a participant whose record was opened; the record checks again')
  comparisonChoices(
    @Context() context: RequestContext,
    @Parent() { id }: { id: string },
  ): Answer<Schema.Participant, 'comparisonChoices'> {
    return this.service.choicesOf(context, id);
  }

  @Mutation('startComparison')
  @Requires('change', 'HealthRecord')
  startComparison(
    @Context() context: RequestContext,
    @Args('input') input: Schema.MutationStartComparisonArgs['input'],
  ): Answer<Schema.Mutation, 'startComparison'> {
    return this.service.start(context, input);
  }

  @Mutation('stopComparison')
  @Requires('change', 'HealthRecord')
  stopComparison(
    @Context() context: RequestContext,
    @Args('input') input: Schema.MutationStopComparisonArgs['input'],
  ): Answer<Schema.Mutation, 'stopComparison'> {
    return this.service.stop(context, input);
  }
}
