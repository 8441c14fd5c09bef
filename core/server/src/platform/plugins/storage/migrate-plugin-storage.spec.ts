import { randomBytes } from 'node:crypto';
import type { PluginMigration, PluginStorage } from '@regimen/plugin-api';
import { Client } from 'pg';
import { startTestDatabase, testMasterKey } from '../../database/testing/start-test-database.js';
import type { TestDatabase } from '../../database/testing/start-test-database.js';
import { migratePluginStorage } from './migrate-plugin-storage.js';
import { namesOf } from './plugin-names.js';

const notes: PluginMigration = {
  name: '20261125-1000-create-notes',
  up: 'create table notes (workspace_id uuid not null, participant_id uuid not null, text text); create index on notes (workspace_id);',
};
const later: PluginMigration = {
  name: '20261126-1000-add-day',
  up: `alter table notes add on_day date; update notes set text = text || '!'`,
};
const personalTables = [{ table: 'notes', participantColumn: 'participant_id' }];

describe('the storage of a plugin', () => {
  let database: TestDatabase;
  let plugin: string;
  beforeAll(async () => {
    database = await startTestDatabase();
  });
  afterAll(() => database.stop());
  // Roles belong to the whole server, which other tests use too.
  beforeEach(() => {
    plugin = `nutrition-t${randomBytes(4).toString('hex')}`;
  });
  afterEach(async () => {
    const { schema, ownerRole } = namesOf(plugin);
    for (const statement of [
      `drop schema if exists ${schema} cascade`,
      `drop owned by ${schema}, ${ownerRole}`,
    ])
      await asOwner(statement).catch(() => undefined);
    await asOwner(`drop role if exists ${schema}, ${ownerRole}`);
  });

  const asOwner = async (text: string) => {
    const client = new Client({ connectionString: database.ownerUrl });
    await client.connect();
    try {
      return (await client.query<Record<string, unknown>>(text)).rows;
    } finally {
      await client.end();
    }
  };
  const migrating = (migrations: PluginMigration[], personal: PluginStorage['personalTables'] = []) =>
    migratePluginStorage(database.ownerUrl, testMasterKey, plugin, { migrations, personalTables: personal });
  const refusal = (promise: Promise<unknown>) =>
    promise.then(
      () => 'accepted',
      (error: Error) => `${error.name}: ${error.message}`,
    );
  const tables = async () =>
    (await asOwner(`select tablename from pg_tables where schemaname = '${namesOf(plugin).schema}'`)).map(
      ({ tablename }) => tablename,
    );

  it('is made by its migrations, each once, however many processes start together', async () => {
    const runs = await Promise.all([1, 2, 3].map(() => migrating([later, notes], personalTables)));
    expect(runs.map((names) => names.join()).sort()).toEqual(['', '', `${notes.name},${later.name}`]);
    expect(await migrating([notes, later], personalTables)).toEqual([]);
    expect((await tables()).sort()).toEqual(['notes', 'regimen_migrations']);
  });

  it('reaches everybody’s rows while it is migrated, and stays walled off after it', async () => {
    await migrating([notes], personalTables);
    const { schema, ownerRole } = namesOf(plugin);
    await asOwner(
      `insert into ${schema}.notes select gen_random_uuid(), gen_random_uuid(), 'a' from generate_series(1, 2)`,
    );
    expect(await migrating([notes, later], personalTables)).toEqual([later.name]);
    expect(await asOwner(`select distinct text from ${schema}.notes`)).toEqual([{ text: 'a!' }]);
    expect(
      await asOwner(`select relrowsecurity and relforcerowsecurity as walled from pg_class
                      where relnamespace = '${schema}'::regnamespace and relname = 'notes'`),
    ).toEqual([{ walled: true }]);
    expect(await asOwner(`select rolcanlogin from pg_roles where rolname = '${ownerRole}'`)).toEqual([
      { rolcanlogin: false },
    ]);
  });

  it('takes back what a migration allowed itself', async () => {
    const { schema } = namesOf(plugin);
    const opening: PluginMigration = {
      name: '20261127-1000-open',
      up: `grant all on notes to public; grant all on regimen_migrations to ${schema};
           create policy mine on notes using (true); alter table notes disable row level security`,
    };
    await migrating([notes, opening], personalTables);
    expect(
      await asOwner(`select policyname from pg_policies where schemaname = '${schema}' order by 1`),
    ).toEqual([{ policyname: 'by_scope' }, { policyname: 'while_migrating' }]);
    const rights = await asOwner(
      `select has_table_privilege('${schema}', '${schema}.notes', 'truncate') as truncate,
              has_table_privilege('${schema}', '${schema}.regimen_migrations', 'insert') as history,
              has_table_privilege('regimen_app', '${schema}.notes', 'select') as core`,
    );
    expect(rights).toEqual([{ truncate: false, history: false, core: false }]);
  });

  it.each([
    [
      'a changed migration',
      [{ ...notes, up: `${notes.up} select 1` }],
      /create-notes has changed since it ran/,
    ],
    ['a missing one', [{ ...later, name: '20261126-1000-other' }], /another version/],
    ['one that comes too late', [notes, { ...later, name: '20260101-1000-early' }], /sorts before/],
  ])('refuses the start for %s, and changes nothing', async (_what, migrations, reason) => {
    await migrating([notes], personalTables);
    const refused = await refusal(migrating(migrations, personalTables));
    expect(refused).toMatch(new RegExp(`^StartRefused: Plugin ${plugin}: `));
    expect(refused).toMatch(reason);
    expect(await migrating([notes], personalTables)).toEqual([]);
  });

  it.each([
    [
      'create table notes (participant_id uuid not null)',
      /notes needs the column "workspace_id uuid not null"/,
    ],
    ['create table notes (workspace_id uuid not null, participant_id text not null)', /"participant_id uuid/],
    ['create table others (id integer)', /no migration makes the personal table notes/],
    [`${notes.up} create table more (workspace_id uuid not null, participant_id uuid)`, /more has a part/],
    [`${notes.up} create table more (workspace_id uuid not null, person_id uuid)`, /more has a person_id/],
    [`${notes.up} create table more (member_id text)`, /more has a member_id.*exported or erased/],
    [`${notes.up} create table more (profile_id uuid not null)`, /more has a profile_id/],
    [`${notes.up} create table more (workspace_id text)`, /workspace_id of the table more/],
    [`${notes.up} create view all_notes as select * from notes`, /the view or foreign table all_notes/],
    [`${notes.up} create rule r as on insert to notes do instead nothing`, /a rule on notes/],
    [
      `${notes.up} create function f() returns integer language sql security definer as 'select 1'`,
      /function f/,
    ],
    [
      `${notes.up} create function t() returns trigger language plpgsql as 'begin return new; end';
       create trigger t before insert on notes for each row execute function t()`,
      /a trigger on notes/,
    ],
    [`${notes.up} commit; begin`, /ends its transaction itself/],
  ])('refuses the start for %s', async (up, reason) => {
    const refused = await refusal(migrating([{ ...notes, up }], personalTables));
    expect(refused).toMatch(new RegExp(`^StartRefused: Plugin ${plugin}: `));
    expect(refused).toMatch(reason);
    if (!up.includes('commit')) expect(await tables()).toEqual([]);
  });

  it.each([
    'select * from members',
    'insert into outbox (workspace_id, queue, payload) select gen_random_uuid(), $$x$$, $$x$$',
    'reset role; select * from members',
    'set role regimen_app; select * from members',
    'create table public.planted (id integer)',
    'create schema planted',
    'create temporary table members (id integer)',
    `select 'ZZCANARY'::integer`,
  ])('cannot reach the core by a migration: %s', async (up) => {
    const refused = await refusal(migrating([notes, { ...later, up }], personalTables));
    expect(refused).toMatch(
      /^Error: its migration 20261126-1000-add-day failed with PostgreSQL's error \w{5}/,
    );
    expect(refused).not.toContain('ZZCANARY');
    expect(await tables()).toEqual([]);
  });

  it('refuses names that could be another’s', async () => {
    plugin = `nutrition-${'a'.repeat(60)}`;
    const refused = await refusal(
      migratePluginStorage(database.ownerUrl, testMasterKey, plugin, { migrations: [], personalTables: [] }),
    );
    plugin = 'nutrition-none';
    expect(refused).toMatch(/at most 50/);
  });
});
