import { Inject } from '@nestjs/common';
import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { Requires } from '../../platform/access/requirement.js';
import type { Answer } from '../../platform/graphql/answer.js';
import type * as Schema from '../../platform/graphql/generated/schema-types.js';
import type { RequestContext } from '../../platform/graphql/request-context.js';
import { FeedbackService } from './feedback.service.js';

@Resolver()
export class FeedbackResolver {
  constructor(@Inject(FeedbackService) private readonly feedback: FeedbackService) {}

  @Mutation('recordFeedback')
  @Requires('change', 'Plan')
  recordFeedback(
    @Context() context: RequestContext,
    @Args('input') input: Schema.MutationRecordFeedbackArgs['input'],
  ): Answer<Schema.Mutation, 'recordFeedback'> {
    return this.feedback.record(context, input);
  }
}
