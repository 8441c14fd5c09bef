import { Inject } from '@nestjs/common';
import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Inherited, Requires } from '../../../platform/access/requirement.js';
import type { Answer } from '../../../platform/graphql/answer.js';
import type * as Schema from '../../../platform/graphql/generated/schema-types.js';
import type { RequestContext } from '../../../platform/graphql/request-context.js';
import { ActivityLoadService } from '../loads/activity-load.service.js';
import { ActivityRatingsService } from './activity-ratings.service.js';
import { RecordingsService } from './recordings.service.js';

@Resolver('Activity')
export class ActivityResolver {
  constructor(
    @Inject(RecordingsService) private readonly recordings: RecordingsService,
    @Inject(ActivityLoadService) private readonly loads: ActivityLoadService,
    @Inject(ActivityRatingsService) private readonly ratings: ActivityRatingsService,
  ) {}

  @ResolveField('load')
  @Inherited('of an activity whose record was opened')
  load(
    @Context() context: RequestContext,
    @Parent() { id }: { id: string },
  ): Answer<Schema.Activity, 'load'> {
    return this.loads.load(context, id);
  }

  @ResolveField('streams')
  @Inherited('of an activity whose record was opened')
  streams(
    @Context() context: RequestContext,
    @Parent() { id }: { id: string },
    @Args() asked: Schema.ActivityStreamsArgs,
  ): Answer<Schema.Activity, 'streams'> {
    return this.recordings.streams(context, id, asked);
  }

  @ResolveField('route')
  @Inherited('of an activity whose record was opened')
  route(
    @Context() context: RequestContext,
    @Parent() { id }: { id: string },
    @Args() { points }: Schema.ActivityRouteArgs,
  ): Answer<Schema.Activity, 'route'> {
    return this.recordings.route(context, id, points);
  }
  @Mutation('rateActivity')
  @Requires('change', 'HealthRecord')
  rateActivity(
    @Context() context: RequestContext,
    @Args() asked: Schema.MutationRateActivityArgs,
  ): Answer<Schema.Mutation, 'rateActivity'> {
    return this.ratings.rate(context, asked);
  }
}
