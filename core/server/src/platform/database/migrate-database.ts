import { applicationRole, coreMigrations } from '@regimen/migrations';
import { Client } from 'pg';
import { DataSource } from 'typeorm';
import { migrateQueue } from '../queue/queue-connection.js';
import { StartRefused } from '../start-refused.js';
import { applicationPassword } from './database-addresses.js';

/** Two starts at once must not migrate side by side. The number is ours alone: "RGMN" in ASCII. */
const migrationLock = 0x52474d4e;
const oldestServer = 15;
const insufficientPrivilege = '42501';
const denied = `The user of DATABASE_URL may not do what a migration needs. It must own the database and everything in its schema, and be allowed to manage the role ${applicationRole} (CREATEROLE).`;
const tooMighty = `The role ${applicationRole} may pass row-level security, which is the product's second wall. Run: alter role ${applicationRole} nosuperuser nobypassrls nocreaterole nocreatedb`;

export interface MigrationReport {
  applied: readonly string[];
  total: number;
}

/**
 * Brings roles, schema and queue tables up to date. Safe to run by several processes at once, and again.
 * @param upTo names of the migrations to run, for a schema as a backup has it; all where nothing is said.
 * @throws StartRefused when the server is too old, its schema is newer than this code, or roles cannot be made.
 */
export async function migrateDatabase(
  ownerUrl: string,
  masterKey: Buffer,
  upTo?: readonly string[],
): Promise<MigrationReport> {
  const client = new Client({ connectionString: ownerUrl });
  await connect(client);
  try {
    await client.query('select pg_advisory_lock($1)', [migrationLock]);
    await refuseOldServer(client);
    // Before anything is touched: a new password for the role would lock out the newer product that runs here.
    await refuseNewerSchema(client);
    await ensureApplicationRole(client, applicationPassword(masterKey));
    const applied = await runMigrations(ownerUrl, upTo);
    await migrateQueue(ownerUrl);
    await openQueueTables(client);
    return { applied, total: coreMigrations.length };
  } catch (error) {
    throw isDenied(error) ? new StartRefused(denied) : error;
  } finally {
    await client.end();
  }
}

/** Which migrations a database has, which it still lacks, and which only a newer Regimen knows. */
export interface MigrationState {
  applied: string[];
  pending: string[];
  unknown: string[];
}

/** @throws StartRefused when the database cannot be reached. */
export async function migrationState(ownerUrl: string): Promise<MigrationState> {
  const client = new Client({ connectionString: ownerUrl });
  await connect(client);
  try {
    return await readMigrationState(client);
  } finally {
    await client.end();
  }
}

async function readMigrationState(client: Client): Promise<MigrationState> {
  const known = coreMigrations.map(({ name }) => name);
  const { rows: table } = await client.query<{ present: boolean }>(
    `select to_regclass('migrations') is not null as present`,
  );
  const { rows } = table[0]?.present
    ? await client.query<{ name: string }>('select name from migrations order by id')
    : { rows: [] };
  const applied = rows.map(({ name }) => name);
  return {
    applied,
    pending: known.filter((name) => !applied.includes(name)),
    unknown: applied.filter((name) => !known.includes(name)),
  };
}

async function connect(client: Client): Promise<void> {
  try {
    await client.connect();
  } catch (error) {
    const code = (error as { code?: string }).code ?? 'unknown';
    throw new StartRefused(
      `The database cannot be reached (${code}). Check that the server in DATABASE_URL runs and lets its user in.`,
    );
  }
}

async function refuseOldServer(client: Client): Promise<void> {
  const { rows } = await client.query<{ server_version_num: string }>('show server_version_num');
  const major = Math.floor(Number(rows[0]?.server_version_num) / 10_000);
  if (major < oldestServer) {
    throw new StartRefused(`PostgreSQL ${major} is too old: Regimen needs ${oldestServer} or newer.`);
  }
}

async function refuseNewerSchema(client: Client): Promise<void> {
  const { unknown } = await readMigrationState(client);
  if (unknown.length > 0) {
    throw new StartRefused(
      `The database was written by a newer Regimen (it has ${unknown.join(', ')}). Start that version; nothing was changed.`,
    );
  }
}

async function ensureApplicationRole(client: Client, password: string): Promise<void> {
  const { rows } = await client.query<{ trusted: boolean }>(
    `select not (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb) as trusted from pg_roles where rolname = $1`,
    [applicationRole],
  );
  if (rows[0]?.trusted === false) throw new StartRefused(tooMighty);
  // Only a superuser may name all attributes of a role that is there, so they are looked at instead.
  if (rows.length === 0)
    await client.query(`create role ${applicationRole} nosuperuser nocreatedb nocreaterole nobypassrls`);
  // The password is made of base64url characters only, so it can stand in a literal; roles take no parameters.
  await client.query(`alter role ${applicationRole} login password '${password}'`);
  await client.query(`grant usage on schema public to ${applicationRole}`);
  const { rows: current } = await client.query<{ name: string }>(
    'select quote_ident(current_database()) as name',
  );
  await client.query(`grant connect, temporary on database ${current[0]!.name} to ${applicationRole}`);
}

function isDenied(error: unknown): boolean {
  return (error as { code?: string }).code === insufficientPrivilege;
}

async function runMigrations(ownerUrl: string, upTo?: readonly string[]): Promise<string[]> {
  const owner = new DataSource({
    type: 'postgres',
    url: ownerUrl,
    migrations: coreMigrations.filter(({ name }) => upTo?.includes(name) ?? true),
    migrationsTransactionMode: 'each',
    poolSize: 1,
  });
  await owner.initialize();
  try {
    return (await owner.runMigrations()).map(({ name }) => name);
  } finally {
    await owner.destroy();
  }
}

/** BullMQ makes its own tables as the owner; the running product only uses them. */
async function openQueueTables(client: Client): Promise<void> {
  await client.query(`grant usage on schema bullmq to ${applicationRole}`);
  for (const things of ['tables', 'sequences']) {
    await client.query(`grant all on all ${things} in schema bullmq to ${applicationRole}`);
  }
  await client.query(`grant execute on all functions in schema bullmq to ${applicationRole}`);
}
