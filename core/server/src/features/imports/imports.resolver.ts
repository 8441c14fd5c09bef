import { Inject } from '@nestjs/common';
import { Args, Context, Mutation, Parent, ResolveField, Resolver, Subscription } from '@nestjs/graphql';
import { Inherited, Requires } from '../../platform/access/requirement.js';
import { watch } from '../../platform/events/watch.js';
import type { Answer, Events } from '../../platform/graphql/answer.js';
import type * as Schema from '../../platform/graphql/generated/schema-types.js';
import type { RequestContext } from '../../platform/graphql/request-context.js';
import { ChangeImportService } from './change-import.service.js';
import { ImportsService } from './imports.service.js';

@Resolver('Participant')
export class ImportsResolver {
  constructor(
    @Inject(ImportsService) private readonly imports: ImportsService,
    @Inject(ChangeImportService) private readonly changes: ChangeImportService,
  ) {}

  @ResolveField('imports')
  @Inherited('of a participant whose record was opened')
  newest(
    @Context() context: RequestContext,
    @Parent() { id }: { id: string },
    @Args() page: Schema.ParticipantImportsArgs,
  ): Answer<Schema.Participant, 'imports'> {
    return this.imports.newestOf(context, id, page);
  }

  @ResolveField('importCount')
  @Inherited('of a participant whose record was opened')
  count(
    @Context() context: RequestContext,
    @Parent() { id }: { id: string },
  ): Answer<Schema.Participant, 'importCount'> {
    return this.imports.countOf(context, id);
  }

  @ResolveField('import')
  @Inherited('of a participant whose record was opened')
  one(
    @Context() context: RequestContext,
    @Parent() { id }: { id: string },
    @Args('id') importId: Schema.ParticipantImportArgs['id'],
  ): Answer<Schema.Participant, 'import'> {
    return this.imports.oneOf(context, id, importId);
  }

  @Mutation('startImport')
  @Requires('change', 'HealthRecord')
  start(
    @Context() context: RequestContext,
    @Args('input') input: Schema.MutationStartImportArgs['input'],
  ): Answer<Schema.Mutation, 'startImport'> {
    return this.imports.start(context, input);
  }

  @Mutation('cancelImport')
  @Requires('change', 'HealthRecord')
  cancel(
    @Context() context: RequestContext,
    @Args('importId') importId: Schema.MutationCancelImportArgs['importId'],
  ): Answer<Schema.Mutation, 'cancelImport'> {
    return this.changes.cancel(context, importId).then((changed) => this.imports.shown(context, changed));
  }

  @Mutation('rollBackImport')
  @Requires('change', 'HealthRecord')
  rollBack(
    @Context() context: RequestContext,
    @Args('importId') importId: Schema.MutationRollBackImportArgs['importId'],
  ): Answer<Schema.Mutation, 'rollBackImport'> {
    return this.changes.rollBack(context, importId).then((changed) => this.imports.shown(context, changed));
  }

  @Mutation('rereadImport')
  @Requires('change', 'HealthRecord')
  reread(
    @Context() context: RequestContext,
    @Args('importId') importId: Schema.MutationRereadImportArgs['importId'],
  ): Answer<Schema.Mutation, 'rereadImport'> {
    return this.changes.reread(context, importId).then((changed) => this.imports.shown(context, changed));
  }

  @Subscription('importProgress')
  @Requires('read', 'HealthRecord')
  importProgress(
    @Context() context: RequestContext,
    @Args('importId') importId: Schema.SubscriptionImportProgressArgs['importId'],
  ): Events<'importProgress'> {
    return watch('importProgress', context, this.imports.ticks(importId), () =>
      this.imports.find(context, importId),
    );
  }
}
