import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import type { PluginNames } from './plugin-names.js';
import { urlAs } from './plugin-names.js';

const attributes = 'nosuperuser nocreatedb nocreaterole nobypassrls noinherit';
/** A plugin that hangs must not use up the server's connections. */
const connectionLimit = 12;

/** Makes a plugin's schema and both of its roles, as the owner of the database. */
export async function preparePluginRoles(
  client: Client,
  { schema, ownerRole }: PluginNames,
  password: string,
  key: Buffer,
): Promise<void> {
  const { rows } = await client.query<{ rolname: string }>(
    'select rolname from pg_roles where rolname in ($1, $2)',
    [schema, ownerRole],
  );
  const exists = (role: string) => rows.some(({ rolname }) => rolname === role);
  if (!exists(ownerRole)) await client.query(`create role ${ownerRole} nologin ${attributes}`);
  if (!exists(schema)) await client.query(`create role ${schema} ${attributes}`);
  // A password of base64url characters only, so that it can stand in a literal; roles take no parameters.
  await client.query(`alter role ${schema} login connection limit ${connectionLimit} password '${password}'`);
  const { rows: current } = await client.query<{ name: string }>(
    'select quote_ident(current_database()) as name',
  );
  const database = current[0]!.name;
  await client.query(`grant connect on database ${database} to ${schema}, ${ownerRole}`);
  // PostgreSQL lets everybody make temporary tables; the product's own role has that right by name.
  await client.query(`revoke temporary on database ${database} from public`);
  await client.query(`create schema if not exists ${schema}`);
  await client.query(`grant usage on schema ${schema} to ${schema}, ${ownerRole}`);
  await client.query(`grant create on schema ${schema} to ${ownerRole}`);
  await client.query(`grant usage on schema plugin_walls to ${schema}, ${ownerRole}`);
  await client.query(`grant execute on all functions in schema plugin_walls to ${schema}, ${ownerRole}`);
  await storeScopeKey(client, key);
}

async function storeScopeKey(client: Client, key: Buffer): Promise<void> {
  const { rowCount } = await client.query('update plugin_walls.scope_key set secret = $1', [key]);
  if (rowCount === 0) await client.query('insert into plugin_walls.scope_key values ($1)', [key]);
}

/** Lets the owner of the plugin's tables sign in for as long as the work takes, with a password of the moment. */
export async function withOwnerRole<T>(
  client: Client,
  ownerUrl: string,
  { ownerRole }: PluginNames,
  work: (owner: Client) => Promise<T>,
): Promise<T> {
  const password = randomBytes(24).toString('base64url');
  await client.query(`alter role ${ownerRole} login password '${password}'`);
  try {
    const owner = new Client({ connectionString: urlAs(ownerUrl, ownerRole, password) });
    await owner.connect();
    try {
      return await work(owner);
    } finally {
      await owner.end();
    }
  } finally {
    await client.query(`alter role ${ownerRole} nologin password null`);
  }
}
