import { Inject } from '@nestjs/common';
import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Inherited, Requires } from '../../platform/access/requirement.js';
import type { Answer } from '../../platform/graphql/answer.js';
import type * as Schema from '../../platform/graphql/generated/schema-types.js';
import type { RequestContext } from '../../platform/graphql/request-context.js';
import type { PlanView } from '../plans/plan.view.js';
import { CheckInDesk } from './check-in.desk.js';
import { JointSparing } from './joint-sparing.js';
import { PlanChangesDesk } from './plan-changes.desk.js';

@Resolver()
export class AdaptationResolver {
  constructor(
    @Inject(PlanChangesDesk) private readonly desk: PlanChangesDesk,
    @Inject(CheckInDesk) private readonly mornings: CheckInDesk,
    @Inject(JointSparing) private readonly sparing: JointSparing,
  ) {}

  @Query('changeSettings')
  @Requires('read', 'SafetyLimits')
  changeSettings(@Context() context: RequestContext): Answer<Schema.Query, 'changeSettings'> {
    return this.desk.allSettings(context);
  }

  @Mutation('setChangeSetting')
  @Requires('change', 'SafetyLimits')
  setChangeSetting(
    @Context() context: RequestContext,
    @Args('kind') kind: Schema.MutationSetChangeSettingArgs['kind'],
    @Args('mode') mode: Schema.MutationSetChangeSettingArgs['mode'],
  ): Answer<Schema.Mutation, 'setChangeSetting'> {
    return this.desk.setSetting(context, kind, mode);
  }

  @Mutation('decideChange')
  @Requires('change', 'Plan')
  decideChange(
    @Context() context: RequestContext,
    @Args('input') input: Schema.MutationDecideChangeArgs['input'],
  ): Answer<Schema.Mutation, 'decideChange'> {
    return this.desk.decide(context, input);
  }

  @Mutation('pausePlan')
  @Requires('change', 'Plan')
  pausePlan(
    @Context() context: RequestContext,
    @Args('planId') planId: Schema.MutationPausePlanArgs['planId'],
  ): Answer<Schema.Mutation, 'pausePlan'> {
    return this.desk.pause(context, planId);
  }

  @Mutation('resumePlan')
  @Requires('change', 'Plan')
  resumePlan(
    @Context() context: RequestContext,
    @Args('planId') planId: Schema.MutationResumePlanArgs['planId'],
  ): Answer<Schema.Mutation, 'resumePlan'> {
    return this.desk.resume(context, planId);
  }

  @Mutation('liftSparedJoint')
  @Requires('change', 'Plan')
  liftSparedJoint(
    @Context() context: RequestContext,
    @Args() { participantId, joint }: Schema.MutationLiftSparedJointArgs,
  ): Answer<Schema.Mutation, 'liftSparedJoint'> {
    return this.sparing.lift(context, participantId, joint);
  }

  @Mutation('checkIn')
  @Requires('change', 'Plan')
  checkIn(
    @Context() context: RequestContext,
    @Args('input') input: Schema.MutationCheckInArgs['input'],
  ): Answer<Schema.Mutation, 'checkIn'> {
    return this.mornings.checkIn(context, input);
  }
}

@Resolver('Plan')
export class PausedPlanResolver {
  constructor(@Inject(PlanChangesDesk) private readonly desk: PlanChangesDesk) {}

  @ResolveField('pausedBy')
  @Inherited('of a plan whose record was opened')
  pausedBy(
    @Context() context: RequestContext,
    @Parent() { id, status }: PlanView,
  ): Answer<Schema.Plan, 'pausedBy'> {
    return status === 'paused' ? this.desk.pausedBy(context, id) : null;
  }
}

@Resolver('Participant')
export class ParticipantChangesResolver {
  constructor(
    @Inject(PlanChangesDesk) private readonly desk: PlanChangesDesk,
    @Inject(JointSparing) private readonly sparing: JointSparing,
  ) {}

  @ResolveField('sparedJoints')
  @Inherited('of a participant whose record was opened; the record checks again')
  sparedJoints(
    @Context() context: RequestContext,
    @Parent() { id }: { id: string },
  ): Answer<Schema.Participant, 'sparedJoints'> {
    return this.sparing.of(context, id);
  }

  @ResolveField('proposedChanges')
  @Inherited('of a participant whose record was opened; the record checks again')
  proposedChanges(
    @Context() context: RequestContext,
    @Parent() { id }: { id: string },
  ): Answer<Schema.Participant, 'proposedChanges'> {
    return this.desk.proposed(context, id);
  }

  @ResolveField('planChanges')
  @Inherited('of a participant whose record was opened; the record checks again')
  planChanges(
    @Context() context: RequestContext,
    @Parent() { id }: { id: string },
    @Args('first') first: Schema.ParticipantPlanChangesArgs['first'],
  ): Answer<Schema.Participant, 'planChanges'> {
    return this.desk.history(context, id, first);
  }
}
