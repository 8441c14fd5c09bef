import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Language, PlanSession } from '@regimen/domain';
import type { RequestContext } from '../../platform/graphql/request-context.js';
import type { StoredPlan } from '../plans/plans.repository.js';
import { PlansService } from '../plans/plans.service.js';
import { fitWorkout } from './fit-workout.js';
import { planCalendar } from './plan-calendar.js';

/** Plans as files to take along, for whoever may read the plan. */
@Injectable()
export class PlanFilesService {
  constructor(@Inject(PlansService) private readonly plans: PlansService) {}

  /** The plan as a calendar file; null where there is none that may be followed. */
  async calendarOf(context: RequestContext, planId: string, language: Language): Promise<string | null> {
    const stored = await this.followed(context, planId, 'icalendar');
    if (!stored) return null;
    const { plan, version, createdAt } = stored;
    const key = createHash('sha256').update(stored.participantId).digest('hex').slice(0, 16);
    return planCalendar(plan, { key, version, createdAt, language });
  }

  /** One session as a workout file; null where there is no such session that may be followed. */
  async workoutOf(
    context: RequestContext,
    place: { planId: string; sessionId: string },
    language: Language,
  ): Promise<Buffer | null> {
    const stored = await this.followed(context, place.planId, 'fit-workout');
    const session = stored && sessionsOf(stored).find(({ id }) => id === place.sessionId);
    return session ? fitWorkout(session, { language, createdAt: stored.createdAt }) : null;
  }

  /** A plan that passes the gate now and may be followed. Who took it along stands in the audit trail before it leaves. */
  private async followed(
    context: RequestContext,
    planId: string,
    format: string,
  ): Promise<StoredPlan | null> {
    const found = await this.plans.open(context, planId, 'read');
    const view = found && (await this.plans.view(context, found.participant, found.stored));
    const isFollowed = view?.status === 'active' && view.withheld === null;
    if (found && isFollowed) {
      const subject = `participant:${found.stored.participantId}`;
      context.audit.note({ action: 'export-plan', subject, decision: 'allowed', reason: format });
    }
    await context.finish({ succeeded: true, shown: found !== null });
    return found && isFollowed ? found.stored : null;
  }
}

function sessionsOf({ plan }: StoredPlan): readonly PlanSession[] {
  return plan.weeks.flatMap(({ sessions }) => sessions);
}
