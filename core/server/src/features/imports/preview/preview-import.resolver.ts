import { Inject } from '@nestjs/common';
import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { Requires } from '../../../platform/access/requirement.js';
import type { Answer } from '../../../platform/graphql/answer.js';
import type * as Schema from '../../../platform/graphql/generated/schema-types.js';
import type { RequestContext } from '../../../platform/graphql/request-context.js';
import { PreviewImportService } from './preview-import.service.js';

@Resolver('ImportPreview')
export class PreviewImportResolver {
  constructor(@Inject(PreviewImportService) private readonly previews: PreviewImportService) {}

  @Mutation('previewImport')
  @Requires('change', 'HealthRecord')
  preview(
    @Context() context: RequestContext,
    @Args('input') input: Schema.MutationPreviewImportArgs['input'],
  ): Answer<Schema.Mutation, 'previewImport'> {
    return this.previews.preview(context, input);
  }
}
