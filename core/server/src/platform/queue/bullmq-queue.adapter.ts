import type { BackendClasses, BackendFactory, IQueueBackend, Job } from 'bullmq';
import { withBackend } from 'bullmq';
import type { Dispatch, JobHandler, QueuePort } from './queue.port.js';

/** What is logged when a queue connection breaks; BullMQ reconnects by itself. */
export type OnQueueError = (error: Error) => void;

/** Where the queue lives: both come from `queue-connection.ts`. */
export interface QueueBackend<B extends IQueueBackend, C> {
  factory: BackendFactory<B, C>;
  connection: C;
  /** For a connection that BullMQ was handed and therefore does not close. */
  disconnect?: () => void;
}

type QueueOf<B extends IQueueBackend, C> = InstanceType<BackendClasses<B, C>['Queue']>;
type WorkerOf<B extends IQueueBackend, C> = InstanceType<BackendClasses<B, C>['Worker']>;

/**
 * A worker that dies keeps its jobs until its lock runs out: 10 s is long for a live event loop (CPU work runs in
 * child processes) and short for a person who waits.
 */
const lockDurationMs = 10_000;
const stalledIntervalMs = 5_000;
/** A job that killed its worker this often is poison and goes to the dead letters. */
const maxStalledCount = 3;
/** Finished traces are only for the curious: the outbox keeps the history. */
const keepFinished = { count: 200 };

/** BullMQ behind the queue port, on PostgreSQL or Redis. */
export class BullmqQueue<B extends IQueueBackend, C> implements QueuePort {
  private readonly queues = new Map<string, QueueOf<B, C>>();
  private readonly workers: WorkerOf<B, C>[] = [];
  private readonly classes: BackendClasses<B, C>;

  constructor(
    private readonly backend: QueueBackend<B, C>,
    private readonly onError: OnQueueError,
  ) {
    this.classes = withBackend(backend.factory);
  }

  async dispatch(job: Dispatch): Promise<void> {
    const queue = this.queue(job.queue);
    const known = await queue.getJob(job.id);
    if (known) {
      const state = await known.getState();
      if (state !== 'completed' && state !== 'failed' && state !== 'unknown') return;
      await known.remove();
    }
    await queue.add(job.queue, {}, optionsOf(job));
  }

  async work(name: string, concurrency: number, handle: JobHandler): Promise<void> {
    const worker = new this.classes.Worker(
      name,
      async (job: Job) => {
        const isLastAttempt = job.attemptsMade + 1 >= (job.opts.attempts ?? 1);
        await handle({ id: String(job.id), isLastAttempt });
      },
      {
        connection: this.backend.connection,
        concurrency,
        lockDuration: lockDurationMs,
        stalledInterval: stalledIntervalMs,
        maxStalledCount,
      },
    );
    worker.on('error', this.onError);
    this.workers.push(worker);
    await worker.waitUntilReady();
  }

  async depth(name: string): Promise<{ waiting: number; running: number }> {
    const counts = await this.queue(name).getJobCounts('wait', 'delayed', 'active');
    return { waiting: (counts.wait ?? 0) + (counts.delayed ?? 0), running: counts.active ?? 0 };
  }

  async close(): Promise<void> {
    await Promise.all(this.workers.map((worker) => worker.close()));
    await Promise.all([...this.queues.values()].map((queue) => queue.close()));
    this.backend.disconnect?.();
  }

  private queue(name: string): QueueOf<B, C> {
    let queue = this.queues.get(name);
    if (!queue) {
      queue = new this.classes.Queue(name, { connection: this.backend.connection });
      queue.on('error', this.onError);
      this.queues.set(name, queue);
    }
    return queue;
  }
}

function optionsOf({ id, attempts }: Dispatch) {
  return {
    jobId: id,
    attempts: attempts.count,
    backoff: { type: 'exponential', delay: attempts.backoffMs },
    removeOnComplete: keepFinished,
    removeOnFail: keepFinished,
  };
}
