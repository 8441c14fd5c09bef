import { Inject } from '@nestjs/common';
import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { InPerson, Requires, SignedIn } from '../../platform/access/requirement.js';
import type { Answer } from '../../platform/graphql/answer.js';
import type * as Schema from '../../platform/graphql/generated/schema-types.js';
import type { RequestContext } from '../../platform/graphql/request-context.js';
import { AccessTokensService } from './access-tokens.service.js';
import { ServiceAccountsService } from './service-accounts.service.js';

@Resolver()
export class AccessTokensResolver {
  constructor(
    @Inject(AccessTokensService) private readonly tokens: AccessTokensService,
    @Inject(ServiceAccountsService) private readonly accounts: ServiceAccountsService,
  ) {}

  @Query('accessTokens')
  @SignedIn('a member sees the tokens that act for them')
  accessTokens(@Context() context: RequestContext): Answer<Schema.Query, 'accessTokens'> {
    return this.tokens.own(context);
  }

  @Query('accessTokenScopes')
  @SignedIn('a member sees what they can hand on')
  accessTokenScopes(@Context() context: RequestContext): Answer<Schema.Query, 'accessTokenScopes'> {
    return this.tokens.scopes(context);
  }

  @Query('serviceAccounts')
  @Requires('manage', 'Member')
  serviceAccounts(@Context() context: RequestContext): Answer<Schema.Query, 'serviceAccounts'> {
    return this.accounts.list(context);
  }

  @Mutation('issueAccessToken')
  @SignedIn('a token never does more than its account; for service accounts the service asks for more')
  @InPerson('no token makes another')
  issueAccessToken(
    @Context() context: RequestContext,
    @Args('input') input: Schema.MutationIssueAccessTokenArgs['input'],
  ): Answer<Schema.Mutation, 'issueAccessToken'> {
    return this.tokens.issue(context, input);
  }

  @Mutation('revokeAccessToken')
  @SignedIn('a member ends what acts for them; for service accounts the service asks for more')
  @InPerson('no token ends another')
  revokeAccessToken(
    @Context() context: RequestContext,
    @Args('id') id: Schema.MutationRevokeAccessTokenArgs['id'],
  ): Answer<Schema.Mutation, 'revokeAccessToken'> {
    return this.tokens.revoke(context, id);
  }

  @Mutation('createServiceAccount')
  @Requires('manage', 'Member')
  @InPerson('no token makes an account with roles')
  createServiceAccount(
    @Context() context: RequestContext,
    @Args('input') input: Schema.MutationCreateServiceAccountArgs['input'],
  ): Answer<Schema.Mutation, 'createServiceAccount'> {
    return this.accounts.create(context, input);
  }
}
