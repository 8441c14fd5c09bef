import { Client, DatabaseError } from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { DatabaseUnavailable, asOutage } from '../database/database-unavailable.js';
import { StartRefused } from '../start-refused.js';
import type { TableToCopy } from './tables-of-database.js';
import { columnList, qualified, tablesOf } from './tables-of-database.js';

/**
 * Values are written alike by every server, whatever its own settings. Where a row would be hidden by row-level security,
 * PostgreSQL fails instead of leaving it out.
 */
const session = `
  set client_encoding = 'UTF8'; set datestyle = 'ISO, YMD'; set intervalstyle = 'postgres'; set timezone = 'UTC';
  set extra_float_digits = 1; set bytea_output = 'hex'; set row_security = off; set statement_timeout = 0;
  set idle_in_transaction_session_timeout = 0; set lock_timeout = '60s'`;

/**
 * Works on a connection of its own, which sees every row.
 * @throws StartRefused where the database is away, or ends the work, or shows a part of the rows only.
 */
export async function copying<T>(ownerUrl: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: ownerUrl });
  // A line that breaks while nothing is asked would end the program; whoever asks next hears of it.
  client.on('error', () => undefined);
  try {
    await client.connect();
    await prepareCopying(client);
    return await work(client);
  } catch (error) {
    throw told(error);
  } finally {
    // A transaction that did not come to its end ends with the connection.
    await client.end().catch(() => undefined);
  }
}

/** What the database says may quote rows: its code alone is told. */
function told(error: unknown): unknown {
  const outage = asOutage(error);
  if (outage instanceof DatabaseUnavailable)
    return new StartRefused(`${outage.message} Nothing was kept of what was begun; try again then.`);
  if (!(error instanceof DatabaseError)) return error;
  return new StartRefused(
    `The database refused (${error.code ?? 'unknown'}), and nothing was kept of what was begun. Code 55P03 is a table that somebody else changes: try again later.`,
  );
}

async function prepareCopying(client: Client): Promise<void> {
  await client.query(session);
  const { rows } = await client.query<{ sees: boolean }>(
    'select rolsuper or rolbypassrls as sees from pg_roles where rolname = current_user',
  );
  if (rows[0]?.sees !== true)
    throw new StartRefused(
      'The user of DATABASE_URL does not see the rows of every workspace, as row-level security binds it. A backup needs a user that passes it (alter role … bypassrls); or use the tools of your database, see docs/guides/backup-and-restore.md.',
    );
}

/** The rows of a table, as PostgreSQL writes them, in the order of the key. */
export function rowsOf(client: Client, table: TableToCopy): AsyncIterable<Buffer> {
  const rows = `select ${columnList(client, table)} from ${qualified(client, table)} order by ${table.order.join(', ')}`;
  return client.query(copyTo(`copy (${rows}) to stdout`));
}

/** No table changes its columns until the transaction ends. */
export async function lockTables(client: Client, tables: readonly TableToCopy[]): Promise<void> {
  await client.query(
    `lock table ${tables.map((table) => qualified(client, table)).join(', ')} in access share mode`,
  );
}

export async function hasRows(client: Client): Promise<boolean> {
  for (const table of await tablesOf(client)) {
    const { rowCount } = await client.query(`select 1 from ${qualified(client, table)} limit 1`);
    if (rowCount !== 0) return true;
  }
  return false;
}
