import { Inject } from '@nestjs/common';
import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Requires } from '../../platform/access/requirement.js';
import type { Answer } from '../../platform/graphql/answer.js';
import type * as Schema from '../../platform/graphql/generated/schema-types.js';
import type { RequestContext } from '../../platform/graphql/request-context.js';
import { JobsService } from './jobs.service.js';

@Resolver('Job')
export class JobsResolver {
  constructor(@Inject(JobsService) private readonly service: JobsService) {}

  @Query('jobs')
  @Requires('read', 'Job')
  jobs(
    @Context() context: RequestContext,
    @Args('first') first: Schema.QueryJobsArgs['first'],
  ): Answer<Schema.Query, 'jobs'> {
    return this.service.newest(context, first);
  }

  @Mutation('retryJob')
  @Requires('manage', 'Job')
  retryJob(
    @Context() context: RequestContext,
    @Args('id') id: Schema.MutationRetryJobArgs['id'],
  ): Answer<Schema.Mutation, 'retryJob'> {
    return this.service.retry(context, id);
  }
}
