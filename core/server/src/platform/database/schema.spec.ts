import { coreMigrations } from '@regimen/migrations';
import { Client } from 'pg';
import type { QueryRunner } from 'typeorm';
import { ownedTables, unownedTables } from '../privacy/ownership-registry.js';
import { startTestDatabase } from './testing/start-test-database.js';
import type { TestDatabase } from './testing/start-test-database.js';

const askedOnce = `( SELECT (NULLIF(current_setting('regimen.workspace_id'::text, true), ''::text))::uuid`;
const withoutWorkspace = new Set(['migrations']);

describe('the schema', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await startTestDatabase();
  });
  afterAll(() => database.stop());

  it('forces row-level security with both halves of a policy on every table but the named ones', async () => {
    const tables = await database.transactions.dataSource.query<
      { name: string; forced: boolean; checks: number; partition: boolean }[]
    >(
      `select relname as name, relrowsecurity and relforcerowsecurity as forced, relispartition as partition,
              (select count(*)::int from pg_policy where polrelid = c.oid and polqual is not null
                  and polwithcheck is not null) as checks
         from pg_class c where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')`,
    );
    expect(tables.length).toBeGreaterThan(15);
    for (const { name, forced, checks, partition } of tables) {
      if (withoutWorkspace.has(name)) continue;
      expect({ name, forced }).toEqual({ name, forced: true });
      if (!partition) expect({ name, checks }).toEqual({ name, checks: 1 });
    }
  });

  it('asks once for each statement, not for each row, which workspace it is of', async () => {
    const client = new Client({ connectionString: database.ownerUrl });
    await client.connect();
    const policies = async () =>
      (
        await client.query<{ table: string; using: string; check: string }>(
          `select tablename as table, qual as using, with_check as check from pg_policies
            where policyname = tablename || '_by_workspace' order by tablename`,
        )
      ).rows;
    try {
      const walls = await policies();
      expect(walls.length).toBeGreaterThan(15);
      for (const { using, check } of walls) {
        expect(using).toContain(askedOnce);
        expect(check).toContain(askedOnce);
      }
      // What an older step left behind becomes the same.
      const perRow = `workspace_id = nullif(current_setting('regimen.workspace_id', true), '')::uuid`;
      await client.query(
        `alter policy observations_by_workspace on observations using (${perRow} or false) with check (${perRow})`,
      );
      const Step = coreMigrations.find(({ name }) => name.startsWith('AskTheWorkspaceOnce'))!;
      await new Step().up({ query: async (sql: string) => (await client.query(sql)).rows } as QueryRunner);
      expect(await policies()).toEqual(walls);
    } finally {
      await client.end();
    }
  });

  it('has an entry in the ownership registry for every table', async () => {
    const tables = await database.transactions.dataSource.query<{ name: string }[]>(
      `select relname as name from pg_class
        where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relispartition`,
    );
    const registered = [...ownedTables.map(({ table }) => table), ...Object.keys(unownedTables)];
    expect(tables.map(({ name }) => name).sort()).toEqual(registered.sort());
  });

  it('is used through a role that owns nothing and cannot bypass its walls', async () => {
    const [role] = await database.transactions.dataSource.query<Record<string, unknown>[]>(
      `select rolsuper, rolbypassrls, rolcreaterole,
              (select count(*)::int from pg_class where relowner = r.oid) as owned
         from pg_roles r where rolname = current_user`,
    );
    expect(role).toEqual({ rolsuper: false, rolbypassrls: false, rolcreaterole: false, owned: 0 });
  });

  it('makes monthly partitions within bounds only, and looks past a table of the same name that the caller made', async () => {
    const { dataSource } = database.transactions;
    const ensure = (month: string) =>
      dataSource.transaction(async (tx) => {
        await tx.query('create temporary table observations (at timestamptz) partition by range (at)');
        await tx.query('select ensure_observation_partition($1)', [month]);
        await tx.query('drop table pg_temp.observations');
      });
    await ensure('2031-05-17');
    await ensure('2031-05-01');
    const made = await dataSource.query<{ parent: string }[]>(
      `select inhparent::regclass::text as parent from pg_inherits
        where inhrelid = 'public.observations_203105'::regclass`,
    );
    expect(made).toEqual([{ parent: 'observations' }]);
    for (const outside of ['1989-12-31', '2100-01-01']) {
      await expect(ensure(outside)).rejects.toThrow('No partition outside 1990 to 2099');
    }
  });

  it('refuses to change or remove audit entries even where a right would allow it', async () => {
    const { dataSource } = database.transactions;
    await expect(dataSource.query('update audit_entries set action = $1', ['x'])).rejects.toThrow();
    await expect(dataSource.query('delete from audit_entries')).rejects.toThrow();
  });
});
