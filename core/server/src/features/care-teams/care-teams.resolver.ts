import { Inject } from '@nestjs/common';
import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { InPerson, Requires, SignedIn } from '../../platform/access/requirement.js';
import type { Answer } from '../../platform/graphql/answer.js';
import type * as Schema from '../../platform/graphql/generated/schema-types.js';
import type { RequestContext } from '../../platform/graphql/request-context.js';
import { CareTeamsService } from './care-teams.service.js';
import { DelegationsService } from './delegations.service.js';

@Resolver()
export class CareTeamsResolver {
  constructor(
    @Inject(CareTeamsService) private readonly teams: CareTeamsService,
    @Inject(DelegationsService) private readonly lending: DelegationsService,
  ) {}

  @Query('careTeam')
  @Requires('read', 'CareTeam')
  careTeam(
    @Context() context: RequestContext,
    @Args('participantId') participantId: Schema.QueryCareTeamArgs['participantId'],
  ): Answer<Schema.Query, 'careTeam'> {
    return this.teams.of(context, participantId);
  }

  @Query('roster')
  @Requires('read', 'CareTeam')
  roster(
    @Context() context: RequestContext,
    @Args('first') first: Schema.QueryRosterArgs['first'],
    @Args('after') after: Schema.QueryRosterArgs['after'],
  ): Answer<Schema.Query, 'roster'> {
    return this.teams.roster(context, first, after ?? null);
  }

  @Query('colleagues')
  @Requires('change', 'CareTeam')
  colleagues(@Context() context: RequestContext): Answer<Schema.Query, 'colleagues'> {
    return this.teams.colleagues(context);
  }

  @Query('delegations')
  @Requires('read', 'Delegation')
  delegations(
    @Context() context: RequestContext,
    @Args('participantId') participantId: Schema.QueryDelegationsArgs['participantId'],
  ): Answer<Schema.Query, 'delegations'> {
    return this.lending.of(context, participantId);
  }

  @Query('recordsLentToMe')
  @SignedIn('a member sees what was opened to themselves')
  lentToMe(@Context() context: RequestContext): Answer<Schema.Query, 'recordsLentToMe'> {
    return this.lending.lentToMe(context);
  }

  @Mutation('setCareTeamMember')
  @Requires('change', 'CareTeam')
  @InPerson('no token lets anybody see a person')
  set(
    @Context() context: RequestContext,
    @Args('input') input: Schema.MutationSetCareTeamMemberArgs['input'],
  ): Answer<Schema.Mutation, 'setCareTeamMember'> {
    return this.teams.set(context, input);
  }

  @Mutation('removeCareTeamMember')
  @Requires('change', 'CareTeam')
  @InPerson('no token lets anybody see a person')
  remove(
    @Context() context: RequestContext,
    @Args('input') input: Schema.MutationRemoveCareTeamMemberArgs['input'],
  ): Answer<Schema.Mutation, 'removeCareTeamMember'> {
    return this.teams.remove(context, input);
  }

  @Mutation('lendRecord')
  @Requires('change', 'Delegation')
  @InPerson('no token lets anybody see a person')
  lend(
    @Context() context: RequestContext,
    @Args('input') input: Schema.MutationLendRecordArgs['input'],
  ): Answer<Schema.Mutation, 'lendRecord'> {
    return this.lending.lend(context, input);
  }

  @Mutation('takeRecordBack')
  @SignedIn('whom a record was opened to may give it back; for everybody else the door of the record decides')
  takeBack(
    @Context() context: RequestContext,
    @Args('id') id: Schema.MutationTakeRecordBackArgs['id'],
  ): Answer<Schema.Mutation, 'takeRecordBack'> {
    return this.lending.takeBack(context, id);
  }
}
