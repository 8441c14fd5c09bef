import { Inject } from '@nestjs/common';
import { Args, Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Inherited } from '../../platform/access/requirement.js';
import type { Answer } from '../../platform/graphql/answer.js';
import type * as Schema from '../../platform/graphql/generated/schema-types.js';
import type { RequestContext } from '../../platform/graphql/request-context.js';
import { ImportFilesService } from './import-files.service.js';

@Resolver('Import')
export class ImportResolver {
  constructor(@Inject(ImportFilesService) private readonly files: ImportFilesService) {}

  @ResolveField('files')
  @Inherited('of an import whose record was opened')
  page(
    @Context() context: RequestContext,
    @Parent() { id }: { id: string },
    @Args() page: Schema.ImportFilesArgs,
  ): Answer<Schema.Import, 'files'> {
    return this.files.page(context, id, page);
  }

  @ResolveField('fileCounts')
  @Inherited('of an import whose record was opened')
  fileCounts(
    @Context() context: RequestContext,
    @Parent() { id }: { id: string },
  ): Answer<Schema.Import, 'fileCounts'> {
    return this.files.counts(context, id);
  }
}
