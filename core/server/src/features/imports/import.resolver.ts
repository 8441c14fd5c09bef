import { Inject } from '@nestjs/common';
import { Args, Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Inherited } from '../../platform/access/requirement.js';
import type { Answer } from '../../platform/graphql/answer.js';
import type * as Schema from '../../platform/graphql/generated/schema-types.js';
import type { RequestContext } from '../../platform/graphql/request-context.js';
import { ImportsService } from './imports.service.js';

@Resolver('Import')
export class ImportResolver {
  constructor(@Inject(ImportsService) private readonly imports: ImportsService) {}

  @ResolveField('files')
  @Inherited('of an import whose record was opened')
  files(
    @Context() context: RequestContext,
    @Parent() { id }: { id: string },
    @Args() { first, after }: Schema.ImportFilesArgs,
  ): Answer<Schema.Import, 'files'> {
    return this.imports.filesOf(context, id, first, after);
  }
}
