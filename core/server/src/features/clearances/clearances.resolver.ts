import { Inject } from '@nestjs/common';
import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Requires } from '../../platform/access/requirement.js';
import type { Answer } from '../../platform/graphql/answer.js';
import type * as Schema from '../../platform/graphql/generated/schema-types.js';
import type { RequestContext } from '../../platform/graphql/request-context.js';
import { ClearancesService } from './clearances.service.js';

@Resolver()
export class ClearancesResolver {
  constructor(@Inject(ClearancesService) private readonly clearances: ClearancesService) {}

  @Query('clearanceQueue')
  @Requires('decide', 'Plan')
  queue(@Context() context: RequestContext): Answer<Schema.Query, 'clearanceQueue'> {
    return this.clearances.queue(context);
  }

  @Query('clearanceCase')
  @Requires('decide', 'Plan')
  caseOf(
    @Context() context: RequestContext,
    @Args('participantId') participantId: Schema.QueryClearanceCaseArgs['participantId'],
  ): Answer<Schema.Query, 'clearanceCase'> {
    return this.clearances.caseOf(context, participantId);
  }

  @Query('clearances')
  @Requires('read', 'HealthRecord')
  ofPerson(
    @Context() context: RequestContext,
    @Args('participantId') participantId: Schema.QueryClearancesArgs['participantId'],
  ): Answer<Schema.Query, 'clearances'> {
    return this.clearances.ofPerson(context, participantId);
  }

  @Mutation('signClearance')
  @Requires('decide', 'Plan')
  sign(
    @Context() context: RequestContext,
    @Args('input') input: Schema.MutationSignClearanceArgs['input'],
  ): Answer<Schema.Mutation, 'signClearance'> {
    return this.clearances.sign(context, input);
  }

  @Mutation('answerClearance')
  @Requires('change', 'HealthRecord')
  answer(
    @Context() context: RequestContext,
    @Args('input') input: Schema.MutationAnswerClearanceArgs['input'],
  ): Answer<Schema.Mutation, 'answerClearance'> {
    return this.clearances.answer(context, input);
  }
}
