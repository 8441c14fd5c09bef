import { Inject } from '@nestjs/common';
import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Requires } from '../../platform/access/requirement.js';
import type { Answer } from '../../platform/graphql/answer.js';
import type * as Schema from '../../platform/graphql/generated/schema-types.js';
import type { RequestContext } from '../../platform/graphql/request-context.js';
import { ScreeningService } from './screening.service.js';

@Resolver()
export class ScreeningResolver {
  constructor(@Inject(ScreeningService) private readonly screening: ScreeningService) {}

  @Query('screening')
  @Requires('read', 'HealthRecord')
  ofPerson(
    @Context() context: RequestContext,
    @Args('participantId') participantId: Schema.QueryScreeningArgs['participantId'],
  ): Answer<Schema.Query, 'screening'> {
    return this.screening.find(context, participantId);
  }

  @Mutation('answerScreeningQuestion')
  @Requires('change', 'HealthRecord')
  answerScreeningQuestion(
    @Context() context: RequestContext,
    @Args('input') input: Schema.MutationAnswerScreeningQuestionArgs['input'],
  ): Answer<Schema.Mutation, 'answerScreeningQuestion'> {
    return this.screening.answer(context, input);
  }
}
