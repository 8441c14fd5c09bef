import type { Client } from 'pg';
import { to as copyTo } from 'pg-copy-streams';
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

/** @throws StartRefused for a role that sees only a part of the rows. */
export async function prepareCopying(client: Client): Promise<void> {
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
