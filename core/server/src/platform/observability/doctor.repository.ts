import { Client } from 'pg';

/** Due work by queue, as the outbox tells it. */
export interface QueueDepth {
  queue: string;
  /** Written, or dispatched, and neither finished nor given up. */
  open: number;
  /** Given up: the dead letters. */
  failed: number;
}

/** Version of the server and depth of the queues. Counts only: no row is read. */
export async function readDatabaseState(
  ownerUrl: string,
): Promise<{ postgresVersion: string; queues: QueueDepth[] }> {
  const client = new Client({ connectionString: ownerUrl, connectionTimeoutMillis: 5_000 });
  await client.connect();
  try {
    const { rows: version } = await client.query<{ server_version: string }>('show server_version');
    const { rows: table } = await client.query<{ present: boolean }>(
      `select to_regclass('outbox') is not null as present`,
    );
    const queues = table[0]?.present
      ? await client.query<QueueDepth>(
          `select queue, (count(*) filter (where failed_at is null))::int as open,
                  (count(*) filter (where failed_at is not null))::int as failed
             from outbox where processed_at is null group by queue order by queue`,
        )
      : { rows: [] };
    return { postgresVersion: version[0]?.server_version ?? '', queues: queues.rows };
  } finally {
    await client.end();
  }
}
