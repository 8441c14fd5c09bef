import { Inject } from '@nestjs/common';
import { Args, Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Inherited } from '../../platform/access/requirement.js';
import type { Answer } from '../../platform/graphql/answer.js';
import type * as Schema from '../../platform/graphql/generated/schema-types.js';
import type { RequestContext } from '../../platform/graphql/request-context.js';
import { MeasurementsService } from './measurements.service.js';

@Resolver('Participant')
export class MeasurementsResolver {
  constructor(@Inject(MeasurementsService) private readonly measurements: MeasurementsService) {}

  @ResolveField('observations')
  @Inherited('of a participant whose record was opened')
  observations(
    @Context() context: RequestContext,
    @Parent() { id }: { id: string },
    @Args() asked: Schema.ParticipantObservationsArgs,
  ): Answer<Schema.Participant, 'observations'> {
    return this.measurements.page(context, id, asked);
  }

  @ResolveField('series')
  @Inherited('of a participant whose record was opened')
  series(
    @Context() context: RequestContext,
    @Parent() { id }: { id: string },
    @Args() asked: Schema.ParticipantSeriesArgs,
  ): Answer<Schema.Participant, 'series'> {
    return this.measurements.series(context, id, asked);
  }
}
