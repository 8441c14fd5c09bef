import { Inject } from '@nestjs/common';
import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { Requires } from '../../platform/access/requirement.js';
import type { RequestContext } from '../../platform/graphql/request-context.js';
import { FeedbackService } from './feedback.service.js';

@Resolver()
export class FeedbackResolver {
  constructor(@Inject(FeedbackService) private readonly feedback: FeedbackService) {}

  @Mutation('recordFeedback')
  @Requires('change', 'Plan')
  recordFeedback(
    @Context() context: RequestContext,
    @Args('input') input: Parameters<FeedbackService['record']>[1],
  ) {
    return this.feedback.record(context, input);
  }
}
