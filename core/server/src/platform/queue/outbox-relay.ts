import type { EntityManager } from 'typeorm';
import { ChannelListener } from '../database/channel-listener.js';
import type { Transactions } from '../database/transactions.js';
import type { PlatformLogger } from '../observability/logger.js';
import type { JobDefinition } from './job-definition.js';
import type { OutboxRepository, OutboxRow, Shares } from './outbox.repository.js';
import { outboxChannel } from './outbox.repository.js';
import type { Dispatch, QueuePort } from './queue.port.js';

/** Without a wake-up (lost connection) due work waits this long at most. */
const pollMs = 2_000;
/** A queue that lost everything has it back within a minute, sweeps included: work not finished by then is dispatched again. A job that really runs holds its lock and is left alone. */
const overdueSeconds = 40;
const sweepMs = 15_000;
const batch = 200;

/** Moves due work from the outbox to the queue, and sweeps up what nobody finished. */
export class OutboxRelay {
  private readonly policies: Map<string, JobDefinition['attempts']>;
  private readonly shares: Shares;
  private readonly timers: NodeJS.Timeout[] = [];
  private readonly listener: ChannelListener;
  private relaying: Promise<void> = Promise.resolve();
  private stopped = false;

  constructor(
    private readonly parts: {
      databaseUrl: string;
      transactions: Transactions;
      outbox: OutboxRepository;
      queue: QueuePort;
      logger: PlatformLogger;
    },
    definitions: readonly JobDefinition[],
  ) {
    this.policies = new Map(definitions.map(({ queue, attempts }) => [queue, attempts]));
    // One more than can be worked on at once, so that whoever is alone never waits for the relay.
    this.shares = Object.fromEntries(definitions.map(({ queue, concurrency }) => [queue, concurrency + 1]));
    // A lost listening connection only costs speed: polling goes on.
    this.listener = new ChannelListener(
      parts.databaseUrl,
      (client) => client.query(`listen ${outboxChannel}`),
      () => this.wake(),
      parts.logger,
    );
  }

  async start(): Promise<void> {
    await this.sweep(0);
    this.wake();
    await this.listener.start();
    this.timers.push(
      setInterval(() => this.wake(), pollMs),
      setInterval(
        () => void this.sweep(overdueSeconds).catch((error: unknown) => this.complain(error)),
        sweepMs,
      ),
    );
  }

  async stop(): Promise<void> {
    this.stopped = true;
    this.timers.forEach(clearInterval);
    await this.listener.stop();
    await this.relaying;
  }

  /** One relay run at a time; a wake-up during a run starts another after it. */
  private wake(): void {
    this.relaying = this.relaying.then(() => this.relay()).catch((error: unknown) => this.complain(error));
  }

  private async relay(): Promise<void> {
    while (!this.stopped && (await this.relayBatch()) === batch);
  }

  /** Dispatched before it is marked: a crash in between dispatches twice, which the job id makes harmless. */
  private relayBatch(): Promise<number> {
    return this.inSystem(async (tx) => {
      const rows = await this.parts.outbox.takeUndispatched(tx, batch, this.shares);
      if (rows.length === 0) return 0;
      for (const row of rows) await this.parts.queue.dispatch(this.dispatchOf(row));
      await this.parts.outbox.markDispatched(
        tx,
        rows.map(({ id }) => id),
      );
      return rows.length;
    });
  }

  private async sweep(seconds: number): Promise<void> {
    const rows = await this.inSystem((tx) => this.parts.outbox.overdue(tx, seconds));
    for (const row of rows) await this.parts.queue.dispatch(this.dispatchOf(row));
  }

  private dispatchOf({ id, queue }: OutboxRow): Dispatch {
    const attempts = this.policies.get(queue);
    if (!attempts) throw new Error(`No job is defined for the queue ${queue}.`);
    return { id, queue, attempts };
  }

  private inSystem<T>(work: (tx: EntityManager) => Promise<T>): Promise<T> {
    const relay = { kind: 'system' as const, workspaceId: null, reason: 'outbox-relay' };
    return this.parts.transactions.run(relay, work, { everyJob: true });
  }

  private complain(error: unknown): void {
    this.parts.logger.warn(
      { problem: error instanceof Error ? error.name : 'unknown' },
      'outbox relay will try again',
    );
  }
}
