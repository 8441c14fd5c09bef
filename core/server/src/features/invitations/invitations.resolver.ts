import { Inject } from '@nestjs/common';
import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { InPerson, Public, Requires } from '../../platform/access/requirement.js';
import type { Answer } from '../../platform/graphql/answer.js';
import type * as Schema from '../../platform/graphql/generated/schema-types.js';
import type { RequestContext } from '../../platform/graphql/request-context.js';
import { AcceptInvitation } from './accept-invitation.js';
import { InvitationsService } from './invitations.service.js';

@Resolver('Invitation')
export class InvitationsResolver {
  constructor(
    @Inject(InvitationsService) private readonly invitations: InvitationsService,
    @Inject(AcceptInvitation) private readonly invited: AcceptInvitation,
  ) {}

  @Query('invitations')
  @Requires('manage', 'Member')
  list(@Context() context: RequestContext): Answer<Schema.Query, 'invitations'> {
    return this.invitations.list(context);
  }

  @Query('openInvitation')
  @Public('whoever is invited has no account yet; the link shows that they are')
  openInvitation(@Args('token') token: string): Answer<Schema.Query, 'openInvitation'> {
    return this.invited.look(token);
  }

  @Mutation('invite')
  @Requires('manage', 'Member')
  @InPerson('an account with a password is a way around every scope')
  invite(
    @Context() context: RequestContext,
    @Args('input') input: Schema.MutationInviteArgs['input'],
  ): Answer<Schema.Mutation, 'invite'> {
    return this.invitations.invite(context, input);
  }

  @Mutation('withdrawInvitation')
  @Requires('manage', 'Member')
  withdrawInvitation(
    @Context() context: RequestContext,
    @Args('id') id: string,
  ): Answer<Schema.Mutation, 'withdrawInvitation'> {
    return this.invitations.withdraw(context, id);
  }

  @Mutation('acceptInvitation')
  @Public('whoever is invited has no account yet; the link shows that they are')
  acceptInvitation(
    @Args('input') input: Schema.MutationAcceptInvitationArgs['input'],
  ): Answer<Schema.Mutation, 'acceptInvitation'> {
    return this.invited.accept(input);
  }
}
