import { Inject, Injectable } from '@nestjs/common';
import { cleanStreams, compareSteps, mayJudgeByHeartRate, recordingsBySession } from '@regimen/domain';
import type { PlanSession, RecordedSession, StepTarget } from '@regimen/domain';
import type { EntityManager } from 'typeorm';
import type { Handed } from '../../platform/graphql/answer.js';
import type * as Schema from '../../platform/graphql/generated/schema-types.js';
import type { RequestContext } from '../../platform/graphql/request-context.js';
import { todayIn } from '../../platform/time/today.js';
import { FeedbackRepository } from '../feedback/feedback.repository.js';
import { ActivitiesRepository } from '../health-data/activities/activities.repository.js';
import { ActivityStreamsRepository } from '../health-data/activities/activity-streams.repository.js';
import { UndoneRulesRepository } from '../health-data/quality/undone-rules.repository.js';
import { PlanServing } from '../plans/plan-serving.js';
import { PlansRepository } from '../plans/plans.repository.js';
import type { StoredPlan } from '../plans/plans.repository.js';
import { HealthRecordAccess } from '../profiles/health-record-access.js';
import type { StoredParticipant } from '../profiles/participants.repository.js';
import { PersonScreener } from '../screening/person-screener.js';
import { recordedActivity } from './recorded-activity.js';

const steering = ['heart-rate', 'power', 'speed'] as const;
/** UCUM. */
const units: Readonly<Record<StepTarget['by'], string>> = { 'heart-rate': '/min', power: 'W', speed: 'km/h' };

/** Which recording a planned session was done by, and how it compares step by step. Worked out whenever it is asked for. */
@Injectable()
export class DoneSessions {
  constructor(
    @Inject(HealthRecordAccess) private readonly access: HealthRecordAccess,
    @Inject(PlansRepository) private readonly plans: PlansRepository,
    @Inject(PlanServing) private readonly serving: PlanServing,
    @Inject(PersonScreener) private readonly screener: PersonScreener,
    @Inject(FeedbackRepository) private readonly feedback: FeedbackRepository,
    @Inject(ActivitiesRepository) private readonly activities: ActivitiesRepository,
    @Inject(ActivityStreamsRepository) private readonly streams: ActivityStreamsRepository,
    @Inject(UndoneRulesRepository) private readonly undoneRules: UndoneRulesRepository,
  ) {}

  /** Null where no recording tells of the session, or the person said that it was not done. */
  async of(
    context: RequestContext,
    { planId, sessionId, participantId }: { planId: string; sessionId: string; participantId: string },
  ): Promise<Handed<Schema.SessionDone> | null> {
    const participant = await this.access.open(context, participantId, 'read');
    const tx = await context.transaction();
    const stored = participant && (await this.plans.find(tx, planId));
    const sessions = stored?.plan.weeks.flatMap((week) => week.sessions) ?? [];
    const session = sessions.find(({ id }) => id === sessionId);
    if (!participant || !stored || !session) return null;
    if (session.date > todayIn(participant.profile.timeZone)) return null;
    const told = await this.feedback.ofPlan(tx, planId);
    if (told.some((one) => one.sessionId === sessionId && !one.done)) return null;
    const ofDay = sessions.filter(({ date }) => date === session.date);
    const found = await this.activities.between(tx, participantId, session.date, session.date);
    const recorded = recordingsBySession(ofDay, found.map(recordedActivity));
    const activityId = recorded.get(sessionId)?.id;
    const recording = activityId === undefined ? null : await this.recordingOf(tx, activityId);
    if (activityId === undefined || !recording) return null;
    const useHeartRate = await this.mayUseHeartRate(tx, { participant, stored, session });
    const { steps, ...whole } = compareSteps(session.steps, recording, { useHeartRate });
    return { ...whole, activityId, useHeartRate, steps: steps.map(stepView) };
  }

  private async recordingOf(tx: EntityManager, activityId: string): Promise<RecordedSession | null> {
    const activity = await this.activities.find(tx, activityId);
    if (!activity) return null;
    const { elapsedSeconds, pauses } = activity;
    const read = await this.streams.read(tx, activityId, steering);
    const { streams } = cleanStreams(read, await this.undoneRules.ofActivity(tx, activityId));
    const channels = streams.flatMap(({ kind, ...channel }) => {
      const by = steering.find((one) => one === kind);
      return by ? [{ kind: by, ...channel }] : [];
    });
    return { elapsedSeconds, pauses, channels };
  }

  private async mayUseHeartRate(
    tx: EntityManager,
    {
      participant,
      stored,
      session,
    }: { participant: StoredParticipant; stored: StoredPlan; session: PlanSession },
  ): Promise<boolean> {
    const { constraints, catalogue } = await this.serving.problemOf(tx, participant, stored);
    const { screening } = await this.screener.today(tx, participant);
    return mayJudgeByHeartRate(session, {
      profile: participant.profile,
      basis: stored.plan.heartRateBasis,
      limits: [...constraints, ...screening.constraints],
      catalogue,
    });
  }
}

function stepView({
  target,
  below,
  within,
  above,
  ...step
}: ReturnType<typeof compareSteps>['steps'][number]): Handed<Schema.StepDone> {
  return {
    ...step,
    target: target && { ...target, unit: units[target.by] },
    secondsBelow: below,
    secondsWithin: within,
    secondsAbove: above,
  };
}
