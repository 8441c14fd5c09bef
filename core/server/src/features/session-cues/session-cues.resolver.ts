import { Inject } from '@nestjs/common';
import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Inherited, Requires } from '../../platform/access/requirement.js';
import type { Answer } from '../../platform/graphql/answer.js';
import type * as Schema from '../../platform/graphql/generated/schema-types.js';
import type { RequestContext } from '../../platform/graphql/request-context.js';
import { SessionCuesService } from './session-cues.service.js';

@Resolver('Plan')
export class SessionCuesResolver {
  constructor(@Inject(SessionCuesService) private readonly service: SessionCuesService) {}

  @ResolveField('cues')
  @Inherited('of a plan whose record was opened; the record checks again')
  cues(@Context() context: RequestContext, @Parent() { id }: { id: string }): Answer<Schema.Plan, 'cues'> {
    return this.service.find(context, id);
  }

  @Mutation('setSessionCue')
  @Requires('change', 'Plan')
  setSessionCue(
    @Context() context: RequestContext,
    @Args('input') input: Schema.MutationSetSessionCueArgs['input'],
  ): Answer<Schema.Mutation, 'setSessionCue'> {
    return this.service.set(context, input);
  }
}
