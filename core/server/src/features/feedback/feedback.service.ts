import { Inject, Injectable } from '@nestjs/common';
import { assessFeedback } from '@regimen/domain';
import type { FeedbackAssessment, ProblemIssue, SessionFeedback } from '@regimen/domain';
import { invalidInput, notFound, notPossible } from '../../platform/graphql/problems.js';
import type { RequestContext } from '../../platform/graphql/request-context.js';
import { actorOf } from '../../platform/graphql/request-context.js';
import { OutboxRepository } from '../../platform/queue/outbox.repository.js';
import { todayIn } from '../../platform/time/today.js';
import { rescreenSoon } from '../clearances/rescreen.job.js';
import { PlanChangesService } from '../adaptation/plan-changes.service.js';
import { PlansRepository } from '../plans/plans.repository.js';
import type { StoredPlan } from '../plans/plans.repository.js';
import { restOf } from '../plans/rest-of-plan.js';
import { PlansService } from '../plans/plans.service.js';
import type { StoredParticipant } from '../profiles/participants.repository.js';
import { PlanRequestsRepository } from '../requests/plan-requests.repository.js';
import { RequestsService } from '../requests/requests.service.js';
import { FeedbackRepository } from './feedback.repository.js';

interface FeedbackInput {
  planId: string;
  sessionId: string;
  done: boolean;
  minutesDone?: number | null;
  effort?: number | null;
  enjoyment?: number | null;
  pain?: number | null;
}

const scales = { minutesDone: [0, 600], effort: [0, 10], enjoyment: [1, 5], pain: [0, 10] } as const;

/** What people say of their sessions, and what it changes: nothing, the coming weeks, or a pause. */
@Injectable()
export class FeedbackService {
  constructor(
    @Inject(FeedbackRepository) private readonly feedback: FeedbackRepository,
    @Inject(PlansService) private readonly plans: PlansService,
    @Inject(PlanChangesService) private readonly changes: PlanChangesService,
    @Inject(PlansRepository) private readonly planRows: PlansRepository,
    @Inject(RequestsService) private readonly requests: RequestsService,
    @Inject(PlanRequestsRepository) private readonly requestRows: PlanRequestsRepository,
    @Inject(OutboxRepository) private readonly outbox: OutboxRepository,
  ) {}

  async record(context: RequestContext, input: FeedbackInput) {
    const found = await this.plans.open(context, input.planId, 'change');
    if (!found) return notFound();
    const { stored, participant } = found;
    if (stored.status !== 'active')
      return notPossible('PLAN_NOT_ACTIVE', 'Only a plan that is followed takes feedback.');
    const issues = feedbackIssues(input, stored);
    if (issues.length > 0) return invalidInput(issues);
    const tx = await context.transaction();
    const on = todayIn(participant.profile.timeZone);
    await this.feedback.store(tx, { ...stored, planId: stored.id }, feedbackFrom(input, on));
    const sessions = new Map(
      stored.plan.weeks.flatMap((week) => week.sessions).map((session) => [session.id, session]),
    );
    const assessment = assessFeedback(await this.feedback.ofPlan(tx, stored.id), sessions);
    await this.act(context, assessment, stored, participant, on);
    const now = (await this.planRows.find(tx, stored.id)) ?? stored;
    const { action, reasons } = assessment;
    return {
      __typename: 'FeedbackRecorded' as const,
      plan: await this.plans.view(context, participant, now),
      action,
      reasons,
    };
  }

  private async act(
    context: RequestContext,
    { action, reasons }: FeedbackAssessment,
    stored: StoredPlan,
    participant: StoredParticipant,
    today: string,
  ): Promise<void> {
    const tx = await context.transaction();
    const { memberId } = actorOf(context);
    const cause = { participant, base: stored, origin: 'feedback' as const, reasons, by: memberId };
    if (action === 'pause') {
      await this.changes.pause(tx, cause);
      await rescreenSoon(this.outbox, tx, { ...stored, requestedBy: memberId, cause: 'red-flag' });
    }
    if (action !== 're-plan') return;
    const rest = restOf(stored, today);
    const request = await this.requestRows.find(tx, stored.requestId);
    if (!rest || !request) return;
    const text = await this.requests.text(tx, participant, request);
    const { answers, wishChanges } = request;
    const order = { text, answers, wishChanges, ...rest, requestedBy: memberId };
    const id = await this.requests.add(tx, participant, order);
    await this.changes.planAsked(tx, cause, id);
  }
}

function feedbackFrom(input: FeedbackInput, on: string): SessionFeedback {
  const { sessionId, done, minutesDone = null, effort = null, enjoyment = null, pain = null } = input;
  return { sessionId, on, done, minutesDone, effort, enjoyment, pain };
}

function feedbackIssues(input: FeedbackInput, { plan }: StoredPlan): ProblemIssue[] {
  const issue = (path: string, message: string): ProblemIssue => ({
    severity: 'error',
    path,
    code: 'invalid',
    message,
  });
  const known = plan.weeks.some(({ sessions }) => sessions.some(({ id }) => id === input.sessionId));
  const outside = (Object.keys(scales) as (keyof typeof scales)[]).filter((field) => {
    const value = input[field] ?? null;
    return value !== null && !(value >= scales[field][0] && value <= scales[field][1]);
  });
  return [
    ...(known ? [] : [issue('sessionId', 'The plan has no such session.')]),
    ...outside.map((field) => issue(field, `Give a value from ${scales[field][0]} to ${scales[field][1]}.`)),
  ];
}
