import { Inject } from '@nestjs/common';
import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { InPerson, Requires } from '../../platform/access/requirement.js';
import type { Answer } from '../../platform/graphql/answer.js';
import type * as Schema from '../../platform/graphql/generated/schema-types.js';
import type { RequestContext } from '../../platform/graphql/request-context.js';
import { SignInRulesService } from './sign-in-rules.service.js';

@Resolver('SignInRules')
export class SignInRulesResolver {
  constructor(@Inject(SignInRulesService) private readonly rules: SignInRulesService) {}

  @Query('signInRules')
  @Requires('manage', 'Workspace')
  current(@Context() context: RequestContext): Answer<Schema.Query, 'signInRules'> {
    return this.rules.current(context);
  }

  @Mutation('setSignInRules')
  @Requires('manage', 'Workspace')
  @InPerson('how people sign in is not for programs to loosen')
  setSignInRules(
    @Context() context: RequestContext,
    @Args('input') input: Schema.MutationSetSignInRulesArgs['input'],
  ): Answer<Schema.Mutation, 'setSignInRules'> {
    return this.rules.set(context, input);
  }
}
