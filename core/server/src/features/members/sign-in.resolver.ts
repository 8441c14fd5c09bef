import { Inject } from '@nestjs/common';
import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Public } from '../../platform/access/requirement.js';
import type { Answer } from '../../platform/graphql/answer.js';
import type * as Schema from '../../platform/graphql/generated/schema-types.js';
import type { RequestContext } from '../../platform/graphql/request-context.js';
import { PasskeySignInService } from './passkey-sign-in.service.js';
import { SecondStepService } from './second-step.service.js';
import { SignInService } from './sign-in.service.js';

@Resolver('Session')
export class SignInResolver {
  constructor(
    @Inject(SignInService) private readonly signIns: SignInService,
    @Inject(SecondStepService) private readonly secondSteps: SecondStepService,
    @Inject(PasskeySignInService) private readonly passkeys: PasskeySignInService,
  ) {}

  @Query('session')
  @Public('tells a browser whether it is signed in, and as whom')
  session(@Context() context: RequestContext): Answer<Schema.Query, 'session'> {
    return this.signIns.current(context);
  }

  @Mutation('signIn')
  @Public('this is how one becomes somebody')
  signIn(
    @Context() context: RequestContext,
    @Args('input') input: Schema.MutationSignInArgs['input'],
  ): Answer<Schema.Mutation, 'signIn'> {
    return this.signIns.signIn(context, input);
  }

  @Mutation('signInWithCode')
  @Public('the second step of a sign-in, which the browser keeps the first of')
  signInWithCode(
    @Context() context: RequestContext,
    @Args('code') code: string,
  ): Answer<Schema.Mutation, 'signInWithCode'> {
    return this.secondSteps.signInWithCode(context, code);
  }

  @Mutation('startEnrolment')
  @Public('the second step of a sign-in, which the browser keeps the first of')
  startEnrolment(@Context() context: RequestContext): Answer<Schema.Mutation, 'startEnrolment'> {
    return this.secondSteps.startEnrolment(context);
  }

  @Mutation('finishEnrolment')
  @Public('the second step of a sign-in, which the browser keeps the first of')
  finishEnrolment(
    @Context() context: RequestContext,
    @Args('code') code: string,
  ): Answer<Schema.Mutation, 'finishEnrolment'> {
    return this.secondSteps.finishEnrolment(context, code);
  }

  @Mutation('passkeySignInOptions')
  @Public('asks a browser for a passkey; names no account')
  passkeySignInOptions(@Context() context: RequestContext): Answer<Schema.Mutation, 'passkeySignInOptions'> {
    return this.passkeys.options(context);
  }

  @Mutation('signInWithPasskey')
  @Public('this is how one becomes somebody, without a password')
  signInWithPasskey(
    @Context() context: RequestContext,
    @Args('answer') answer: string,
  ): Answer<Schema.Mutation, 'signInWithPasskey'> {
    return this.passkeys.signIn(context, answer);
  }

  @Mutation('signOut')
  @Public('ends whatever session there is')
  signOut(@Context() context: RequestContext): Answer<Schema.Mutation, 'signOut'> {
    return this.signIns.signOut(context);
  }
}
