import { Inject } from '@nestjs/common';
import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Inherited, Requires } from '../../platform/access/requirement.js';
import type { Answer } from '../../platform/graphql/answer.js';
import type * as Schema from '../../platform/graphql/generated/schema-types.js';
import type { RequestContext } from '../../platform/graphql/request-context.js';
import { ProfilesService } from '../profiles/profiles.service.js';
import { PlansService } from './plans.service.js';

@Resolver('Plan')
export class PlansResolver {
  constructor(
    @Inject(PlansService) private readonly plans: PlansService,
    @Inject(ProfilesService) private readonly profiles: ProfilesService,
  ) {}

  @Query('plan')
  @Requires('read', 'Plan')
  plan(
    @Context() context: RequestContext,
    @Args('id') id: Schema.QueryPlanArgs['id'],
  ): Answer<Schema.Query, 'plan'> {
    return this.plans.find(context, id);
  }

  @Query('plansAwaitingApproval')
  @Requires('decide', 'Plan')
  plansAwaitingApproval(@Context() context: RequestContext): Answer<Schema.Query, 'plansAwaitingApproval'> {
    return this.plans.awaiting(context);
  }

  @Mutation('editPlan')
  @Requires('change', 'Plan')
  editPlan(
    @Context() context: RequestContext,
    @Args('input') input: Schema.MutationEditPlanArgs['input'],
  ): Answer<Schema.Mutation, 'editPlan'> {
    return this.plans.edit(context, input);
  }

  @Mutation('decidePlan')
  @Requires('decide', 'Plan')
  decidePlan(
    @Context() context: RequestContext,
    @Args('input') input: Schema.MutationDecidePlanArgs['input'],
  ): Answer<Schema.Mutation, 'decidePlan'> {
    return this.plans.decide(context, input);
  }

  @ResolveField('participant')
  @Inherited('of a plan whose record was opened; the record checks again')
  participant(
    @Context() context: RequestContext,
    @Parent() { participantId }: { participantId: string },
  ): Answer<Schema.Plan, 'participant'> {
    return this.profiles.ofOpened(context, participantId);
  }

  @ResolveField('approvals')
  @Inherited('of a plan whose record was opened')
  approvals(
    @Context() context: RequestContext,
    @Parent() { id }: { id: string },
  ): Answer<Schema.Plan, 'approvals'> {
    return this.plans.approvals(context, id);
  }

  @ResolveField('report')
  @Inherited('of a plan whose record was opened; the record checks again')
  report(
    @Context() context: RequestContext,
    @Parent() { id }: { id: string },
    @Args('language') language: Schema.PlanReportArgs['language'],
  ): Answer<Schema.Plan, 'report'> {
    return this.plans.report(context, id, language);
  }
}

@Resolver('PlanRequest')
export class RequestPlanResolver {
  constructor(@Inject(PlansService) private readonly plans: PlansService) {}

  @ResolveField('plan')
  @Inherited('of a request whose record was opened; the record checks again')
  plan(
    @Context() context: RequestContext,
    @Parent() { planId }: { planId: string | null },
  ): Answer<Schema.PlanRequest, 'plan'> {
    return planId === null ? null : this.plans.find(context, planId);
  }
}

@Resolver('Participant')
export class ParticipantPlansResolver {
  constructor(@Inject(PlansService) private readonly plans: PlansService) {}

  @ResolveField('currentPlan')
  @Inherited('of a participant whose record was opened; the record checks again')
  currentPlan(
    @Context() context: RequestContext,
    @Parent() { id }: { id: string },
  ): Answer<Schema.Participant, 'currentPlan'> {
    return this.plans.current(context, id);
  }

  @ResolveField('plans')
  @Inherited('of a participant whose record was opened; the record checks again')
  newest(
    @Context() context: RequestContext,
    @Parent() { id }: { id: string },
    @Args('first') first: Schema.ParticipantPlansArgs['first'],
  ): Answer<Schema.Participant, 'plans'> {
    return this.plans.newestOf(context, id, first);
  }
}
