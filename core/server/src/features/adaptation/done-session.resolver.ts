import { Inject } from '@nestjs/common';
import { Args, Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Inherited } from '../../platform/access/requirement.js';
import type { Answer } from '../../platform/graphql/answer.js';
import type * as Schema from '../../platform/graphql/generated/schema-types.js';
import type { RequestContext } from '../../platform/graphql/request-context.js';
import type { PlanView } from '../plans/plan.view.js';
import { DoneSessions } from './done-sessions.js';

type ShownSession = PlanView['weeks'][number]['sessions'][number];

@Resolver('PlanSession')
export class DoneSessionResolver {
  constructor(@Inject(DoneSessions) private readonly sessions: DoneSessions) {}

  @ResolveField('recorded')
  @Inherited('of a plan whose record was opened; the record checks again')
  recorded(
    @Context() context: RequestContext,
    @Parent() { id, ofPlan }: ShownSession,
  ): Answer<Schema.PlanSession, 'recorded'> {
    return this.sessions.of(context, { ...ofPlan, sessionId: id });
  }
}

@Resolver('Plan')
export class SessionOfPlanResolver {
  @ResolveField('session')
  @Inherited('of a plan whose record was opened')
  session(
    @Parent() { weeks }: PlanView,
    @Args('id') id: Schema.PlanSessionArgs['id'],
  ): Answer<Schema.Plan, 'session'> {
    return weeks.flatMap(({ sessions }) => sessions).find((session) => session.id === id) ?? null;
  }
}
