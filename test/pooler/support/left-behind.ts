import { transactionSettings } from '@regimen/server/testing';
import { Client } from 'pg';
import { leftOn } from './left-on.js';

/** A pooler that has none to give lets whoever asks wait. */
const patienceMs = 20_000;

/**
 * What is still set or held on the connections a pooler in transaction mode has: as many transactions at once hold them all.
 * @param url by way of the pooler.
 * @param connections how many the pooler may have.
 */
export async function leftBehind(url: string, connections: number): Promise<string[]> {
  const clients = Array.from(
    { length: connections },
    () => new Client({ connectionString: url, query_timeout: patienceMs }),
  );
  const seen = new Set<number>();
  const left = new Set<string>();
  try {
    await Promise.all(clients.map((client) => client.connect()));
    for (const client of clients) {
      await client.query('begin');
      const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid');
      seen.add(rows[0]!.pid);
      for (const found of await leftOn(client, transactionSettings)) left.add(found);
    }
  } finally {
    await Promise.all(clients.map((client) => client.end()));
  }
  if (seen.size !== connections)
    throw new Error(`Looked at ${seen.size} connections of the pooler's ${connections}.`);
  return [...left];
}
