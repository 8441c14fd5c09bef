import { Inject } from '@nestjs/common';
import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { InPerson, Requires } from '../../platform/access/requirement.js';
import type { Answer } from '../../platform/graphql/answer.js';
import type * as Schema from '../../platform/graphql/generated/schema-types.js';
import type { RequestContext } from '../../platform/graphql/request-context.js';
import { MemberAdministrationService } from './member-administration.service.js';

@Resolver()
export class MemberAdministrationResolver {
  constructor(
    @Inject(MemberAdministrationService) private readonly administration: MemberAdministrationService,
  ) {}

  @Mutation('changeMemberRoles')
  @Requires('manage', 'Member')
  @InPerson('no token gives rights or takes them')
  changeRoles(
    @Context() context: RequestContext,
    @Args('input') input: Schema.MutationChangeMemberRolesArgs['input'],
  ): Answer<Schema.Mutation, 'changeMemberRoles'> {
    return this.administration.changeRoles(context, input);
  }

  @Mutation('deactivateMember')
  @Requires('manage', 'Member')
  @InPerson('no token gives rights or takes them')
  deactivate(
    @Context() context: RequestContext,
    @Args('memberId') memberId: Schema.MutationDeactivateMemberArgs['memberId'],
  ): Answer<Schema.Mutation, 'deactivateMember'> {
    return this.administration.deactivate(context, memberId);
  }

  @Mutation('reactivateMember')
  @Requires('manage', 'Member')
  @InPerson('no token gives rights or takes them')
  reactivate(
    @Context() context: RequestContext,
    @Args('memberId') memberId: Schema.MutationReactivateMemberArgs['memberId'],
  ): Answer<Schema.Mutation, 'reactivateMember'> {
    return this.administration.reactivateInPerson(context, memberId);
  }
}
