import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Client } from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';

/** Rows of every table as PostgreSQL writes them, by table. */
export type LogicalBackup = ReadonlyMap<string, Buffer>;

const tables = `select c.relname as name from pg_class c
  where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relispartition and relname <> 'migrations'
  order by relname`;

/** What a dump of the data holds. The embedded server is newer than the `pg_dump` of most machines, so it is taken here. */
export async function takeBackup(ownerUrl: string): Promise<LogicalBackup> {
  return asOwner(ownerUrl, async (client) => {
    const backup = new Map<string, Buffer>();
    const { rows } = await client.query<{ name: string }>(tables);
    for (const { name } of rows) {
      const pieces: Buffer[] = [];
      for await (const piece of client.query(
        copyTo(`copy (select * from ${name}) to stdout (format binary)`),
      ))
        pieces.push(piece as Buffer);
      backup.set(name, Buffer.concat(pieces));
    }
    return backup;
  });
}

/** Into a migrated database without rows. */
export async function restore(ownerUrl: string, backup: LogicalBackup): Promise<void> {
  await asOwner(ownerUrl, async (client) => {
    // As a restore does: tables come in any order, and triggers do not fire.
    await client.query('set session_replication_role = replica');
    await client.query(
      `select ensure_observation_partition(month::date)
         from generate_series(date '2025-01-01', date '2026-12-01', interval '1 month') as month`,
    );
    for (const [name, rows] of backup)
      await pipeline(
        Readable.from([rows]),
        client.query(copyFrom(`copy ${name} from stdin (format binary)`)),
      );
  });
}

async function asOwner<T>(ownerUrl: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
