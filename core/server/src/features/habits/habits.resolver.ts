import { Inject } from '@nestjs/common';
import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Inherited, Requires } from '../../platform/access/requirement.js';
import type { Answer } from '../../platform/graphql/answer.js';
import type * as Schema from '../../platform/graphql/generated/schema-types.js';
import type { RequestContext } from '../../platform/graphql/request-context.js';
import { HabitsService } from './habits.service.js';

@Resolver('Participant')
export class HabitsResolver {
  constructor(@Inject(HabitsService) private readonly service: HabitsService) {}

  @ResolveField('habits')
  @Inherited('of a participant whose record was opened; the record checks again')
  habits(
    @Context() context: RequestContext,
    @Parent() { id }: { id: string },
  ): Answer<Schema.Participant, 'habits'> {
    return this.service.find(context, id);
  }

  @Mutation('editHabit')
  @Requires('change', 'HealthRecord')
  editHabit(
    @Context() context: RequestContext,
    @Args('input') input: Schema.MutationEditHabitArgs['input'],
  ): Answer<Schema.Mutation, 'editHabit'> {
    return this.service.edit(context, input);
  }
}
