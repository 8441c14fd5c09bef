import { Inject } from '@nestjs/common';
import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { InPerson, Public, Requires } from '../../platform/access/requirement.js';
import type { Answer } from '../../platform/graphql/answer.js';
import type * as Schema from '../../platform/graphql/generated/schema-types.js';
import type { RequestContext } from '../../platform/graphql/request-context.js';
import { MembersService } from './members.service.js';
import { SignInService } from './sign-in.service.js';

@Resolver('Member')
export class MembersResolver {
  constructor(
    @Inject(MembersService) private readonly members: MembersService,
    @Inject(SignInService) private readonly signIns: SignInService,
  ) {}

  @Query('session')
  @Public('tells a browser whether it is signed in, and as whom')
  session(@Context() context: RequestContext): Answer<Schema.Query, 'session'> {
    return this.signIns.current(context);
  }

  @Query('members')
  @Requires('read', 'Member')
  list(@Context() context: RequestContext): Answer<Schema.Query, 'members'> {
    return this.members.list(context);
  }

  @Mutation('signIn')
  @Public('this is how one becomes somebody')
  signIn(
    @Context() context: RequestContext,
    @Args('input') input: Schema.MutationSignInArgs['input'],
  ): Answer<Schema.Mutation, 'signIn'> {
    return this.signIns.signIn(context, input);
  }

  @Mutation('signOut')
  @Public('ends whatever session there is')
  signOut(@Context() context: RequestContext): Answer<Schema.Mutation, 'signOut'> {
    return this.signIns.signOut(context);
  }

  @Mutation('createMember')
  @Requires('manage', 'Member')
  @InPerson('an account with a password is a way around every scope')
  createMember(
    @Context() context: RequestContext,
    @Args('input') input: Schema.MutationCreateMemberArgs['input'],
  ): Answer<Schema.Mutation, 'createMember'> {
    return this.members.create(context, input);
  }
}
