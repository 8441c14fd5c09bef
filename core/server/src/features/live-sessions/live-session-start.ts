import { Inject, Injectable } from '@nestjs/common';
import {
  limitsOf,
  liveConstants,
  liveScript,
  offsetMinutesAt,
  scriptSeconds,
  startLive,
} from '@regimen/domain';
import type { Constraint, PlanSession, TemplateLimits } from '@regimen/domain';
import type { EntityManager } from 'typeorm';
import { PluginRegistry } from '../../platform/plugins/plugin-registry.js';
import { OutboxRepository } from '../../platform/queue/outbox.repository.js';
import type { ProblemOf } from '../../platform/graphql/problems.js';
import { isProblem, notFound, notPossible } from '../../platform/graphql/problems.js';
import type { RequestContext } from '../../platform/graphql/request-context.js';
import { actorOf } from '../../platform/graphql/request-context.js';
import { todayIn } from '../../platform/time/today.js';
import { DayChecksService } from '../day-checks/day-checks.service.js';
import type { DayStanding } from '../day-checks/day-checks.service.js';
import type { StoredPlan } from '../plans/plans.repository.js';
import { PlansService } from '../plans/plans.service.js';
import type { StoredParticipant } from '../profiles/participants.repository.js';
import { closeLiveSessionAt } from './close-live-session.job.js';
import { LiveSessionsRepository } from './live-sessions.repository.js';
import type { StoredLiveSession } from './live-sessions.repository.js';

type Refused = ProblemOf<'NotFound'> | ProblemOf<'NotPossible'>;

/** An "easier" day whose limits name no intensity is kept light: Borg 11 at most, by effort (Garber 2011: light is 9–11). */
const lightRpe = 11;

/** What must hold before a session may begin. Every check fails closed. */
@Injectable()
export class LiveSessionStart {
  constructor(
    @Inject(PlansService) private readonly plans: PlansService,
    @Inject(PluginRegistry) private readonly plugins: PluginRegistry,
    @Inject(DayChecksService) private readonly days: DayChecksService,
    @Inject(LiveSessionsRepository) private readonly repository: LiveSessionsRepository,
    @Inject(OutboxRepository) private readonly outbox: OutboxRepository,
  ) {}

  /** Begins a session, or finds that it goes on already. */
  async begin(
    context: RequestContext,
    input: { planId: string; sessionId: string; supervisorPresent: boolean },
  ): Promise<StoredLiveSession | Refused> {
    const found = await this.plans.open(context, input.planId, 'change');
    if (found?.participant.id !== actorOf(context).participantId) return notFound();
    const { participant, stored } = found;
    const tx = await context.transaction();
    const running = await this.repository.running(tx, participant.id);
    if (running) return running.sessionId === input.sessionId ? running : anotherRuns();
    const session = await this.sessionOf(context, participant, stored, input.sessionId);
    if (isProblem(session)) return session;
    const day = await this.days.standing(tx, participant);
    const refused = dayProblem(day);
    if (refused) return refused;
    const limits = this.limitsToday(session, stored, day);
    if (limits === null || limits.forbidden) return notSafeToday();
    if ((session.supervisedBy ?? limits.supervisedBy) !== null && !input.supervisorPresent)
      return supervisionNeeded();
    return (await this.add(tx, participant, stored, session, limits)) ?? anotherRuns();
  }

  /** Through the same gate as everything that shows a plan. */
  private async sessionOf(
    context: RequestContext,
    participant: StoredParticipant,
    stored: StoredPlan,
    sessionId: string,
  ): Promise<PlanSession | Refused> {
    const shown = await this.plans.view(context, participant, stored);
    if (shown.status !== 'active') return planNotFollowed();
    const session = stored.plan.weeks.flatMap(({ sessions }) => sessions).find(({ id }) => id === sessionId);
    if (!session) return notFound();
    return session.date === todayIn(participant.profile.timeZone) ? session : notPlannedToday();
  }

  /** The strictest of what held when the plan was made, what holds now, and what was found of today; null without a template. */
  private limitsToday(session: PlanSession, stored: StoredPlan, day: DayStanding): TemplateLimits | null {
    const template = this.plugins
      .knowledgePacks()
      .flatMap(({ templates }) => templates)
      .find(({ id }) => id === session.templateId);
    if (!template) return null;
    const ofDay = day.latest?.judged.limits ?? [];
    const constraints: Constraint[] = [
      ...stored.screening.constraints,
      ...day.screening.constraints,
      ...ofDay,
    ];
    const limits = limitsOf(template, constraints);
    const mustBeLight =
      day.latest?.verdict === 'easier' && !ofDay.some(({ kind }) => kind === 'intensityCeiling');
    return mustBeLight
      ? { ...limits, maxRpe: Math.min(limits.maxRpe, lightRpe), heartRateTargetsAllowed: false }
      : limits;
  }

  private async add(
    tx: EntityManager,
    participant: StoredParticipant,
    { id: planId }: StoredPlan,
    session: PlanSession,
    limits: TemplateLimits,
  ): Promise<StoredLiveSession | null> {
    const nowMs = await this.repository.now(tx);
    const script = liveScript(session, limits);
    const live = await this.repository.add(tx, {
      workspaceId: participant.workspaceId,
      participantId: participant.id,
      planId,
      sessionId: session.id,
      title: session.title,
      activity: session.activity,
      offsetMinutes: offsetMinutesAt(nowMs, participant.profile.timeZone),
      state: startLive(script, nowMs),
    });
    // Whoever walks away leaves a session behind that nobody looks at: it is closed all the same.
    const longestMs = scriptSeconds(script) * 1000 + 2 * liveConstants.longestPauseMs;
    if (live) await closeLiveSessionAt(this.outbox, tx, live, new Date(nowMs + longestMs));
    return live;
  }
}

function dayProblem({ isAsked, latest }: DayStanding): ProblemOf<'NotPossible'> | null {
  if (latest?.verdict === 'get-help' || latest?.verdict === 'not-today')
    return notPossible('NOT_TODAY', 'The check of today says that this is no day for exercise.');
  return isAsked && latest === null
    ? notPossible('DAY_CHECK_MISSING', 'Answer the questions about today first.')
    : null;
}

function planNotFollowed(): ProblemOf<'NotPossible'> {
  return notPossible('PLAN_NOT_ACTIVE', 'Only a plan that is followed just now has sessions to begin.');
}

function notPlannedToday(): ProblemOf<'NotPossible'> {
  return notPossible('NOT_PLANNED_TODAY', 'This session is planned for another day. Move it to today first.');
}

function notSafeToday(): ProblemOf<'NotPossible'> {
  return notPossible('NOT_SAFE_TODAY', 'Limits of today speak against this session. Ask your care team.');
}

function supervisionNeeded(): ProblemOf<'NotPossible'> {
  return notPossible('SUPERVISION_NEEDED', 'Somebody of your care team must be there for this session.');
}

function anotherRuns(): ProblemOf<'NotPossible'> {
  return notPossible('ANOTHER_RUNS', 'You are in another session. End it first.');
}
