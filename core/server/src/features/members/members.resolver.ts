import { Inject } from '@nestjs/common';
import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { InPerson, Requires } from '../../platform/access/requirement.js';
import type { Answer } from '../../platform/graphql/answer.js';
import type * as Schema from '../../platform/graphql/generated/schema-types.js';
import type { RequestContext } from '../../platform/graphql/request-context.js';
import { ConfirmedIdentity } from './confirmed-identity.js';
import { MembersService } from './members.service.js';

@Resolver('Member')
export class MembersResolver {
  constructor(
    @Inject(MembersService) private readonly members: MembersService,
    @Inject(ConfirmedIdentity) private readonly identity: ConfirmedIdentity,
  ) {}

  @Query('members')
  @Requires('read', 'Member')
  list(@Context() context: RequestContext): Answer<Schema.Query, 'members'> {
    return this.members.list(context);
  }

  @Mutation('createMember')
  @Requires('manage', 'Member')
  @InPerson('an account with a password is a way around every scope')
  createMember(
    @Context() context: RequestContext,
    @Args('input') input: Schema.MutationCreateMemberArgs['input'],
  ): Answer<Schema.Mutation, 'createMember'> {
    return this.identity.missing(context) ?? this.members.create(context, input);
  }
}
