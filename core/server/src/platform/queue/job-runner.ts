import type { DataSource, EntityManager } from 'typeorm';
import type { Transactions } from '../database/transactions.js';
import type { PlatformLogger } from '../observability/logger.js';
import type { JobDefinition, JobRun } from './job-definition.js';
import { withJobLock } from './job-lock.js';
import type { OutboxRepository, OutboxRow } from './outbox.repository.js';
import type { QueuePort } from './queue.port.js';

/** Work that took its worker with it this often is set aside: it would take the next one too (engineering choice). */
const mostDeaths = 3;

/** Takes deliveries of the queue and turns each into at most one effect. */
export class JobRunner {
  constructor(
    private readonly parts: {
      dataSource: DataSource;
      transactions: Transactions;
      outbox: OutboxRepository;
      queue: QueuePort;
      logger: PlatformLogger;
    },
  ) {}

  async start(definitions: readonly JobDefinition[]): Promise<void> {
    for (const definition of definitions) {
      await this.parts.queue.work(definition.queue, definition.concurrency, ({ id, isLastAttempt }) =>
        this.deliver(definition, id, isLastAttempt),
      );
    }
  }

  /** A delivery of work that is done, given up or in other hands has no effect. */
  private async deliver(definition: JobDefinition, id: string, isLastAttempt: boolean): Promise<void> {
    await withJobLock(this.parts.dataSource, id, async () => {
      const row = await this.claim(definition, id);
      if (!row) return;
      // Work that killed its worker each time never reports a failure: the count of claims gives it away.
      if (row.attempts - row.failures >= mostDeaths || row.attempts >= definition.attempts.count)
        await this.giveUp(definition, this.runOf(row), 'WorkerDied');
      else await this.attempt(definition, row, isLastAttempt);
    });
  }

  /** Only what is due in just this queue: whoever can write to the queue cannot have one kind of work done as another. */
  private claim({ queue }: JobDefinition, id: string): Promise<OutboxRow | null> {
    return this.inSystem(async (tx) => {
      const row = await this.parts.outbox.find(tx, id);
      if (row?.queue !== queue || row.processed || row.failed) return null;
      await this.parts.outbox.countAttempt(tx, id);
      return row;
    });
  }

  private async attempt(definition: JobDefinition, row: OutboxRow, isLastAttempt: boolean): Promise<void> {
    const job = this.runOf(row);
    try {
      await definition.run(job);
    } catch (error) {
      // The class of the error only: a message may quote what it failed on.
      const problem = error instanceof Error ? error.name : 'unknown';
      this.parts.logger.error({ jobId: row.id, queue: row.queue, problem, isLastAttempt }, 'job failed');
      // Where even this fails, the database is gone, and the attempt counts as if the worker were.
      await this.inSystem((tx) => this.parts.outbox.countFailure(tx, job.id)).catch(() => undefined);
      if (isLastAttempt) await this.giveUp(definition, job, problem);
      throw new JobFailed(problem);
    }
  }

  private runOf({ id, workspaceId, payload, requestedBy }: OutboxRow): JobRun {
    return { id, workspaceId, payload, requestedBy, finish: (tx) => this.parts.outbox.markProcessed(tx, id) };
  }

  private async giveUp(definition: JobDefinition, job: JobRun, problem: string): Promise<void> {
    await definition.giveUp(job);
    await this.inSystem((tx) => this.parts.outbox.markFailed(tx, job.id, problem));
  }

  private inSystem<T>(work: (tx: EntityManager) => Promise<T>): Promise<T> {
    const runner = { kind: 'system' as const, workspaceId: null, reason: 'job-runner' };
    return this.parts.transactions.run(runner, work, { everyJob: true });
  }
}

/** What the queue keeps of a failure: the kind of error, never what it was about. */
class JobFailed extends Error {
  override readonly name = 'JobFailed';
}
