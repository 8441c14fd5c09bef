import type { EntityManager } from 'typeorm';
import type { BlobStore } from '../../../platform/blobs/blob-store.js';
import type { Transactions } from '../../../platform/database/transactions.js';
import type { JobDefinition, JobRun } from '../../../platform/queue/job-definition.js';
import type { OutboxRepository } from '../../../platform/queue/outbox.repository.js';
import {
  forgetRawFilesAttempts,
  forgetRawFilesConcurrency,
  forgetRawFilesQueue,
  lookThroughTomorrow,
} from './forget-raw-files.job.js';
import type { RawFilesRepository } from './raw-files.repository.js';

interface Parts {
  transactions: Transactions;
  blobs: BlobStore;
  outbox: OutboxRepository;
  rawFiles: RawFilesRepository;
  /** Days that raw files are kept after their imports ended; null for good. */
  keptDays: number | null;
}

/**
 * Removes the raw files of a workspace that are kept long enough. What was imported from them stays. The bytes go before
 * the mark: a run that dies between the two is repeated, and a file that is gone already is none to fail over.
 */
export class ForgetRawFilesProcessor implements JobDefinition {
  readonly queue = forgetRawFilesQueue;
  readonly concurrency = forgetRawFilesConcurrency;
  readonly attempts = forgetRawFilesAttempts;

  constructor(private readonly parts: Parts) {}

  async run(job: JobRun): Promise<void> {
    const { blobs, rawFiles, outbox, keptDays } = this.parts;
    for (;;) {
      const ids = await this.inWorkspace(job, (tx) => rawFiles.expired(tx, keptDays));
      if (ids.length === 0) break;
      for (const id of ids) await blobs.remove(id);
      await this.inWorkspace(job, (tx) => rawFiles.markRemoved(tx, ids));
    }
    await this.inWorkspace(job, async (tx) => {
      await job.finish(tx);
      if (await rawFiles.isAnyKept(tx)) await lookThroughTomorrow(tx, outbox, job.workspaceId);
    });
  }

  /** Nobody waits for it: the job stays among the failed ones, and the next upload lets the files be looked through again. */
  giveUp(): Promise<void> {
    return Promise.resolve();
  }

  private inWorkspace<T>({ workspaceId }: JobRun, work: (tx: EntityManager) => Promise<T>): Promise<T> {
    return this.parts.transactions.run({ kind: 'system', workspaceId, reason: forgetRawFilesQueue }, work);
  }
}
