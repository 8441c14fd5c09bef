import { Inject } from '@nestjs/common';
import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Requires } from '../../../platform/access/requirement.js';
import type { Answer } from '../../../platform/graphql/answer.js';
import type * as Schema from '../../../platform/graphql/generated/schema-types.js';
import type { RequestContext } from '../../../platform/graphql/request-context.js';
import { WorkspaceSourcesService } from './workspace-sources.service.js';

@Resolver('SourcePriority')
export class WorkspaceSourcesResolver {
  constructor(@Inject(WorkspaceSourcesService) private readonly sources: WorkspaceSourcesService) {}

  @Query('workspaceSourcePriorities')
  @Requires('manage', 'Workspace')
  priorityOfAll(@Context() context: RequestContext): Answer<Schema.Query, 'workspaceSourcePriorities'> {
    return this.sources.priorityOfAll(context);
  }

  @Mutation('setWorkspaceSourcePriority')
  @Requires('manage', 'Workspace')
  set(
    @Context() context: RequestContext,
    @Args() asked: Schema.MutationSetWorkspaceSourcePriorityArgs,
  ): Answer<Schema.Mutation, 'setWorkspaceSourcePriority'> {
    return this.sources.set(context, asked);
  }
}
