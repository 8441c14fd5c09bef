import { Inject } from '@nestjs/common';
import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { Requires } from '../../platform/access/requirement.js';
import type { Answer } from '../../platform/graphql/answer.js';
import type * as Schema from '../../platform/graphql/generated/schema-types.js';
import type { RequestContext } from '../../platform/graphql/request-context.js';
import { ManualEntryService } from './manual-entry.service.js';

@Resolver()
export class ManualEntryResolver {
  constructor(@Inject(ManualEntryService) private readonly entries: ManualEntryService) {}

  @Mutation('recordObservations')
  @Requires('change', 'HealthRecord')
  recordObservations(
    @Context() context: RequestContext,
    @Args('input') input: Schema.MutationRecordObservationsArgs['input'],
  ): Answer<Schema.Mutation, 'recordObservations'> {
    return this.entries.recordObservations(context, input);
  }

  @Mutation('recordActivity')
  @Requires('change', 'HealthRecord')
  recordActivity(
    @Context() context: RequestContext,
    @Args('input') input: Schema.MutationRecordActivityArgs['input'],
  ): Answer<Schema.Mutation, 'recordActivity'> {
    return this.entries.recordActivity(context, input);
  }
}
