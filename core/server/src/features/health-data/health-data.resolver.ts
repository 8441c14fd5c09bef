import { Inject } from '@nestjs/common';
import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Inherited, Requires } from '../../platform/access/requirement.js';
import type { Answer } from '../../platform/graphql/answer.js';
import type * as Schema from '../../platform/graphql/generated/schema-types.js';
import type { RequestContext } from '../../platform/graphql/request-context.js';
import { HealthDataService } from './health-data.service.js';

@Resolver('Participant')
export class HealthDataResolver {
  constructor(@Inject(HealthDataService) private readonly healthData: HealthDataService) {}

  @ResolveField('dailySeries')
  @Inherited('of a participant whose record was opened')
  dailySeries(
    @Context() context: RequestContext,
    @Parent() { id }: { id: string },
    @Args() { metrics, from, to }: Schema.ParticipantDailySeriesArgs,
  ): Answer<Schema.Participant, 'dailySeries'> {
    return this.healthData.dailySeries(context, id, metrics, from, to);
  }

  @ResolveField('activities')
  @Inherited('of a participant whose record was opened')
  activities(
    @Context() context: RequestContext,
    @Parent() { id }: { id: string },
    @Args() { first, after }: Schema.ParticipantActivitiesArgs,
  ): Answer<Schema.Participant, 'activities'> {
    return this.healthData.page(context, id, first, after ?? null);
  }

  @ResolveField('activity')
  @Inherited('of a participant whose record was opened')
  activity(
    @Context() context: RequestContext,
    @Parent() { id }: { id: string },
    @Args() { id: activityId }: Schema.ParticipantActivityArgs,
  ): Answer<Schema.Participant, 'activity'> {
    return this.healthData.activity(context, id, activityId);
  }

  @Mutation('keepActivityApart')
  @Requires('change', 'HealthRecord')
  keepActivityApart(
    @Context() context: RequestContext,
    @Args() { activityId, apart }: Schema.MutationKeepActivityApartArgs,
  ): Answer<Schema.Mutation, 'keepActivityApart'> {
    return this.healthData.keepApart(context, activityId, apart);
  }

  @ResolveField('dataQuality')
  @Inherited('of a participant whose record was opened')
  dataQuality(
    @Context() context: RequestContext,
    @Parent() { id }: { id: string },
  ): Answer<Schema.Participant, 'dataQuality'> {
    return this.healthData.dataQuality(context, id);
  }
}
