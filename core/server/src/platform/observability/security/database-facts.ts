import { applicationRole } from '@regimen/migrations';
import { Client } from 'pg';

/** What of a database matters to its safety. Counts and settings only: no row of a person is read. */
export interface DatabaseFacts {
  /** As `server_version_num` says it: major times 10,000 and minor. */
  version: number;
  ownerIsSuperuser: boolean;
  /** The product's own role passes walls it must not pass; null where it does not exist yet. */
  appIsMighty: boolean | null;
  isEncrypted: boolean;
  /** Workspaces, and those of them that ask for a second factor. */
  workspaces: number;
  withSecondFactor: number;
}

export async function readDatabaseFacts(ownerUrl: string): Promise<DatabaseFacts> {
  const client = new Client({ connectionString: ownerUrl, connectionTimeoutMillis: 5_000 });
  await client.connect();
  try {
    const { rows } = await client.query<Omit<DatabaseFacts, 'workspaces' | 'withSecondFactor'>>(
      `select current_setting('server_version_num')::int as version,
              (select rolsuper from pg_roles where rolname = current_user) as "ownerIsSuperuser",
              (select rolsuper or rolbypassrls or rolcreaterole or rolcreatedb from pg_roles where rolname = $1) as "appIsMighty",
              coalesce((select ssl from pg_stat_ssl where pid = pg_backend_pid()), false) as "isEncrypted"`,
      [applicationRole],
    );
    return { ...rows[0]!, ...(await countWorkspaces(client)) };
  } finally {
    await client.end();
  }
}

async function countWorkspaces(client: Client): Promise<{ workspaces: number; withSecondFactor: number }> {
  const { rows: tables } = await client.query<{ present: boolean }>(
    `select to_regclass('workspaces') is not null and to_regclass('sign_in_rules') is not null as present`,
  );
  if (!tables[0]?.present) return { workspaces: 0, withSecondFactor: 0 };
  const { rows } = await client.query<{ workspaces: number; withSecondFactor: number }>(
    `select (select count(*)::int from workspaces) as workspaces,
            (select count(*)::int from sign_in_rules where second_factor_from is not null or sso_only) as "withSecondFactor"`,
  );
  return rows[0]!;
}
