import type { EntityManager } from 'typeorm';
import type { Transactions } from '../../platform/database/transactions.js';
import { announceProgress } from '../../platform/events/progress-channel.js';
import type { JobDefinition, JobRun } from '../../platform/queue/job-definition.js';
import type { OutboxRepository } from '../../platform/queue/outbox.repository.js';
import { rescreenSoon } from '../clearances/rescreen.job.js';
import type { ParticipantsRepository } from '../profiles/participants.repository.js';
import type { ImportsRepository } from './imports.repository.js';
import { takeBackAttempts, takeBackConcurrency, takeBackQueue } from './take-back-import.job.js';
import type { TakeBackStores } from './take-back.js';
import { takeBack } from './take-back.js';

interface Parts extends TakeBackStores {
  transactions: Transactions;
  imports: ImportsRepository;
  participants: ParticipantsRepository;
  outbox: OutboxRepository;
}

/** Takes back what an import added, as a whole or not at all: until it is done, everything stands. */
export class TakeBackImportProcessor implements JobDefinition {
  readonly queue = takeBackQueue;
  readonly concurrency = takeBackConcurrency;
  readonly attempts = takeBackAttempts;

  constructor(private readonly parts: Parts) {}

  async run(job: JobRun): Promise<void> {
    const importId = job.payload.importId ?? '';
    await this.inWorkspace(job, async (tx) => {
      const record = await this.parts.imports.lock(tx, importId);
      const person = record && (await this.parts.participants.find(tx, record.participantId, null));
      // A newer reading may have taken its place in between, or the person left.
      if (person && record.takingBackSince !== null) {
        const { workspaceId, participantId } = record;
        const owner = { importId, workspaceId, participantId, timeZone: person.profile.timeZone };
        await takeBack(tx, owner, this.parts);
        await this.parts.imports.markRolledBack(tx, importId);
        await rescreenSoon(this.parts.outbox, tx, { workspaceId, participantId, requestedBy: null });
        await announceProgress(tx, { kind: 'import', id: importId });
      }
      await job.finish(tx);
    });
  }

  /** What it added stands as before, and taking it back can be asked for again. */
  async giveUp(job: JobRun): Promise<void> {
    const importId = job.payload.importId ?? '';
    await this.inWorkspace(job, async (tx) => {
      await this.parts.imports.markStanding(tx, importId);
      await announceProgress(tx, { kind: 'import', id: importId });
    });
  }

  private inWorkspace<T>({ workspaceId }: JobRun, work: (tx: EntityManager) => Promise<T>): Promise<T> {
    return this.parts.transactions.run({ kind: 'system', workspaceId, reason: 'take-back-import' }, work);
  }
}
