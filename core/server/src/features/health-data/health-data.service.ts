import { Inject, Injectable } from '@nestjs/common';
import { isMetric, metrics } from '@regimen/domain';
import type { RequestContext } from '../../platform/graphql/request-context.js';
import { ActivitiesRepository } from './activities.repository.js';
import { DailySummariesRepository } from './daily-summaries.repository.js';
import { QualityEntriesRepository } from './quality-entries.repository.js';

const pageLimit = 100;

/** Health data of a participant whose record was opened: every method is a field of `Participant`. */
@Injectable()
export class HealthDataService {
  constructor(
    @Inject(ActivitiesRepository) private readonly activities: ActivitiesRepository,
    @Inject(DailySummariesRepository) private readonly summaries: DailySummariesRepository,
    @Inject(QualityEntriesRepository) private readonly quality: QualityEntriesRepository,
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
    const found = await this.activities.page(
      await context.transaction(),
      participantId,
      limit + 1,
      readCursor(after),
    );
    const edges = found
      .slice(0, limit)
      .map((node) => ({ cursor: `${node.startedAt.toISOString()} ${node.id}`, node }));
    return {
      edges,
      pageInfo: { endCursor: edges.at(-1)?.cursor ?? null, hasNextPage: found.length > limit },
    };
  }

  async dataQuality(context: RequestContext, participantId: string) {
    return this.quality.summary(await context.transaction(), participantId);
  }
}

/** A cursor that is none starts at the beginning. */
function readCursor(cursor: string | null): { startedAt: string; id: string } | null {
  const match = /^(\d{4}-\d{2}-\d{2}T[\d:.]+Z) ([0-9a-f-]{36})$/.exec(cursor ?? '');
  return match?.[1] && match[2] ? { startedAt: match[1], id: match[2] } : null;
}
