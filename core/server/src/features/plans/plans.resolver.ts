import { Inject } from '@nestjs/common';
import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Inherited, Requires } from '../../platform/access/requirement.js';
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
  plan(@Context() context: RequestContext, @Args('id') id: string) {
    return this.plans.find(context, id);
  }

  @Query('plansAwaitingApproval')
  @Requires('decide', 'Plan')
  plansAwaitingApproval(@Context() context: RequestContext) {
    return this.plans.awaiting(context);
  }

  @Mutation('editPlan')
  @Requires('change', 'Plan')
  editPlan(@Context() context: RequestContext, @Args('input') input: Parameters<PlansService['edit']>[1]) {
    return this.plans.edit(context, input);
  }

  @Mutation('decidePlan')
  @Requires('decide', 'Plan')
  decidePlan(
    @Context() context: RequestContext,
    @Args('input') input: Parameters<PlansService['decide']>[1],
  ) {
    return this.plans.decide(context, input);
  }

  @ResolveField('participant')
  @Inherited('of a plan whose record was opened; the record checks again')
  participant(@Context() context: RequestContext, @Parent() { participantId }: { participantId: string }) {
    return this.profiles.find(context, participantId);
  }

  @ResolveField('approvals')
  @Inherited('of a plan whose record was opened')
  approvals(@Context() context: RequestContext, @Parent() { id }: { id: string }) {
    return this.plans.approvals(context, id);
  }

  @ResolveField('report')
  @Inherited('of a plan whose record was opened; the record checks again')
  report(
    @Context() context: RequestContext,
    @Parent() { id }: { id: string },
    @Args('language') language: 'en' | 'zh',
  ) {
    return this.plans.report(context, id, language);
  }
}

@Resolver('PlanRequest')
export class RequestPlanResolver {
  constructor(@Inject(PlansService) private readonly plans: PlansService) {}

  @ResolveField('plan')
  @Inherited('of a request whose record was opened; the record checks again')
  plan(@Context() context: RequestContext, @Parent() { planId }: { planId: string | null }) {
    return planId === null ? null : this.plans.find(context, planId);
  }
}

@Resolver('Participant')
export class ParticipantPlansResolver {
  constructor(@Inject(PlansService) private readonly plans: PlansService) {}

  @ResolveField('currentPlan')
  @Inherited('of a participant whose record was opened; the record checks again')
  currentPlan(@Context() context: RequestContext, @Parent() { id }: { id: string }) {
    return this.plans.current(context, id);
  }

  @ResolveField('plans')
  @Inherited('of a participant whose record was opened; the record checks again')
  newest(@Context() context: RequestContext, @Parent() { id }: { id: string }, @Args('first') first: number) {
    return this.plans.newestOf(context, id, first);
  }
}
