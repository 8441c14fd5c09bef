import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { ImportDesk } from '@regimen/server/testing';
import { Client } from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';

/**
 * Seconds that PostgreSQL takes for the rows of an import by COPY alone, as their owner and from a file, into a table
 * with the same partitions, primary key and checks: no path can be faster on this database.
 */
export async function copyRaw(desk: ImportDesk): Promise<number> {
  const client = new Client({ connectionString: desk.ownerUrl });
  await client.connect();
  const folder = await mkdtemp(join(tmpdir(), 'regimen-bench-'));
  try {
    const file = join(folder, 'rows');
    const rows = 'copy (select * from observations order by metric, at) to stdout (format binary)';
    await pipeline(client.query(copyTo(rows)), createWriteStream(file));
    await createTwin(client);
    const began = performance.now();
    await pipeline(
      createReadStream(file, { highWaterMark: 256 * 1024 }),
      client.query(copyFrom('copy twin from stdin (format binary)')),
    );
    return (performance.now() - began) / 1000;
  } finally {
    await rm(folder, { recursive: true, force: true });
    await client.end();
  }
}

async function createTwin(client: Client): Promise<void> {
  await client.query(`
    create table twin (like observations including all) partition by range (at)`);
  const { rows } = await client.query<{ first: string; behind: string }>(`
    select distinct date_trunc('month', at)::date::text as first,
           (date_trunc('month', at) + interval '1 month')::date::text as behind from observations`);
  for (const { first, behind } of rows) {
    await client.query(
      `create table twin_${first.replaceAll('-', '')} partition of twin for values from ('${first}') to ('${behind}')`,
    );
  }
}
