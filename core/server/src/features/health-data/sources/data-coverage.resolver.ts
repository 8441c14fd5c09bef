import { Inject } from '@nestjs/common';
import { Args, Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Inherited } from '../../../platform/access/requirement.js';
import type { Answer } from '../../../platform/graphql/answer.js';
import type * as Schema from '../../../platform/graphql/generated/schema-types.js';
import type { RequestContext } from '../../../platform/graphql/request-context.js';
import { DataCoverageService } from './data-coverage.service.js';

@Resolver('Participant')
export class DataCoverageResolver {
  constructor(@Inject(DataCoverageService) private readonly data: DataCoverageService) {}

  @ResolveField('dataCoverage')
  @Inherited('of a participant whose record was opened')
  dataCoverage(
    @Context() context: RequestContext,
    @Parent() { id }: { id: string },
  ): Answer<Schema.Participant, 'dataCoverage'> {
    return this.data.coverage(context, id);
  }

  @ResolveField('metricSources')
  @Inherited('of a participant whose record was opened')
  metricSources(
    @Context() context: RequestContext,
    @Parent() { id }: { id: string },
    @Args() { metric }: Schema.ParticipantMetricSourcesArgs,
  ): Answer<Schema.Participant, 'metricSources'> {
    return this.data.sources(context, id, metric);
  }
}
