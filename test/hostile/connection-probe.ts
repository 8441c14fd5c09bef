/**
 * Loaded into an api's process before the product: looks, over a local socket, at every connection its pools keep for
 * later. No other connection can read what is set on one.
 */
import { createServer } from 'node:net';
import pg from 'pg';
import { leftOn } from '../pooler/support/left-on.js';

/** What the probe answers. */
export interface ConnectionReading {
  /** Of all pools together. */
  idle: number;
  /** Taken, and not given back yet. */
  taken: number;
  /** What is still set or held on idle ones. */
  left: string[];
}

const address = process.env['CONNECTION_PROBE'];

if (address !== undefined && /serve-apis\.js$/.test(process.argv[1] ?? '')) {
  const pools = new Set<pg.Pool>();
  const connect = Reflect.get(pg.Pool.prototype, 'connect') as (...given: unknown[]) => unknown;
  Reflect.set(pg.Pool.prototype, 'connect', function (this: pg.Pool, ...given: unknown[]) {
    pools.add(this);
    return connect.apply(this, given);
  });
  createServer((socket) => {
    socket.on('error', () => undefined);
    socket.once('data', (settings) => {
      void look(pools, JSON.parse(String(settings)) as string[]).then((reading) =>
        socket.end(JSON.stringify(reading)),
      );
    });
  })
    .listen(address)
    .unref();
}

async function look(pools: ReadonlySet<pg.Pool>, settings: readonly string[]): Promise<ConnectionReading> {
  const reading: ConnectionReading = { idle: 0, taken: 0, left: [] };
  for (const pool of pools) {
    reading.taken += pool.totalCount - pool.idleCount;
    // All at once, or one would be looked at again and again.
    const clients = await Promise.all(Array.from({ length: pool.idleCount }, () => pool.connect()));
    reading.idle += clients.length;
    for (const client of clients) {
      reading.left.push(...(await leftOn(client, settings)));
      client.release();
    }
  }
  return reading;
}
