import { Inject, Injectable } from '@nestjs/common';
import type { Language, PlanSession } from '@regimen/domain';
import type { RequestContext } from '../../platform/graphql/request-context.js';
import { PdfPress } from '../../platform/pdf/pdf-press.js';
import type { PaperSize } from '../../platform/pdf/paper-document.js';
import { ExerciseCues } from '../plans/exercise-cues.js';
import type { StoredPlan } from '../plans/plans.repository.js';
import { PlansService, audienceOf } from '../plans/plans.service.js';
import type { OpenedPlan } from '../plans/plans.service.js';
import { ProfilesService } from '../profiles/profiles.service.js';
import { SessionCues } from '../session-cues/session-cues.js';
import { fitWorkout } from './fit-workout.js';
import { calendarKey, planCalendar } from './plan-calendar.js';
import { planDocument } from './plan-document.js';

/** Plans as files to take along, for whoever may read the plan. */
@Injectable()
export class PlanFilesService {
  constructor(
    @Inject(PlansService) private readonly plans: PlansService,
    @Inject(ProfilesService) private readonly profiles: ProfilesService,
    @Inject(ExerciseCues) private readonly cues: ExerciseCues,
    @Inject(SessionCues) private readonly sessionCues: SessionCues,
    @Inject(PdfPress) private readonly press: PdfPress,
  ) {}

  /** The plan as a calendar file; null where there is none that may be followed. */
  async calendarOf(context: RequestContext, planId: string, language: Language): Promise<string | null> {
    const followed = await this.followed(
      context,
      planId,
      'icalendar',
      async ({ participant, stored: { plan } }) =>
        this.sessionCues.of(await context.transaction(), participant, plan),
    );
    if (!followed) return null;
    const { stored, besides: cues } = followed;
    const { plan, version, createdAt } = stored;
    const key = calendarKey(stored.participantId);
    return planCalendar(plan, { key, version, createdAt, language, cues });
  }

  /** One session as a workout file; null where there is no such session that may be followed. */
  async workoutOf(
    context: RequestContext,
    place: { planId: string; sessionId: string },
    language: Language,
  ): Promise<Buffer | null> {
    const followed = await this.followed(context, place.planId, 'fit-workout');
    const session = followed && sessionsOf(followed.stored).find(({ id }) => id === place.sessionId);
    return session ? fitWorkout(session, { language, createdAt: followed.stored.createdAt }) : null;
  }

  /** The plan as a PDF file; null where there is none that may be followed, `busy` where too many are being made. */
  async documentOf(
    context: RequestContext,
    planId: string,
    { language, paper }: { language: Language; paper: PaperSize },
  ): Promise<Buffer | 'busy' | null> {
    const followed = await this.followed(context, planId, 'pdf', (found) => this.besides(context, found));
    if (!followed) return null;
    const { stored, besides } = followed;
    const document = planDocument({
      stored,
      ...besides,
      cuesOf: (exerciseId) => this.cues.of(exerciseId),
      checkedAt: new Date(),
      audience: audienceOf(context, stored),
      language,
      paper,
    });
    return (await this.press.print(document)) ?? 'busy';
  }

  /** Whose plan it is and who let it through: the reader has opened this record. */
  private async besides(context: RequestContext, { participant, stored }: OpenedPlan) {
    const { displayName } = await this.profiles.view(await context.transaction(), participant);
    return { name: displayName, approvals: await this.plans.approvals(context, stored.id) };
  }

  /**
   * A plan that passes the gate now and may be followed, with what `read` gets of it. Who took it along stands in the audit
   * trail before it leaves.
   */
  private async followed<Besides = undefined>(
    context: RequestContext,
    planId: string,
    format: string,
    read?: (found: OpenedPlan) => Promise<Besides>,
  ): Promise<{ stored: StoredPlan; besides: Besides } | null> {
    const found = await this.plans.open(context, planId, 'read');
    const view = found && (await this.plans.view(context, found.participant, found.stored));
    const isFollowed = view?.status === 'active' && view.withheld === null;
    const besides = found && isFollowed ? await read?.(found) : undefined;
    if (found && isFollowed) {
      const subject = `participant:${found.stored.participantId}`;
      context.audit.note({ action: 'export-plan', subject, decision: 'allowed', reason: format });
    }
    await context.finish({ succeeded: true, shown: found !== null });
    return found && isFollowed ? { stored: found.stored, besides: besides as Besides } : null;
  }
}

function sessionsOf({ plan }: StoredPlan): readonly PlanSession[] {
  return plan.weeks.flatMap(({ sessions }) => sessions);
}
