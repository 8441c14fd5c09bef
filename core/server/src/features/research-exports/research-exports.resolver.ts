import { Inject } from '@nestjs/common';
import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { InPerson, Requires } from '../../platform/access/requirement.js';
import type { Answer } from '../../platform/graphql/answer.js';
import type * as Schema from '../../platform/graphql/generated/schema-types.js';
import type { RequestContext } from '../../platform/graphql/request-context.js';
import { ResearchExportsService } from './research-exports.service.js';

@Resolver()
export class ResearchExportsResolver {
  constructor(@Inject(ResearchExportsService) private readonly exports: ResearchExportsService) {}

  @Query('researchExports')
  @Requires('manage', 'Workspace')
  list(@Context() context: RequestContext): Answer<Schema.Query, 'researchExports'> {
    return this.exports.list(context);
  }

  @Mutation('askResearchExport')
  @Requires('manage', 'Workspace')
  @InPerson('a person answers for where people’s data go')
  ask(
    @Context() context: RequestContext,
    @Args('input') input: Schema.MutationAskResearchExportArgs['input'],
  ): Answer<Schema.Mutation, 'askResearchExport'> {
    return this.exports.ask(context, input);
  }
}
