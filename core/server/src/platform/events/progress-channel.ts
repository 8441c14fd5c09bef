import { PubSub } from 'graphql-subscriptions';
import type { EntityManager } from 'typeorm';
import { ChannelListener } from '../database/channel-listener.js';
import type { PlatformLogger } from '../observability/logger.js';

const channel = 'regimen_progress';

/** Something long-running moved. Ids only: whoever listens reads the thing itself, with their own rights. */
export interface ProgressTick {
  kind: 'import' | 'plan-request' | 'live-session' | 'personal-export';
  id: string;
}

/** Announces progress from any process; PostgreSQL carries it, at commit. */
export async function announceProgress(tx: EntityManager, { kind, id }: ProgressTick): Promise<void> {
  await tx.query('select pg_notify($1, $2)', [channel, `${kind}:${id}`]);
}

/** Hears announcements of all processes and passes them to the subscriptions of this one. */
export class ProgressListener {
  private readonly hub = new PubSub();
  private readonly listener: ChannelListener;

  constructor(databaseUrl: string, logger: PlatformLogger) {
    this.listener = new ChannelListener(
      databaseUrl,
      (client) => client.query(`listen ${channel}`),
      (payload) => void this.hub.publish(payload, {}),
      logger,
    );
  }

  async start(): Promise<void> {
    await this.listener.start();
  }

  /** Ticks of one thing, until the consumer leaves. */
  ticksOf({ kind, id }: ProgressTick): AsyncIterableIterator<unknown> {
    return this.hub.asyncIterableIterator(`${kind}:${id}`);
  }

  async stop(): Promise<void> {
    await this.listener.stop();
  }
}
