import { Inject } from '@nestjs/common';
import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { SignedIn } from '../../platform/access/requirement.js';
import type { Answer } from '../../platform/graphql/answer.js';
import type * as Schema from '../../platform/graphql/generated/schema-types.js';
import type { RequestContext } from '../../platform/graphql/request-context.js';
import { AccountSecurityService } from './account-security.service.js';
import { ConfirmedIdentity } from '../members/confirmed-identity.js';
import { OwnFactorsService } from './own-factors.service.js';
import { OwnPasswordService } from './own-password.service.js';

@Resolver('AccountSecurity')
export class AccountSecurityResolver {
  constructor(
    @Inject(AccountSecurityService) private readonly security: AccountSecurityService,
    @Inject(ConfirmedIdentity) private readonly identity: ConfirmedIdentity,
    @Inject(OwnFactorsService) private readonly factors: OwnFactorsService,
    @Inject(OwnPasswordService) private readonly passwords: OwnPasswordService,
  ) {}

  @Query('accountSecurity')
  @SignedIn('everybody keeps their own account safe, and no other')
  own(@Context() context: RequestContext): Answer<Schema.Query, 'accountSecurity'> {
    return this.security.own(context);
  }

  @Mutation('confirmIdentity')
  @SignedIn('everybody keeps their own account safe, and no other')
  confirmIdentity(
    @Context() context: RequestContext,
    @Args('password') password: string,
  ): Answer<Schema.Mutation, 'confirmIdentity'> {
    return this.identity.confirm(context, password);
  }

  @Mutation('startAuthenticatorSetup')
  @SignedIn('everybody keeps their own account safe, and no other')
  startAuthenticatorSetup(
    @Context() context: RequestContext,
  ): Answer<Schema.Mutation, 'startAuthenticatorSetup'> {
    return this.factors.startAuthenticator(context);
  }

  @Mutation('finishAuthenticatorSetup')
  @SignedIn('everybody keeps their own account safe, and no other')
  finishAuthenticatorSetup(
    @Context() context: RequestContext,
    @Args('code') code: string,
  ): Answer<Schema.Mutation, 'finishAuthenticatorSetup'> {
    return this.factors.finishAuthenticator(context, code);
  }

  @Mutation('removeAuthenticator')
  @SignedIn('everybody keeps their own account safe, and no other')
  removeAuthenticator(@Context() context: RequestContext): Answer<Schema.Mutation, 'removeAuthenticator'> {
    return this.factors.removeAuthenticator(context);
  }

  @Mutation('renewRecoveryCodes')
  @SignedIn('everybody keeps their own account safe, and no other')
  renewRecoveryCodes(@Context() context: RequestContext): Answer<Schema.Mutation, 'renewRecoveryCodes'> {
    return this.factors.renewRecoveryCodes(context);
  }

  @Mutation('startPasskey')
  @SignedIn('everybody keeps their own account safe, and no other')
  startPasskey(@Context() context: RequestContext): Answer<Schema.Mutation, 'startPasskey'> {
    return this.factors.startPasskey(context);
  }

  @Mutation('addPasskey')
  @SignedIn('everybody keeps their own account safe, and no other')
  addPasskey(
    @Context() context: RequestContext,
    @Args('name') name: string,
    @Args('answer') answer: string,
  ): Answer<Schema.Mutation, 'addPasskey'> {
    return this.factors.addPasskey(context, name, answer);
  }

  @Mutation('renamePasskey')
  @SignedIn('everybody keeps their own account safe, and no other')
  renamePasskey(
    @Context() context: RequestContext,
    @Args('id') id: string,
    @Args('name') name: string,
  ): Answer<Schema.Mutation, 'renamePasskey'> {
    return this.factors.renamePasskey(context, id, name);
  }

  @Mutation('removePasskey')
  @SignedIn('everybody keeps their own account safe, and no other')
  removePasskey(
    @Context() context: RequestContext,
    @Args('id') id: string,
  ): Answer<Schema.Mutation, 'removePasskey'> {
    return this.factors.removePasskey(context, id);
  }

  @Mutation('changePassword')
  @SignedIn('everybody keeps their own account safe, and no other')
  changePassword(
    @Context() context: RequestContext,
    @Args('current') current: string,
    @Args('next') next: string,
  ): Answer<Schema.Mutation, 'changePassword'> {
    return this.passwords.change(context, current, next);
  }

  @Mutation('endSession')
  @SignedIn('everybody keeps their own account safe, and no other')
  endSession(
    @Context() context: RequestContext,
    @Args('id') id: string,
  ): Answer<Schema.Mutation, 'endSession'> {
    return this.security.endSession(context, id);
  }

  @Mutation('endOtherSessions')
  @SignedIn('everybody keeps their own account safe, and no other')
  endOtherSessions(@Context() context: RequestContext): Answer<Schema.Mutation, 'endOtherSessions'> {
    return this.security.endOthers(context);
  }

  @Mutation('signOutEverywhere')
  @SignedIn('everybody keeps their own account safe, and no other')
  signOutEverywhere(@Context() context: RequestContext): Answer<Schema.Mutation, 'signOutEverywhere'> {
    return this.security.signOutEverywhere(context);
  }
}
