import { Inject } from '@nestjs/common';
import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Inherited, Requires } from '../../../platform/access/requirement.js';
import type { Answer } from '../../../platform/graphql/answer.js';
import type * as Schema from '../../../platform/graphql/generated/schema-types.js';
import type { RequestContext } from '../../../platform/graphql/request-context.js';
import { CleaningChoicesService } from './cleaning-choices.service.js';

@Resolver('Participant')
export class CleaningChoicesResolver {
  constructor(@Inject(CleaningChoicesService) private readonly choices: CleaningChoicesService) {}

  @ResolveField('qualityLedger')
  @Inherited('of a participant whose record was opened')
  qualityLedger(
    @Context() context: RequestContext,
    @Parent() { id }: { id: string },
    @Args() asked: Schema.ParticipantQualityLedgerArgs,
  ): Answer<Schema.Participant, 'qualityLedger'> {
    return this.choices.ledger(context, id, asked);
  }

  @ResolveField('sourcePriorities')
  @Inherited('of a participant whose record was opened')
  sourcePriorities(
    @Context() context: RequestContext,
    @Parent() { id }: { id: string },
  ): Answer<Schema.Participant, 'sourcePriorities'> {
    return this.choices.sourcePriorities(context, id);
  }

  @Mutation('undoCleaningRule')
  @Requires('change', 'HealthRecord')
  undoCleaningRule(
    @Context() context: RequestContext,
    @Args() asked: Schema.MutationUndoCleaningRuleArgs,
  ): Answer<Schema.Mutation, 'undoCleaningRule'> {
    return this.choices.undo(context, asked);
  }

  @Mutation('setSourcePriority')
  @Requires('change', 'HealthRecord')
  setSourcePriority(
    @Context() context: RequestContext,
    @Args() asked: Schema.MutationSetSourcePriorityArgs,
  ): Answer<Schema.Mutation, 'setSourcePriority'> {
    return this.choices.setPriority(context, asked);
  }
}
