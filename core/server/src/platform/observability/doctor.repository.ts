import { Client } from 'pg';

/** Due work by queue, as the outbox tells it. */
export interface QueueDepth {
  queue: string;
  /** Written, or dispatched, and neither finished nor given up. */
  open: number;
  /** Given up: the dead letters. */
  failed: number;
}

/** What a plugin keeps; a schema whose plugin is no longer listed stays until somebody drops it. */
export interface PluginSchema {
  schema: string;
  tables: number;
}

/** Version of the server depth of the queues, and what plugins keep. Counts only: no row is read. */
export async function readDatabaseState(
  ownerUrl: string,
): Promise<{ postgresVersion: string; queues: QueueDepth[]; pluginSchemas: PluginSchema[] }> {
  const client = new Client({ connectionString: ownerUrl, connectionTimeoutMillis: 5_000 });
  await client.connect();
  try {
    const { rows: version } = await client.query<{ server_version: string }>('show server_version');
    const { rows: table } = await client.query<{ present: boolean }>(
      `select to_regclass('outbox') is not null as present`,
    );
    // Forced row-level security binds the owner too, unless it is a superuser.
    await client.query(`select set_config('regimen.every_job', 'on', false)`);
    const queues = table[0]?.present
      ? await client.query<QueueDepth>(
          `select queue, (count(*) filter (where failed_at is null))::int as open,
                  (count(*) filter (where failed_at is not null))::int as failed
             from outbox where processed_at is null group by queue order by queue`,
        )
      : { rows: [] };
    const { rows: pluginSchemas } = await client.query<PluginSchema>(
      `select nspname as schema, (count(pg_class.oid) filter (where relkind in ('r', 'p')))::int as tables
         from pg_namespace left join pg_class on relnamespace = pg_namespace.oid and relname <> 'regimen_migrations'
        where nspname like 'plugin\\_%' and nspname <> 'plugin_walls' group by nspname order by nspname`,
    );
    return { postgresVersion: version[0]?.server_version ?? '', queues: queues.rows, pluginSchemas };
  } finally {
    await client.end();
  }
}
