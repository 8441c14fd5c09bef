import { Inject, Injectable } from '@nestjs/common';
import {
  addDays,
  jointCodes,
  jointLabels,
  jointToSpare,
  repeatedWithinDays,
  spareJoints,
} from '@regimen/domain';
import type { Constraint, Localised, Profile, SessionFeedback, SparedJoint } from '@regimen/domain';
import type { EntityManager } from 'typeorm';
import type { Handed } from '../../platform/graphql/answer.js';
import type * as Schema from '../../platform/graphql/generated/schema-types.js';
import { notFound, notPossible } from '../../platform/graphql/problems.js';
import type { RequestContext } from '../../platform/graphql/request-context.js';
import { FeedbackRepository } from '../feedback/feedback.repository.js';
import { PlanServing } from '../plans/plan-serving.js';
import { PlansRepository } from '../plans/plans.repository.js';
import { HealthRecordAccess } from '../profiles/health-record-access.js';
import { ParticipantsRepository } from '../profiles/participants.repository.js';
import type { StoredParticipant } from '../profiles/participants.repository.js';
import { PersonScreener } from '../screening/person-screener.js';
import { PlanChangesService } from './plan-changes.service.js';
import type { ChangeCause, ChangeOutcome } from './plan-changes.service.js';

/** What became of a plan whose person's joint is spared from now on; `base` is the version that is followed now. */
export interface SparedChange {
  participant: StoredParticipant;
  base: ChangeCause['base'];
  reasons: readonly Localised[];
  /** `impossible`: the plan cannot do without what loads the joint. */
  state: ChangeOutcome['state'] | 'impossible';
}

/** Joints that hurt too much or too often: every plan spares them until the person or their care team says otherwise. */
@Injectable()
export class JointSparing {
  constructor(
    @Inject(HealthRecordAccess) private readonly access: HealthRecordAccess,
    @Inject(ParticipantsRepository) private readonly participants: ParticipantsRepository,
    @Inject(FeedbackRepository) private readonly feedback: FeedbackRepository,
    @Inject(PlansRepository) private readonly plans: PlansRepository,
    @Inject(PlanServing) private readonly serving: PlanServing,
    @Inject(PersonScreener) private readonly screener: PersonScreener,
    @Inject(PlanChangesService) private readonly changes: PlanChangesService,
  ) {}

  /** Keeps the limit that feedback asks for, and changes the plan for it; null where it asks for none. */
  async afterFeedback(
    tx: EntityManager,
    cause: ChangeCause,
    given: SessionFeedback,
  ): Promise<SparedChange | null> {
    const earliest = addDays(given.on, -repeatedWithinDays);
    const earlier = await this.feedback.painSince(tx, cause.participant.id, earliest);
    const found = jointToSpare(given, earlier);
    if (!found) return null;
    const participant = await this.changeProfile(tx, cause.participant, (spared) => [
      ...spared.filter(({ joint }) => joint !== found.joint),
      found,
    ]);
    // Nothing of this is kept then, and it can be told again.
    if (!participant)
      throw new Error('The profile was changed meanwhile, so that a joint could not be spared.');
    const problem = await this.serving.problemOf(tx, participant, cause.base);
    const limits = await this.limitsAdded(tx, cause.participant, participant);
    const spared = spareJoints(cause.base.plan, {
      problem,
      today: given.on,
      told: given.sessionId,
      limits,
    });
    const reasons = [...cause.reasons, textOf(found)];
    if (spared.kind !== 'changed') return { participant, base: cause.base, reasons, state: spared.kind };
    const change = { ...cause, participant, reasons, kind: 'spare' as const, plan: spared.plan, problem };
    const outcome = await this.changes.propose(tx, change);
    const base = (await this.plans.active(tx, participant.id)) ?? cause.base;
    return { participant, base, reasons, state: outcome.state };
  }

  /** What screening forbids now and did not before. */
  private async limitsAdded(
    tx: EntityManager,
    before: StoredParticipant,
    now: StoredParticipant,
  ): Promise<Constraint[]> {
    const { screening: former } = await this.screener.today(tx, before);
    const { screening } = await this.screener.today(tx, now);
    const known = new Set(former.constraints.map(({ id }) => id));
    return screening.constraints.filter(({ id }) => !known.has(id));
  }

  async of(context: RequestContext, participantId: string): Promise<Handed<Schema.SparedJoint>[]> {
    const participant = await this.access.open(context, participantId, 'read');
    return (participant?.profile.sparedJoints ?? []).map(sparedView);
  }

  /** Frees a joint: plans to come may load it again. */
  async lift(
    context: RequestContext,
    participantId: string,
    code: string,
  ): Promise<Handed<Schema.LiftSparedJointResult>> {
    const participant = await this.access.open(context, participantId, 'change', 'Plan');
    const joint = jointCodes.find((one) => one === code);
    if (!participant || !joint) return notFound();
    const isSpared = participant.profile.sparedJoints?.some((one) => one.joint === joint) ?? false;
    if (!isSpared) return notPossible('NOT_SPARED', 'This joint is not spared any more. Reload the page.');
    const tx = await context.transaction();
    const freed = await this.changeProfile(tx, participant, (spared) =>
      spared.filter((one) => one.joint !== joint),
    );
    if (!freed)
      return notPossible(
        'PROFILE_CHANGED',
        'Somebody changed this profile meanwhile. Reload it and try again.',
      );
    context.audit.note({
      action: 'lift-spared-joint',
      subject: `participant:${participantId}`,
      decision: 'allowed',
      reason: null,
    });
    return { __typename: 'SparedJoints', joints: (freed.profile.sparedJoints ?? []).map(sparedView) };
  }

  /** Null when somebody else changed the profile just now. */
  private async changeProfile(
    tx: EntityManager,
    participant: StoredParticipant,
    how: (spared: readonly SparedJoint[]) => SparedJoint[],
  ): Promise<StoredParticipant | null> {
    const { id, profileVersion } = participant;
    const profile: Profile = {
      ...participant.profile,
      sparedJoints: how(participant.profile.sparedJoints ?? []),
    };
    if (!(await this.participants.updateProfile(tx, id, profileVersion, profile))) return null;
    return { ...participant, profile, profileVersion: profileVersion + 1 };
  }
}

function sparedView(spared: SparedJoint): Handed<Schema.SparedJoint> {
  return { ...spared, label: jointLabels[spared.joint], reason: textOf(spared) };
}

function textOf({ joint, pain, because }: SparedJoint): Localised {
  const { en, zh } = jointLabels[joint];
  const often = because === 'repeated';
  return {
    en: `${en}: it hurt ${often ? 'again, ' : ''}${pain} of 10. Plans spare it until you or your care team say that it need not be.`,
    zh: `${zh}：${often ? '再次' : ''}疼痛 ${pain}/10。在您或医护团队解除之前，计划会保护该部位。`,
  };
}
