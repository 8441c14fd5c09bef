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
  planRequest(@Context() context: RequestContext, @Args('id') id: string) {
    return this.requests.find(context, id);
  }

  @Mutation('requestPlan')
  @Requires('change', 'Plan')
  requestPlan(
    @Context() context: RequestContext,
    @Args('input') input: Parameters<RequestsService['request']>[1],
  ) {
    return this.requests.request(context, input);
  }

  @Mutation('answerQuestions')
  @Requires('change', 'Plan')
  answerQuestions(
    @Context() context: RequestContext,
    @Args('input') input: Parameters<RequestsService['answer']>[1],
  ) {
    return this.requests.answer(context, input);
  }

  @Subscription('planRequestProgress')
  @Requires('read', 'Plan')
  planRequestProgress(@Context() context: RequestContext, @Args('requestId') requestId: string) {
    return watch('planRequestProgress', context, this.requests.ticks(requestId), () =>
      this.requests.find(context, requestId),
    );
  }

  @ResolveField('participant')
  @Inherited('of a request whose record was opened; the record checks again')
  participant(@Context() context: RequestContext, @Parent() { participantId }: { participantId: string }) {
    return this.profiles.find(context, participantId);
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
    @Args('first') first: number,
  ) {
    return this.requests.newestOf(context, id, first);
  }
}
