import { Inject, Injectable } from '@nestjs/common';
import { assessFeedback, kindOfFeedback, reactToFeedback } from '@regimen/domain';
import type { FeedbackAssessment, Localised, SessionFeedback } from '@regimen/domain';
import type * as Schema from '../../platform/graphql/generated/schema-types.js';
import { invalidInput, notFound, notPossible } from '../../platform/graphql/problems.js';
import type { RequestContext } from '../../platform/graphql/request-context.js';
import { actorOf } from '../../platform/graphql/request-context.js';
import type { EntityManager } from 'typeorm';
import { OutboxRepository } from '../../platform/queue/outbox.repository.js';
import { todayIn } from '../../platform/time/today.js';
import { rescreenSoon } from '../clearances/rescreen.job.js';
import { PlanChangesService } from '../adaptation/plan-changes.service.js';
import { JointSparing } from '../adaptation/joint-sparing.js';
import type { ChangeCause } from '../adaptation/plan-changes.service.js';
import { Replans } from '../adaptation/replans.js';
import { PlanServing } from '../plans/plan-serving.js';
import { PlansRepository } from '../plans/plans.repository.js';
import { PlansService } from '../plans/plans.service.js';
import type { StoredParticipant } from '../profiles/participants.repository.js';
import { FeedbackRepository } from './feedback.repository.js';
import { feedbackFrom, feedbackIssues } from './read-feedback.js';

/** What was done about feedback; the person as they are known after it, where that changed. */
interface Acted {
  action: FeedbackAssessment['action'];
  reasons: readonly Localised[];
  isProposed: boolean;
  participant?: StoredParticipant;
}

/** What people say of their sessions, and what it changes: nothing, the next sessions, the coming weeks, or a pause. */
@Injectable()
export class FeedbackService {
  constructor(
    @Inject(FeedbackRepository) private readonly feedback: FeedbackRepository,
    @Inject(PlansService) private readonly plans: PlansService,
    @Inject(PlanChangesService) private readonly changes: PlanChangesService,
    @Inject(PlansRepository) private readonly planRows: PlansRepository,
    @Inject(PlanServing) private readonly serving: PlanServing,
    @Inject(Replans) private readonly replans: Replans,
    @Inject(OutboxRepository) private readonly outbox: OutboxRepository,
    @Inject(JointSparing) private readonly sparing: JointSparing,
  ) {}

  async record(context: RequestContext, input: Schema.SessionFeedbackInput) {
    const found = await this.plans.open(context, input.planId, 'change');
    if (!found) return notFound();
    const { stored, participant } = found;
    if (stored.status !== 'active')
      return notPossible('PLAN_NOT_ACTIVE', 'Only a plan that is followed takes feedback.');
    const issues = feedbackIssues(input, stored);
    if (issues.length > 0) return invalidInput(issues);
    const tx = await context.transaction();
    const on = todayIn(participant.profile.timeZone);
    const sessions = new Map(
      stored.plan.weeks.flatMap((week) => week.sessions).map((session) => [session.id, session]),
    );
    const given = feedbackFrom(input, on);
    // What keeps somebody from a session that may still happen asks for another one; nothing was done or skipped yet.
    const isAhead = given.obstacle && (sessions.get(given.sessionId)?.date ?? '') >= on;
    if (!isAhead) await this.feedback.store(tx, { ...stored, planId: stored.id }, given);
    const assessment = assessFeedback(
      [...(isAhead ? [given] : await this.feedback.ofPlan(tx, stored.id))],
      sessions,
    );
    const { memberId } = actorOf(context);
    const { action, reasons } = assessment;
    const cause = { participant, base: stored, origin: 'feedback' as const, reasons, by: memberId };
    const { participant: nowKnown = participant, ...acted } = isAhead
      ? await this.act(tx, action, cause, given)
      : await this.actOnPain(tx, action, cause, given);
    const now = (await this.planRows.current(tx, participant.id)) ?? stored;
    return {
      __typename: 'FeedbackRecorded' as const,
      plan: await this.plans.view(context, nowKnown, now),
      ...acted,
    };
  }

  /** Pain that asks for a lasting limit changes the whole plan; a plan that cannot keep to it pauses. */
  private async actOnPain(
    tx: EntityManager,
    action: FeedbackAssessment['action'],
    cause: ChangeCause,
    given: SessionFeedback,
  ): Promise<Acted> {
    const spared = await this.sparing.afterFeedback(tx, cause, given);
    if (!spared) return this.act(tx, action, cause, given);
    const { participant, base, reasons, state } = spared;
    const isPaused = action === 'pause' || state === 'impossible' || state === 'refused';
    if (isPaused) await this.pause(tx, { ...cause, participant, base, reasons });
    const isProposed = !isPaused && state === 'proposed';
    return { action: isPaused ? 'pause' : 'spare', reasons, isProposed, participant };
  }

  /** Does what the feedback asks for as far as limits allow; what cannot be done leaves the plan as it is. */
  private async act(
    tx: EntityManager,
    action: FeedbackAssessment['action'],
    cause: ChangeCause,
    given: SessionFeedback,
  ): Promise<Acted> {
    const { participant, base, reasons } = cause;
    const kept = { action: 'keep' as const, reasons: [], isProposed: false };
    if (action === 'keep') return kept;
    if (action === 'pause') {
      await this.pause(tx, cause);
      return { action, reasons, isProposed: false };
    }
    if (action === 're-plan') {
      await this.replans.ask(tx, cause, given.on);
      return { action, reasons, isProposed: true };
    }
    const problem = await this.serving.problemOf(tx, participant, base);
    const plan = reactToFeedback(action, given, { plan: base.plan, problem, today: given.on });
    const kind = kindOfFeedback[action];
    const outcome = plan && (await this.changes.propose(tx, { ...cause, kind, plan }));
    if (outcome?.state !== 'applied' && outcome?.state !== 'proposed') return kept;
    return { action, reasons, isProposed: outcome.state === 'proposed' };
  }

  private async pause(tx: EntityManager, cause: ChangeCause): Promise<void> {
    await this.changes.pause(tx, cause);
    const { base, by: requestedBy } = cause;
    await rescreenSoon(this.outbox, tx, { ...base, requestedBy, cause: 'red-flag' });
  }
}
