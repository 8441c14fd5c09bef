import { Client } from 'pg';
import type { PlatformLogger } from '../observability/logger.js';

const reconnectMs = 1_000;

/**
 * Hears one channel of PostgreSQL on a connection of its own, and finds its way back for as long as the database is away.
 * What is announced meanwhile is not heard. An outage is told of once, however often the way back is tried, and once over.
 */
export class ChannelListener {
  private client: Client | null = null;
  private again: NodeJS.Timeout | null = null;
  private stopped = false;

  constructor(
    private readonly databaseUrl: string,
    /** Asks for the channel on a new connection. */
    private readonly listen: (client: Client) => Promise<unknown>,
    private readonly heard: (payload: string) => void,
    private readonly logger: PlatformLogger,
  ) {}

  /** @throws Error where the first connection fails; later ones are tried again. */
  async start(): Promise<void> {
    const client = new Client({ connectionString: this.databaseUrl, connectionTimeoutMillis: 5_000 });
    client.on('notification', ({ payload }) => this.heard(payload ?? ''));
    // A broken line may tell of itself more than once.
    client.on('error', () => undefined);
    client.once('end', () => this.lost(client));
    try {
      await client.connect();
      await this.listen(client);
    } catch (error) {
      await client.end().catch(() => undefined);
      throw error;
    }
    if (this.stopped) await client.end();
    else this.client = client;
  }

  async stop(): Promise<void> {
    this.stopped = true;
    if (this.again) clearTimeout(this.again);
    await this.client?.end();
  }

  private lost(client: Client): void {
    if (this.client !== client) return;
    this.client = null;
    if (!this.stopped) this.logger.warn('announcements are not heard until the database is back');
    this.reconnect();
  }

  private reconnect(): void {
    if (this.stopped) return;
    const back = () => this.logger.info('announcements are heard again');
    this.again = setTimeout(() => void this.start().then(back, () => this.reconnect()), reconnectMs);
  }
}
