import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import type { AddressInfo, Server, Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { createLogger } from '../observability/logger.js';
import { ChannelListener } from './channel-listener.js';
import type { TestDatabase } from './testing/start-test-database.js';
import { startTestDatabase } from './testing/start-test-database.js';

/** A way to a database that can be closed for a while. */
class Gate {
  private server: Server | null = null;
  private readonly sockets = new Set<Socket>();

  constructor(private readonly to: URL) {}

  async open(port = 0): Promise<number> {
    const server = createServer((near) => {
      const far = connect(Number(this.to.port), this.to.hostname);
      for (const [one, other] of <const>[
        [near, far],
        [far, near],
      ]) {
        this.sockets.add(one);
        one.on('error', () => undefined).on('close', () => other.destroy());
        one.pipe(other);
      }
    }).listen(port, '127.0.0.1');
    await once(server, 'listening');
    this.server = server;
    return (server.address() as AddressInfo).port;
  }

  close(): void {
    this.server?.close();
    this.sockets.forEach((socket) => socket.destroy());
    this.sockets.clear();
  }
}

describe('a listener whose database is away for a while', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await startTestDatabase();
  });
  afterAll(() => database.stop());

  it('tells of it once, hears again by itself, and tells of that', async () => {
    const [told, heard] = [<string[]>[], <string[]>[]];
    const logger = createLogger('info', 'test', { write: (line: string) => void told.push(line) });
    const gate = new Gate(new URL(database.url));
    const port = await gate.open();
    const url = Object.assign(new URL(database.url), { hostname: '127.0.0.1', port: String(port) }).href;
    const listener = new ChannelListener(
      url,
      (client) => client.query('listen tried'),
      (payload) => void heard.push(payload),
      logger,
    );
    await listener.start();
    gate.close();
    // The way back is tried every second.
    await sleep(3_500);
    expect(told).toHaveLength(1);
    await gate.open(port);
    const notify = () => database.transactions.dataSource.query(`select pg_notify('tried', 'again')`);
    for (let tries = 0; tries < 100 && heard.length === 0; tries += 1) {
      await notify();
      await sleep(100);
    }
    expect(heard).toContain('again');
    expect(told.map((line) => (JSON.parse(line) as { level: string }).level)).toEqual(['warn', 'info']);
    await listener.stop();
    gate.close();
    expect(told).toHaveLength(2);
  }, 60_000);
});
