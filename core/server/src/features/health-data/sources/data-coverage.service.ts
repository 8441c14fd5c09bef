import { Inject, Injectable } from '@nestjs/common';
import { isMetric, metrics, rankBy } from '@regimen/domain';
import type { RequestContext } from '../../../platform/graphql/request-context.js';
import { DataCoverageRepository } from './data-coverage.repository.js';
import { SourcePrioritiesRepository } from './source-priorities.repository.js';

const shownGaps = 5;

/** What there is of a participant whose record was opened, and where it came from. */
@Injectable()
export class DataCoverageService {
  constructor(
    @Inject(DataCoverageRepository) private readonly repository: DataCoverageRepository,
    @Inject(SourcePrioritiesRepository) private readonly priorities: SourcePrioritiesRepository,
  ) {}

  async coverage(context: RequestContext, participantId: string) {
    const tx = await context.transaction();
    const covered = await this.repository.coverage(tx, participantId);
    const gaps = await this.repository.gaps(tx, participantId, shownGaps);
    return covered.flatMap((row) => {
      if (!isMetric(row.metric)) return [];
      const { unit, daily } = metrics[row.metric];
      const own = gaps.filter(({ metric }) => metric === row.metric);
      return [{ ...row, unit, addsUp: daily === 'sum', gaps: own }];
    });
  }

  /** In the order in which they count. */
  async sources(context: RequestContext, participantId: string, metric: string) {
    if (!isMetric(metric)) return [];
    const tx = await context.transaction();
    const rank = rankBy(await this.priorities.of(tx, participantId));
    const found = await this.repository.sources(tx, participantId, metric);
    // Of equals the one with the most values stays in front, as the database gave them.
    return found.sort((a, b) => rank(metric, a) - rank(metric, b));
  }
}
