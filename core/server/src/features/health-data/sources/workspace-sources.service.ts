import { Inject, Injectable } from '@nestjs/common';
import { metrics } from '@regimen/domain';
import type { RequestContext } from '../../../platform/graphql/request-context.js';
import { actorOf } from '../../../platform/graphql/request-context.js';
import { OutboxRepository } from '../../../platform/queue/outbox.repository.js';
import { sourceOrderProblem } from './source-order-problem.js';
import { SourcePrioritiesRepository } from './source-priorities.repository.js';
import { sumAnewQueue } from '../summaries/sum-anew.job.js';

/** Only where values of a day are added up does it matter whose counts first. */
const addedUp = Object.entries(metrics).flatMap(([metric, { daily }]) => (daily === 'sum' ? [metric] : []));

/** Orders of sources that hold for everybody of a workspace who chose none. */
@Injectable()
export class WorkspaceSourcesService {
  constructor(
    @Inject(SourcePrioritiesRepository) private readonly priorities: SourcePrioritiesRepository,
    @Inject(OutboxRepository) private readonly outbox: OutboxRepository,
  ) {}

  async priorityOfAll(context: RequestContext) {
    const chosen = await this.priorities.ofWorkspace(await context.transaction());
    const others = addedUp.filter((metric) => !chosen.some((order) => order.metric === metric));
    return [...chosen, ...others.map((metric) => ({ metric, sources: [], chosenBy: null }))].sort((a, b) =>
      a.metric < b.metric ? -1 : 1,
    );
  }

  /** A person's days may be many: each person is a job of their own, written down in this very transaction. */
  async set(context: RequestContext, asked: { metric: string; sources: readonly string[] }) {
    const { metric } = asked;
    const sources = [...new Set(asked.sources)];
    const problem = sourceOrderProblem(metric, sources);
    if (problem) return problem;
    const tx = await context.transaction();
    const { workspaceId, memberId: requestedBy } = actorOf(context);
    await this.priorities.set(tx, { workspaceId, participantId: null }, metric, sources);
    for (const participantId of await this.priorities.peopleWithoutOwn(tx, metric)) {
      const payload = { participantId, metric };
      await this.outbox.add(tx, { workspaceId, queue: sumAnewQueue, payload, requestedBy });
    }
    const chosenBy = sources.length > 0 ? ('workspace' as const) : null;
    return { __typename: 'SourcePriority' as const, metric, sources, chosenBy };
  }
}
