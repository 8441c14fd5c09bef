import { Inject, Injectable } from '@nestjs/common';
import { isMetric } from '@regimen/domain';
import { notFound, notPossible } from '../../../platform/graphql/problems.js';
import type { RequestContext } from '../../../platform/graphql/request-context.js';
import { HealthRecordAccess } from '../../profiles/health-record-access.js';
import { DailySummariesRepository } from '../summaries/daily-summaries.repository.js';
import { QualityEntriesRepository } from './quality-entries.repository.js';
import { isReversible } from './reversible-rule.js';
import { settleRule } from './settle-values.js';
import { sourceOrderProblem } from '../sources/source-order-problem.js';
import { SourcePrioritiesRepository } from '../sources/source-priorities.repository.js';
import { UndoneRulesRepository } from './undone-rules.repository.js';

const pageLimit = 200;

/** What a person decides about the cleaning and merging of their values, and the ledger of it. */
@Injectable()
export class CleaningChoicesService {
  constructor(
    @Inject(HealthRecordAccess) private readonly access: HealthRecordAccess,
    @Inject(QualityEntriesRepository) private readonly quality: QualityEntriesRepository,
    @Inject(UndoneRulesRepository) private readonly undoneRules: UndoneRulesRepository,
    @Inject(SourcePrioritiesRepository) private readonly priorities: SourcePrioritiesRepository,
    @Inject(DailySummariesRepository) private readonly summaries: DailySummariesRepository,
  ) {}

  async ledger(
    context: RequestContext,
    participantId: string,
    asked: { metric?: string | null; ruleId?: string | null; first: number; after?: string | null },
  ) {
    const limit = Math.min(Math.max(1, asked.first), pageLimit);
    const wanted = { metric: asked.metric ?? null, ruleId: asked.ruleId ?? null };
    const before = /^\d{1,18}$/.test(asked.after ?? '') ? asked.after! : null;
    const tx = await context.transaction();
    const found = await this.quality.page(tx, participantId, wanted, limit + 1, before);
    const edges = found.slice(0, limit).map((entry) => ({
      cursor: entry.id,
      node: { ...entry, reversible: isReversible(entry.ruleId) },
    }));
    const pageInfo = { endCursor: edges.at(-1)?.cursor ?? null, hasNextPage: found.length > limit };
    return { edges, pageInfo };
  }

  async sourcePriorities(context: RequestContext, participantId: string) {
    return this.priorities.holding(await context.transaction(), participantId);
  }

  async undo(
    context: RequestContext,
    asked: { participantId: string; metric: string; ruleId: string; undone: boolean },
  ) {
    const { metric, ruleId, undone } = asked;
    const participant = await this.access.open(context, asked.participantId, 'change');
    if (!participant) return notFound();
    const tx = await context.transaction();
    if (!(await this.quality.isKnown(tx, participant.id, metric, ruleId))) return notFound();
    if (!isReversible(ruleId)) {
      const message = 'Whether two recordings are one session is said of the very activity: keep it apart.';
      return notPossible('SAID_OF_THE_ACTIVITY', message);
    }
    const { workspaceId, id: participantId, profile } = participant;
    const owner = { workspaceId, participantId, timeZone: profile.timeZone };
    await this.undoneRules.set(tx, owner, { metric, ruleId, undone });
    // Recordings are cleaned when they are read.
    const days = isMetric(metric) ? await settleRule(tx, owner, metric) : [];
    await this.summaries.refreshDays(tx, owner, days);
    return {
      __typename: 'CleaningRule' as const,
      metric,
      ruleId,
      undone,
      daysChanged: new Set(days).size,
    };
  }

  async setPriority(
    context: RequestContext,
    asked: { participantId: string; metric: string; sources: readonly string[] },
  ) {
    const participant = await this.access.open(context, asked.participantId, 'change');
    if (!participant) return notFound();
    const { metric } = asked;
    const sources = [...new Set(asked.sources)];
    const problem = sourceOrderProblem(metric, sources);
    if (problem) return problem;
    const tx = await context.transaction();
    const { workspaceId, id: participantId, profile } = participant;
    await this.priorities.set(tx, { workspaceId, participantId }, metric, sources);
    const days = await this.priorities.daysWith(tx, participantId, metric);
    await this.summaries.refreshDays(tx, { workspaceId, participantId, timeZone: profile.timeZone }, days);
    const holding = await this.priorities.holding(tx, participantId);
    const order = holding.find((one) => one.metric === metric) ?? { metric, sources: [], chosenBy: null };
    return { __typename: 'SourcePriority' as const, ...order };
  }
}
