import { createHash, randomBytes } from 'node:crypto';
import type { PluginStorage } from '@regimen/plugin-api';
import { Client } from 'pg';
import { StartRefused } from '../../start-refused.js';
import { buildPluginWalls } from './build-plugin-walls.js';
import type { AppliedMigration } from './check-plugin-storage.js';
import { checkPluginStorage, checksumOf, historyTable, pendingMigrations } from './check-plugin-storage.js';
import { inspectPluginSchema } from './inspect-plugin-schema.js';
import { preparePluginRoles, withOwnerRole } from './plugin-roles.js';
import type { PluginNames } from './plugin-names.js';
import { namesOf, rolePassword } from './plugin-names.js';
import { scopeKey } from './plugin-scope.js';

/** Plugins of one database are migrated one at a time. The number is ours alone: "RGMP" in ASCII. */
const pluginLock = 0x52474d50;
/** Raised when walls are built in another way, so that those that stand are built anew. */
const wallsVersion = 1;

/**
 * Brings a plugin's schema up to date: its migrations, each once and in order, and the walls around what they made,
 * in one transaction. Safe to repeat and to run by several processes at once.
 * @returns names of the migrations that ran now.
 * @throws StartRefused when the plugin's declaration and its schema do not fit; Error when a migration fails.
 */
export async function migratePluginStorage(
  ownerUrl: string,
  masterKey: Buffer,
  pluginId: string,
  storage: PluginStorage,
): Promise<string[]> {
  checkPluginStorage(pluginId, storage);
  const names = namesOf(pluginId);
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [pluginLock]);
    await preparePluginRoles(client, names, rolePassword(masterKey, names.schema), scopeKey(masterKey));
    if (await isUpToDate(client, names, storage)) return [];
    const applied = await withOwnerRole(client, ownerUrl, names, (owner) =>
      inOneTransaction(owner, () => migrate(owner, pluginId, names, storage)),
    );
    await client.query(`comment on schema ${names.schema} is '${fingerprintOf(storage)}'`);
    return applied;
  } finally {
    await client.end();
  }
}

/** What the schema was made from stands in its comment, where no role of the plugin can write. */
function fingerprintOf({ migrations, personalTables }: PluginStorage): string {
  const parts = [wallsVersion, migrations.map(({ name, up }) => [name, up]), personalTables];
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}

async function isUpToDate(client: Client, { schema }: PluginNames, storage: PluginStorage): Promise<boolean> {
  const { rows } = await client.query<{ comment: string | null }>(
    `select obj_description($1::regnamespace, 'pg_namespace') as comment`,
    [schema],
  );
  return rows[0]?.comment === fingerprintOf(storage);
}

async function migrate(
  owner: Client,
  pluginId: string,
  names: PluginNames,
  { migrations, personalTables }: PluginStorage,
): Promise<string[]> {
  const history = `${names.schema}.${historyTable}`;
  await owner.query(
    `create table if not exists ${history}
       (name text primary key, checksum text not null, applied_at timestamptz not null default now())`,
  );
  const { rows: applied } = await owner.query<AppliedMigration>(`select name, checksum from ${history}`);
  const pending = pendingMigrations(pluginId, migrations, applied);
  const token = randomBytes(8).toString('hex');
  await owner.query(`select set_config('regimen.migrating', $1, true)`, [token]);
  for (const migration of pending) {
    await owner.query(`set local search_path = ${names.schema}, pg_temp`);
    await run(owner, migration.name, migration.up);
    await owner.query('set local search_path = pg_catalog, pg_temp');
    await refuseEndedTransaction(owner, pluginId, migration.name, token);
    await owner.query(`insert into ${history} (name, checksum) values ($1, $2)`, [
      migration.name,
      checksumOf(migration),
    ]);
  }
  await owner.query('set local search_path = pg_catalog, pg_temp');
  const tables = await inspectPluginSchema(owner, pluginId, names.schema, personalTables);
  await buildPluginWalls(owner, names, tables);
  return pending.map(({ name }) => name);
}

/** @throws Error with PostgreSQL's code: its message may quote rows. */
async function run(owner: Client, name: string, sql: string): Promise<void> {
  try {
    await owner.query(sql);
  } catch (error) {
    const { code, position } = error as { code?: string; position?: string };
    const place = position === undefined ? '' : ` at character ${position}`;
    throw new Error(`its migration ${name} failed with PostgreSQL's error ${code ?? 'unknown'}${place}`, {
      cause: error,
    });
  }
}

/** A migration that commits half of itself could leave a table without its wall. */
async function refuseEndedTransaction(
  owner: Client,
  pluginId: string,
  name: string,
  token: string,
): Promise<void> {
  const { rows } = await owner.query<{ token: string | null }>(
    `select current_setting('regimen.migrating', true) as token`,
  );
  if (rows[0]?.token !== token)
    throw new StartRefused(`Plugin ${pluginId}: the migration ${name} ends its transaction itself.`);
}

async function inOneTransaction<T>(client: Client, work: () => Promise<T>): Promise<T> {
  await client.query('begin');
  try {
    const result = await work();
    await client.query('commit');
    return result;
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  }
}
