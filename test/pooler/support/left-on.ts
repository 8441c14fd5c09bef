import type { ClientBase } from 'pg';

/** What PgBouncer sets itself, as the client has it that gets the connection next. */
const keptByPooler = [
  'application_name',
  'client_encoding',
  'DateStyle',
  'standard_conforming_strings',
  'TimeZone',
];

/**
 * What is still set or held on one connection, outside of any transaction of the product: `name=value` each.
 * @param settings of ours, that PostgreSQL lists nowhere; its own are found by themselves.
 */
export async function leftOn(client: ClientBase, settings: readonly string[]): Promise<string[]> {
  const { rows } = await client.query<{ name: string; value: string | null }>(
    `select name, nullif(current_setting(name, true), '') as value
       from unnest($1::text[]) as name where name like '%.%'
     union all select name, setting from pg_settings where source = 'session' and name <> all($2::text[])
     union all select 'role', current_user::text where current_user <> session_user
     union all select 'lock', objid::text from pg_locks where locktype = 'advisory' and pid = pg_backend_pid()
     union all select 'prepared', name from pg_prepared_statements
     union all select 'listening', channel from pg_listening_channels() as channel`,
    [settings, keptByPooler],
  );
  return rows.filter(({ value }) => value !== null).map(({ name, value }) => `${name}=${value}`);
}
