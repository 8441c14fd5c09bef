import type { Transactions } from '../../../platform/database/transactions.js';
import type { JobDefinition, JobRun } from '../../../platform/queue/job-definition.js';
import type { ParticipantsRepository } from '../../profiles/participants.repository.js';
import type { DailySummariesRepository } from './daily-summaries.repository.js';
import type { SourcePrioritiesRepository } from '../sources/source-priorities.repository.js';
import { sumAnewAttempts, sumAnewConcurrency, sumAnewQueue } from './sum-anew.job.js';

interface Parts {
  transactions: Transactions;
  participants: ParticipantsRepository;
  priorities: SourcePrioritiesRepository;
  summaries: DailySummariesRepository;
}

/** Makes the summaries of every day of a person that has a metric anew. A second run comes to the same. */
export class SumAnewProcessor implements JobDefinition {
  readonly queue = sumAnewQueue;
  readonly concurrency = sumAnewConcurrency;
  readonly attempts = sumAnewAttempts;

  constructor(private readonly parts: Parts) {}

  async run(job: JobRun): Promise<void> {
    const { participantId = '', metric = '' } = job.payload;
    const { workspaceId } = job;
    await this.parts.transactions.run({ kind: 'system', workspaceId, reason: sumAnewQueue }, async (tx) => {
      // Somebody who left in between has no days.
      const participant = await this.parts.participants.find(tx, participantId, null);
      if (participant) {
        const owner = { workspaceId, participantId, timeZone: participant.profile.timeZone };
        const days = await this.parts.priorities.daysWith(tx, participantId, metric);
        await this.parts.summaries.refreshDays(tx, owner, days);
      }
      await job.finish(tx);
    });
  }

  /** Nobody waits for it: the job stays among the failed ones, where an administrator tries it again. */
  giveUp(): Promise<void> {
    return Promise.resolve();
  }
}
