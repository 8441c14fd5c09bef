import type { EntityManager } from 'typeorm';
import type { Transactions } from '../../platform/database/transactions.js';
import type { JobDefinition, JobRun } from '../../platform/queue/job-definition.js';
import type { OutboxRepository } from '../../platform/queue/outbox.repository.js';
import type { ParticipantsRepository } from '../profiles/participants.repository.js';
import { rescreenAttempts, rescreenConcurrency, rescreenQueue, rescreenSoon } from './rescreen.job.js';
import type { Rescreener } from './rescreener.js';

interface Parts {
  transactions: Transactions;
  participants: ParticipantsRepository;
  rescreener: Rescreener;
  outbox: OutboxRepository;
}

/** Screens a person again after something changed. Twice comes to the same. */
export class RescreenProcessor implements JobDefinition {
  readonly queue = rescreenQueue;
  readonly concurrency = rescreenConcurrency;
  readonly attempts = rescreenAttempts;

  constructor(private readonly parts: Parts) {}

  async run(job: JobRun): Promise<void> {
    await this.inWorkspace(job, async (tx) => {
      if (job.payload.everybody === 'true') await this.partOut(tx, job);
      else await this.rescreen(tx, job);
      await job.finish(tx);
    });
  }

  /** One job for each person, so that a large workspace is one transaction for none. */
  private async partOut(tx: EntityManager, { workspaceId }: JobRun): Promise<void> {
    for (const participantId of await this.parts.participants.ids(tx))
      await rescreenSoon(this.parts.outbox, tx, { workspaceId, participantId, requestedBy: null });
  }

  private async rescreen(tx: EntityManager, job: JobRun): Promise<void> {
    const id = job.payload.participantId ?? '';
    const participant = await this.parts.participants.find(tx, id, null);
    const cause = job.payload.cause === 'red-flag' ? 'red-flag' : 'change';
    if (participant) await this.parts.rescreener.rescreen(tx, participant, cause);
  }

  /** Clearances are judged anew wherever they count, so nothing is allowed by a job that failed; the job stays to be seen. */
  giveUp(): Promise<void> {
    return Promise.resolve();
  }

  private inWorkspace<T>({ workspaceId }: JobRun, work: (tx: EntityManager) => Promise<T>): Promise<T> {
    return this.parts.transactions.run({ kind: 'system', workspaceId, reason: rescreenQueue }, work);
  }
}
