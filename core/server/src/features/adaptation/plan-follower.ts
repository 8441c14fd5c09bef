import { Inject, Injectable } from '@nestjs/common';
import { addDays, assessMissedDays, assessReadiness, lowerSessions, sessionsDone } from '@regimen/domain';
import type { LocalDate, Plan, Readiness } from '@regimen/domain';
import type { EntityManager } from 'typeorm';
import { ConsentGate } from '../../platform/privacy/consent/consent-gate.js';
import { todayIn } from '../../platform/time/today.js';
import { FeedbackRepository } from '../feedback/feedback.repository.js';
import { ActivitiesRepository } from '../health-data/activities/activities.repository.js';
import { PlanServing } from '../plans/plan-serving.js';
import { PlansRepository } from '../plans/plans.repository.js';
import type { StoredPlan } from '../plans/plans.repository.js';
import type { StoredParticipant } from '../profiles/participants.repository.js';
import { MorningReadiness } from './morning-readiness.js';
import { PlanChangesRepository } from './plan-changes.repository.js';
import { PlanChangesService } from './plan-changes.service.js';
import { recordedActivity } from './recorded-activity.js';
import { Replans } from './replans.js';

const restartDays = 14;
const millisecondsPerDay = 86_400_000;

/** What became of a morning: what was found, and whether today was made easier for it. */
export interface FollowedMorning extends Readiness {
  isLowered: boolean;
}

/** Looks at people who follow a plan: what was missed, and how they are today. */
@Injectable()
export class PlanFollower {
  constructor(
    @Inject(PlansRepository) private readonly plans: PlansRepository,
    @Inject(PlanServing) private readonly serving: PlanServing,
    @Inject(FeedbackRepository) private readonly feedback: FeedbackRepository,
    @Inject(ActivitiesRepository) private readonly activities: ActivitiesRepository,
    @Inject(MorningReadiness) private readonly mornings: MorningReadiness,
    @Inject(PlanChangesService) private readonly changes: PlanChangesService,
    @Inject(PlanChangesRepository) private readonly changeRows: PlanChangesRepository,
    @Inject(Replans) private readonly replans: Replans,
    @Inject(ConsentGate) private readonly consents: ConsentGate,
  ) {}

  /** A day of a person; false when they follow no plan, or switched planning off. Twice a day comes to the same. */
  async follow(tx: EntityManager, participant: StoredParticipant): Promise<boolean> {
    const stored = await this.plans.active(tx, participant.id);
    if (!stored || !(await this.consents.stands(tx, participant.id, 'planning'))) return false;
    await this.lookAtMissed(tx, participant, stored);
    await this.lookAtMorning(tx, participant);
    return true;
  }

  /** Lowers today where the morning asks for it. It never raises anything, and lowers a day once. */
  async lookAtMorning(tx: EntityManager, participant: StoredParticipant): Promise<FollowedMorning> {
    const today = todayIn(participant.profile.timeZone);
    const readiness = assessReadiness(await this.mornings.of(tx, participant, today));
    const stored = await this.plans.active(tx, participant.id);
    if (readiness.verdict === 'as-planned' || !stored) return { ...readiness, isLowered: false };
    if (await this.changeRows.happenedOn(tx, participant.id, 'lower-today', today))
      return { ...readiness, isLowered: true };
    const told = new Set((await this.feedback.ofPlan(tx, stored.id)).map(({ sessionId }) => sessionId));
    const due = sessionsOf(stored.plan).filter(({ id, date }) => date === today && !told.has(id));
    if (due.length === 0) return { ...readiness, isLowered: false };
    const problem = await this.serving.problemOf(tx, participant, stored);
    const plan = lowerSessions(stored.plan, due, { problem, how: 'easier', from: today });
    if (!plan) return { ...readiness, isLowered: false };
    const { reasons } = readiness;
    const cause = { participant, base: stored, origin: 'readiness' as const, reasons, by: null };
    const outcome = await this.changes.propose(tx, { ...cause, kind: 'lower-today', plan });
    return { ...readiness, isLowered: outcome.state === 'applied' };
  }

  private async lookAtMissed(
    tx: EntityManager,
    participant: StoredParticipant,
    stored: StoredPlan,
  ): Promise<void> {
    const today = todayIn(participant.profile.timeZone);
    if (await this.changeRows.happenedOn(tx, participant.id, 're-sequence', today)) return;
    const problem = await this.serving.problemOf(tx, participant, stored);
    const done = await this.doneOf(tx, participant.id, stored, today);
    const found = assessMissedDays({ plan: stored.plan, problem, today, done });
    if (found.kind === 'none') return;
    const { reasons } = found;
    const cause = { participant, base: stored, origin: 'missed-days' as const, reasons, by: null };
    if (found.kind === 're-sequence') {
      await this.changes.propose(tx, { ...cause, kind: 're-sequence', plan: found.plan });
      return;
    }
    const since = new Date(Date.now() - restartDays * millisecondsPerDay);
    if (!(await this.changeRows.happenedSince(tx, participant.id, 're-plan', since)))
      await this.replans.ask(tx, cause, today);
  }

  private async doneOf(
    tx: EntityManager,
    participantId: string,
    { id, plan }: StoredPlan,
    today: LocalDate,
  ): Promise<ReadonlySet<string>> {
    const told = await this.feedback.ofPlan(tx, id);
    const said = new Map(told.map(({ sessionId, done }) => [sessionId, done]));
    const from = addDays(today, -restartDays);
    const recorded = await this.activities.between(tx, participantId, from, today);
    return sessionsDone(sessionsOf(plan), said, recorded.map(recordedActivity));
  }
}

function sessionsOf({ weeks }: Plan) {
  return weeks.flatMap(({ sessions }) => sessions);
}
