import { Inject } from '@nestjs/common';
import { Args, Context, Mutation, Query, Resolver, Subscription } from '@nestjs/graphql';
import { Requires } from '../../platform/access/requirement.js';
import type { Answer, Events } from '../../platform/graphql/answer.js';
import type * as Schema from '../../platform/graphql/generated/schema-types.js';
import type { RequestContext } from '../../platform/graphql/request-context.js';
import { LiveSessionsService } from './live-sessions.service.js';

@Resolver()
export class LiveSessionsResolver {
  constructor(@Inject(LiveSessionsService) private readonly live: LiveSessionsService) {}

  @Query('liveSession')
  @Requires('read', 'HealthRecord')
  liveSession(
    @Context() context: RequestContext,
    @Args('id') id: Schema.QueryLiveSessionArgs['id'],
    @Args('after') after: Schema.QueryLiveSessionArgs['after'],
  ): Answer<Schema.Query, 'liveSession'> {
    return this.live.find(context, id, after);
  }

  @Query('runningLiveSession')
  @Requires('read', 'HealthRecord')
  runningLiveSession(
    @Context() context: RequestContext,
    @Args('participantId') participantId: Schema.QueryRunningLiveSessionArgs['participantId'],
  ): Answer<Schema.Query, 'runningLiveSession'> {
    return this.live.running(context, participantId);
  }

  @Query('runningLiveSessions')
  @Requires('read', 'HealthRecord')
  runningLiveSessions(@Context() context: RequestContext): Answer<Schema.Query, 'runningLiveSessions'> {
    return this.live.runningOfCaredFor(context);
  }

  @Mutation('startLiveSession')
  @Requires('change', 'Plan')
  startLiveSession(
    @Context() context: RequestContext,
    @Args('input') input: Schema.MutationStartLiveSessionArgs['input'],
  ): Answer<Schema.Mutation, 'startLiveSession'> {
    return this.live.start(context, input);
  }

  @Mutation('sendLiveSamples')
  @Requires('change', 'HealthRecord', 'the start of the session, whose samples name it and their time')
  sendLiveSamples(
    @Context() context: RequestContext,
    @Args('input') input: Schema.MutationSendLiveSamplesArgs['input'],
  ): Answer<Schema.Mutation, 'sendLiveSamples'> {
    return this.live.take(context, input);
  }

  @Mutation('reportInLiveSession')
  @Requires('change', 'HealthRecord')
  reportInLiveSession(
    @Context() context: RequestContext,
    @Args('input') input: Schema.MutationReportInLiveSessionArgs['input'],
  ): Answer<Schema.Mutation, 'reportInLiveSession'> {
    return this.live.report(context, input);
  }

  @Mutation('controlLiveSession')
  @Requires('change', 'HealthRecord')
  controlLiveSession(
    @Context() context: RequestContext,
    @Args('input') input: Schema.MutationControlLiveSessionArgs['input'],
  ): Answer<Schema.Mutation, 'controlLiveSession'> {
    return this.live.control(context, input);
  }

  @Subscription('liveSessionProgress')
  @Requires('read', 'HealthRecord')
  liveSessionProgress(
    @Context() context: RequestContext,
    @Args('id') id: Schema.SubscriptionLiveSessionProgressArgs['id'],
    @Args('after') after: Schema.SubscriptionLiveSessionProgressArgs['after'],
  ): Events<'liveSessionProgress'> {
    return this.live.watch(context, id, after);
  }
}
