import { Client } from 'pg';
import { PubSub } from 'graphql-subscriptions';
import type { EntityManager } from 'typeorm';

const channel = 'regimen_progress';
const reconnectMs = 2_000;

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
  private client: Client | null = null;
  private stopped = false;

  constructor(private readonly databaseUrl: string) {}

  async start(): Promise<void> {
    const client = new Client({ connectionString: this.databaseUrl });
    client.on('notification', ({ payload }) => void this.hub.publish(payload ?? '', {}));
    client.on('error', () => {
      if (!this.stopped) setTimeout(() => void this.start().catch(() => undefined), reconnectMs);
    });
    await client.connect();
    await client.query(`listen ${channel}`);
    this.client = client;
  }

  /** Ticks of one thing, until the consumer leaves. */
  ticksOf({ kind, id }: ProgressTick): AsyncIterableIterator<unknown> {
    return this.hub.asyncIterableIterator(`${kind}:${id}`);
  }

  async stop(): Promise<void> {
    this.stopped = true;
    await this.client?.end();
  }
}
