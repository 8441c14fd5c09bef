import { Inject } from '@nestjs/common';
import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Inherited, Requires } from '../../../platform/access/requirement.js';
import type { Answer } from '../../../platform/graphql/answer.js';
import type * as Schema from '../../../platform/graphql/generated/schema-types.js';
import type { RequestContext } from '../../../platform/graphql/request-context.js';
import { TrainingLoadService } from './training-load.service.js';

@Resolver('Participant')
export class TrainingLoadResolver {
  constructor(@Inject(TrainingLoadService) private readonly loads: TrainingLoadService) {}

  @ResolveField('trainingLoad')
  @Inherited('of a participant whose record was opened')
  trainingLoad(
    @Context() context: RequestContext,
    @Parent() { id }: { id: string },
    @Args() asked: Schema.ParticipantTrainingLoadArgs,
  ): Answer<Schema.Participant, 'trainingLoad'> {
    return this.loads.load(context, id, asked);
  }

  @ResolveField('heartRateZones')
  @Inherited('of a participant whose record was opened')
  heartRateZones(
    @Context() context: RequestContext,
    @Parent() { id }: { id: string },
  ): Answer<Schema.Participant, 'heartRateZones'> {
    return this.loads.zoneHistory(context, id);
  }

  @Mutation('setHeartRateZones')
  @Requires('change', 'HealthRecord')
  setHeartRateZones(
    @Context() context: RequestContext,
    @Args() asked: Schema.MutationSetHeartRateZonesArgs,
  ): Answer<Schema.Mutation, 'setHeartRateZones'> {
    return this.loads.setZones(context, asked);
  }
}
