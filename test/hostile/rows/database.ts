import type { Row } from '../row.js';
import { Findings } from '../row.js';

/** The history of the schema holds nothing of anybody, and the product's role may not read it. */
const withoutWorkspace = new Set(['migrations']);

const unsetTenant: Row = {
  id: 'H013',
  run: async (world) => {
    const findings = new Findings();
    const app = await world.asApplication();
    let rows = 0;
    try {
      for (const name of await tablesOf(world)) {
        for (const setting of [null, '', '00000000-0000-0000-0000-000000000000']) {
          await app.query('begin');
          if (setting !== null)
            await app.query(`select set_config('regimen.workspace_id', $1, true)`, [setting]);
          const found = await app
            .query<{ n: number }>(`select count(*)::int as n from ${name}`)
            .catch(() => null);
          await app.query('rollback');
          rows += found?.rows[0]?.n ?? 0;
          findings.hold(
            (found?.rows[0]?.n ?? 0) === 0,
            `${name} shows ${found?.rows[0]?.n} rows for the workspace ${setting}`,
          );
        }
      }
    } finally {
      await app.end();
    }
    return findings.evidence(
      `Without a workspace, with an empty one and with one that does not exist the product's role sees ${rows} rows in all tables.`,
    );
  },
};

const ownerBypass: Row = {
  id: 'H014',
  run: async (world) => {
    const findings = new Findings();
    const app = await world.asApplication();
    try {
      const [role] = (
        await app.query<{
          rolsuper: boolean;
          rolbypassrls: boolean;
          rolcreaterole: boolean;
          rolcreatedb: boolean;
        }>(
          'select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb from pg_roles where rolname = current_user',
        )
      ).rows;
      findings.hold(
        role !== undefined && !Object.values(role).includes(true),
        `the role may ${JSON.stringify(role)}`,
      );
      const owned = await app.query<{ relname: string }>(
        // Temporary tables end with the connection that made them, and nobody else can see into them.
        `select relname from pg_class where pg_get_userbyid(relowner) = current_user and relpersistence <> 't'`,
      );
      findings.hold(owned.rowCount === 0, `the role owns ${owned.rows.map(({ relname }) => relname).join()}`);
      const open = await app.query<{ relname: string }>(
        `select relname from pg_class c where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
           and not (relrowsecurity and relforcerowsecurity)`,
      );
      findings.hold(
        open.rows.every(({ relname }) => withoutWorkspace.has(relname)),
        `without forced row-level security: ${open.rows.map(({ relname }) => relname).join()}`,
      );
      const halves = await app.query<{ tablename: string }>(
        `select tablename from pg_policies where schemaname = 'public' and (qual is null or with_check is null) and cmd in ('ALL', 'UPDATE')`,
      );
      findings.hold(
        halves.rowCount === 0,
        `policies without both halves: ${halves.rows.map(({ tablename }) => tablename).join()}`,
      );
      for (const escape of [
        'set role postgres',
        'reset role; set session authorization postgres',
        'alter table plans disable row level security',
        'set row_security = off; select * from plans',
        'create table x (y int)',
        "copy plans to '/tmp/x'",
        "select pg_read_file('/etc/passwd')",
        "select lo_import('/etc/passwd')",
        'alter role current_user superuser',
        'create extension dblink',
        'truncate audit_entries',
        'delete from audit_entries',
        'update audit_entries set action = action',
      ]) {
        const outcome = await app.query<{ id?: string }>(escape).then(
          (result) => (Array.isArray(result) ? 1 : (result.rowCount ?? 0)),
          () => 0,
        );
        findings.hold(outcome === 0, `the role may ${escape}`);
        await app.query('rollback');
      }
    } finally {
      await app.end();
    }
    return findings.evidence(
      "The product's role is no owner, no superuser and passes no policy; every table with a workspace forces row-level security with both halves; 13 ways out were refused.",
    );
  },
};

async function tablesOf({ asOwner }: Parameters<Row['run']>[0]): Promise<string[]> {
  const found = await asOwner<{ name: string }>(
    `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') order by 1`,
  );
  return found.map(({ name }) => name).filter((name) => !withoutWorkspace.has(name));
}

export const databaseRows: readonly Row[] = [unsetTenant, ownerBypass];
