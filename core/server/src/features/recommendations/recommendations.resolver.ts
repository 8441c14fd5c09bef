import { Inject } from '@nestjs/common';
import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Inherited, Requires } from '../../platform/access/requirement.js';
import type { Answer } from '../../platform/graphql/answer.js';
import type * as Schema from '../../platform/graphql/generated/schema-types.js';
import type { RequestContext } from '../../platform/graphql/request-context.js';
import { RecommendationsService } from './recommendations.service.js';

@Resolver('Participant')
export class RecommendationsResolver {
  constructor(@Inject(RecommendationsService) private readonly service: RecommendationsService) {}

  @ResolveField('refusedTrials')
  @Inherited('of a participant whose record was opened; the record checks again')
  refusedTrials(
    @Context() context: RequestContext,
    @Parent() { id }: { id: string },
  ): Answer<Schema.Participant, 'refusedTrials'> {
    return this.service.refusedOf(context, id);
  }

  @ResolveField('drawnChoices')
  @Inherited('of a participant whose record was opened; the record checks again')
  drawnChoices(
    @Context() context: RequestContext,
    @Parent() { id }: { id: string },
    @Args('first') first: Schema.ParticipantDrawnChoicesArgs['first'],
  ): Answer<Schema.Participant, 'drawnChoices'> {
    return this.service.drawnOf(context, id, first);
  }

  @ResolveField('peopleLikeYou')
  @Inherited('of a participant whose record was opened; the record checks again')
  peopleLikeYou(
    @Context() context: RequestContext,
    @Parent() { id }: { id: string },
  ): Answer<Schema.Participant, 'peopleLikeYou'> {
    return this.service.peopleLike(context, id);
  }

  @Mutation('refuseTrial')
  @Requires('change', 'HealthRecord')
  refuseTrial(
    @Context() context: RequestContext,
    @Args('input') input: Schema.MutationRefuseTrialArgs['input'],
  ): Answer<Schema.Mutation, 'refuseTrial'> {
    return this.service.setTrialRefused(context, input);
  }
}
