import { Inject } from '@nestjs/common';
import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { InPerson, Public, Requires } from '../../platform/access/requirement.js';
import type { Answer } from '../../platform/graphql/answer.js';
import type * as Schema from '../../platform/graphql/generated/schema-types.js';
import type { RequestContext } from '../../platform/graphql/request-context.js';
import { AccountHelpService } from './account-help.service.js';
import { PasswordResetsService } from './password-resets.service.js';

@Resolver('OneTimeLink')
export class AccountRecoveryResolver {
  constructor(
    @Inject(PasswordResetsService) private readonly resets: PasswordResetsService,
    @Inject(AccountHelpService) private readonly help: AccountHelpService,
  ) {}

  @Mutation('issuePasswordReset')
  @Requires('manage', 'Member')
  @InPerson('a link to a new password is a way around every scope')
  issuePasswordReset(
    @Context() context: RequestContext,
    @Args('memberId') memberId: string,
  ): Answer<Schema.Mutation, 'issuePasswordReset'> {
    return this.resets.issue(context, memberId);
  }

  @Mutation('redeemPasswordReset')
  @Public('whoever forgot their password cannot sign in; the link proves who it was made for')
  redeemPasswordReset(
    @Args('token') token: string,
    @Args('password') password: string,
  ): Answer<Schema.Mutation, 'redeemPasswordReset'> {
    return this.resets.redeem(token, password);
  }

  @Mutation('resetSecondFactors')
  @Requires('manage', 'Member')
  @InPerson('an account without its second factor is easier to take over')
  resetSecondFactors(
    @Context() context: RequestContext,
    @Args('memberId') memberId: string,
  ): Answer<Schema.Mutation, 'resetSecondFactors'> {
    return this.help.resetSecondFactors(context, memberId);
  }

  @Mutation('endSessionsOf')
  @Requires('manage', 'Member')
  endSessionsOf(
    @Context() context: RequestContext,
    @Args('memberId') memberId: string,
  ): Answer<Schema.Mutation, 'endSessionsOf'> {
    return this.help.endSessions(context, memberId);
  }
}
