import { Inject } from '@nestjs/common';
import {
  Args,
  Context,
  Mutation,
  Parent,
  Query,
  ResolveField,
  Resolver,
  Subscription,
} from '@nestjs/graphql';
import { Inherited, Requires } from '../../platform/access/requirement.js';
import { watch } from '../../platform/events/watch.js';
import type { Answer, Events } from '../../platform/graphql/answer.js';
import type * as Schema from '../../platform/graphql/generated/schema-types.js';
import type { RequestContext } from '../../platform/graphql/request-context.js';
import { ProfilesService } from '../profiles/profiles.service.js';
import { RequestsService } from './requests.service.js';

@Resolver('PlanRequest')
export class RequestsResolver {
  constructor(
    @Inject(RequestsService) private readonly requests: RequestsService,
    @Inject(ProfilesService) private readonly profiles: ProfilesService,
  ) {}

  @Query('planRequest')
  @Requires('read', 'Plan')
  planRequest(
    @Context() context: RequestContext,
    @Args('id') id: Schema.QueryPlanRequestArgs['id'],
  ): Answer<Schema.Query, 'planRequest'> {
    return this.requests.find(context, id);
  }

  @Mutation('requestPlan')
  @Requires('change', 'Plan')
  requestPlan(
    @Context() context: RequestContext,
    @Args('input') input: Schema.MutationRequestPlanArgs['input'],
  ): Answer<Schema.Mutation, 'requestPlan'> {
    return this.requests.request(context, input);
  }

  @Mutation('answerQuestions')
  @Requires('change', 'Plan')
  answerQuestions(
    @Context() context: RequestContext,
    @Args('input') input: Schema.MutationAnswerQuestionsArgs['input'],
  ): Answer<Schema.Mutation, 'answerQuestions'> {
    return this.requests.answer(context, input);
  }

  @Mutation('cancelPlanRequest')
  @Requires('change', 'Plan')
  cancelPlanRequest(
    @Context() context: RequestContext,
    @Args('id') id: Schema.MutationCancelPlanRequestArgs['id'],
  ): Answer<Schema.Mutation, 'cancelPlanRequest'> {
    return this.requests.cancel(context, id);
  }

  @Subscription('planRequestProgress')
  @Requires('read', 'Plan')
  planRequestProgress(
    @Context() context: RequestContext,
    @Args('requestId') requestId: Schema.SubscriptionPlanRequestProgressArgs['requestId'],
  ): Events<'planRequestProgress'> {
    return watch('planRequestProgress', context, this.requests.ticks(requestId), () =>
      this.requests.find(context, requestId),
    );
  }

  @ResolveField('participant')
  @Inherited('of a request whose record was opened; the record checks again')
  participant(
    @Context() context: RequestContext,
    @Parent() { participantId }: { participantId: string },
  ): Answer<Schema.PlanRequest, 'participant'> {
    return this.profiles.ofOpened(context, participantId);
  }
}

@Resolver('Participant')
export class ParticipantRequestsResolver {
  constructor(@Inject(RequestsService) private readonly requests: RequestsService) {}

  @ResolveField('planRequests')
  @Inherited('of a participant whose record was opened; the record checks again')
  planRequests(
    @Context() context: RequestContext,
    @Parent() { id }: { id: string },
    @Args('first') first: Schema.ParticipantPlanRequestsArgs['first'],
  ): Answer<Schema.Participant, 'planRequests'> {
    return this.requests.newestOf(context, id, first);
  }
}
