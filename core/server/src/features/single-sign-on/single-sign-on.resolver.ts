import { Inject } from '@nestjs/common';
import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { InPerson, Public, Requires, SignedIn } from '../../platform/access/requirement.js';
import type { Answer } from '../../platform/graphql/answer.js';
import type * as Schema from '../../platform/graphql/generated/schema-types.js';
import type { RequestContext } from '../../platform/graphql/request-context.js';
import { LinkedIdentitiesService } from './linked-identities.service.js';

@Resolver()
export class SingleSignOnResolver {
  constructor(@Inject(LinkedIdentitiesService) private readonly identities: LinkedIdentitiesService) {}

  @Query('signOnProviders')
  @Public('whoever wants to sign in must know where')
  signOnProviders(): Answer<Schema.Query, 'signOnProviders'> {
    return this.identities.providerList();
  }

  @Query('linkedIdentities')
  @SignedIn('a member sees what opens their account')
  linkedIdentities(@Context() context: RequestContext): Answer<Schema.Query, 'linkedIdentities'> {
    return this.identities.own(context);
  }

  @Mutation('linkIdentity')
  @Requires('manage', 'Member')
  @InPerson('what opens accounts is decided by people')
  linkIdentity(
    @Context() context: RequestContext,
    @Args('input') input: Schema.MutationLinkIdentityArgs['input'],
  ): Answer<Schema.Mutation, 'linkIdentity'> {
    return this.identities.link(context, input);
  }

  @Mutation('unlinkIdentity')
  @SignedIn('a member ends what opens their account; for others the service asks for more')
  @InPerson('what opens accounts is decided by people')
  unlinkIdentity(
    @Context() context: RequestContext,
    @Args('id') id: Schema.MutationUnlinkIdentityArgs['id'],
  ): Answer<Schema.Mutation, 'unlinkIdentity'> {
    return this.identities.unlink(context, id);
  }
}
