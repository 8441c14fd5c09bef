import { Inject, Injectable } from '@nestjs/common';
import { isMetric, metrics } from '@regimen/domain';
import type { EntityManager } from 'typeorm';
import type { RequestContext } from '../../platform/graphql/request-context.js';
import { ActivitiesRepository } from './activities/activities.repository.js';
import { DailySummariesRepository } from './summaries/daily-summaries.repository.js';
import { notFound } from '../../platform/graphql/problems.js';
import type { ProblemOf } from '../../platform/graphql/problems.js';
import { HealthRecordAccess, isUuid } from '../profiles/health-record-access.js';
import type { ActivityView } from './activities/activity.view.js';
import { activityView } from './activities/activity.view.js';
import type { StoredActivity } from './activities/stored-activity.js';
import { SameSessionsRepository } from './activities/same-sessions.repository.js';
import { QualityEntriesRepository } from './quality/quality-entries.repository.js';
import { isReversible } from './quality/reversible-rule.js';

const pageLimit = 100;

/** Health data of a participant whose record was opened: every method is a field of `Participant`. */
@Injectable()
export class HealthDataService {
  constructor(
    @Inject(ActivitiesRepository) private readonly activities: ActivitiesRepository,
    @Inject(DailySummariesRepository) private readonly summaries: DailySummariesRepository,
    @Inject(QualityEntriesRepository) private readonly quality: QualityEntriesRepository,
    @Inject(SameSessionsRepository) private readonly sameSessions: SameSessionsRepository,
    @Inject(HealthRecordAccess) private readonly access: HealthRecordAccess,
  ) {}

  /** Columns per metric; names that are no metric are left out. */
  async dailySeries(
    context: RequestContext,
    participantId: string,
    wanted: readonly string[],
    from: string,
    to: string,
  ) {
    const known = [...new Set(wanted)].filter(isMetric);
    const rows = await this.summaries.series(await context.transaction(), participantId, known, from, to);
    return known.map((metric) => {
      const own = rows.filter((row) => row.metric === metric);
      return {
        metric,
        loinc: metrics[metric].loinc,
        unit: metrics[metric].unit,
        days: own.map(({ day }) => day),
        values: own.map(({ value }) => value),
        counts: own.map(({ count }) => count),
      };
    });
  }

  async page(context: RequestContext, participantId: string, first: number, after: string | null) {
    const limit = Math.min(Math.max(1, first), pageLimit);
    const tx = await context.transaction();
    const found = await this.activities.page(tx, participantId, limit + 1, readCursor(after));
    const shown = await this.views(tx, found.slice(0, limit));
    const edges = shown.map((node) => ({ cursor: `${node.startedAt.toISOString()} ${node.id}`, node }));
    return {
      edges,
      pageInfo: { endCursor: edges.at(-1)?.cursor ?? null, hasNextPage: found.length > limit },
    };
  }

  /** An activity of this participant, counted or not. */
  async activity(
    context: RequestContext,
    participantId: string,
    activityId: string,
  ): Promise<ActivityView | null> {
    if (!isUuid(activityId)) return null;
    const tx = await context.transaction();
    if ((await this.sameSessions.participantOf(tx, activityId)) !== participantId) return null;
    const activity = await this.activities.find(tx, activityId);
    return activity ? ((await this.views(tx, [activity]))[0] ?? null) : null;
  }

  /** Counts an activity as a session of its own, or lets it be linked again, and links what stands around it anew. */
  async keepApart(
    context: RequestContext,
    activityId: string,
    apart: boolean,
  ): Promise<ActivityView | ProblemOf<'NotFound'>> {
    const tx = await context.transaction();
    const participantId = isUuid(activityId) ? await this.sameSessions.participantOf(tx, activityId) : null;
    if (participantId === null || !(await this.access.open(context, participantId, 'change')))
      return notFound();
    await this.sameSessions.keepApart(tx, activityId, apart);
    await this.sameSessions.relink(tx, participantId, [activityId]);
    const activity = await this.activities.find(tx, activityId);
    const [view] = activity ? await this.views(tx, [activity]) : [];
    return view ?? notFound();
  }

  private async views(tx: EntityManager, activities: readonly StoredActivity[]): Promise<ActivityView[]> {
    const others = await this.sameSessions.others(
      tx,
      activities.map(({ id }) => id),
    );
    return activities.map((activity) =>
      activityView(
        activity,
        others.filter(({ countedId }) => countedId === activity.id),
      ),
    );
  }

  async dataQuality(context: RequestContext, participantId: string) {
    const rows = await this.quality.summary(await context.transaction(), participantId);
    return rows.map((row) => ({
      ...row,
      unit: isMetric(row.metric) ? metrics[row.metric].unit : null,
      reversible: isReversible(row.ruleId),
    }));
  }
}

/** A cursor that is none starts at the beginning. */
function readCursor(cursor: string | null): { startedAt: string; id: string } | null {
  const match = /^(\d{4}-\d{2}-\d{2}T[\d:.]+Z) ([0-9a-f-]{36})$/.exec(cursor ?? '');
  return match?.[1] && match[2] ? { startedAt: match[1], id: match[2] } : null;
}
