import { randomBytes, randomUUID } from 'node:crypto';
import type { PluginDefinition, PluginStore, PluginTransaction } from '@regimen/plugin-api';
import { startTestDatabase, testMasterKey } from '../../database/testing/start-test-database.js';
import type { TestDatabase } from '../../database/testing/start-test-database.js';
import { OperationTransaction } from '../../graphql/operation-transaction.js';
import { PluginDatabases } from './plugin-databases.js';
import { namesOf } from './plugin-names.js';
import type { PluginScope } from './plugin-scope.js';

const storage = {
  migrations: [
    {
      name: '20261125-1000-create-notes',
      up: `create table notes (workspace_id uuid not null, participant_id uuid not null, text text not null,
             n integer unique deferrable initially deferred);
           create table foods (name text, since date); insert into foods values ('rice', '2026-03-01');
           create function run(sql text) returns void language plpgsql as 'begin execute sql; end';`,
    },
  ],
  personalTables: [{ table: 'notes', participantColumn: 'participant_id' }],
};
type Work<T = unknown> = (tx: PluginTransaction) => Promise<T>;

describe('queries of a plugin', () => {
  let database: TestDatabase;
  let databases: PluginDatabases;
  let store: PluginStore;
  const plugin = `nutrition-t${randomBytes(4).toString('hex')}`;
  const neighbour = `${plugin}-b`;
  const { schema } = namesOf(plugin);
  const [one, two, ann, bo] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];

  const add =
    (workspaceId: string, participantId: string, text: string, n: number | null = null): Work =>
    (tx) =>
      tx.query('insert into notes values ($1, $2, $3, $4)', [workspaceId, participantId, text, n]);
  const texts: Work<string[]> = async (tx) =>
    (await tx.query<{ text: string }>('select text from notes order by text')).map(({ text }) => text);
  const failure = (promise: Promise<unknown>) =>
    promise.then(
      () => 'accepted',
      (error: Error) => error.message,
    );

  beforeAll(async () => {
    database = await startTestDatabase();
    databases = new PluginDatabases(database.ownerUrl, testMasterKey);
    const open = async (id: string) =>
      (await databases.open({ id, storage } as unknown as PluginDefinition))!.store();
    await open(neighbour);
    store = await open(plugin);
    await store.transaction(one, add(one, ann, 'ann'));
    await store.transaction(one, add(one, bo, 'bo'));
    await store.transaction(two, add(two, ann, 'elsewhere'));
  });
  afterAll(async () => {
    await databases.close();
    await database.stop();
  });

  describe('in a job', () => {
    it('see and write one workspace', async () => {
      expect(await store.transaction(one, texts)).toEqual(['ann', 'bo']);
      expect(await store.transaction(two, texts)).toEqual(['elsewhere']);
      expect(await failure(store.transaction(one, add(two, ann, 'x')))).toMatch(/row-level security/);
      expect(await failure(store.transaction(`${one}' or true`, texts))).toMatch(/names its workspace/);
    });

    it('are kept together, or undone together', async () => {
      const half: Work = async (tx) => {
        await add(one, ann, 'half')(tx);
        await tx.query('select 1 / 0');
      };
      expect(await failure(store.transaction(one, half))).toMatch(/division by zero/);
      expect(await store.transaction(one, texts)).not.toContain('half');
    });

    it('read reference data and do not change it; a date stays a day', async () => {
      const foods = await store.transaction(one, (tx) => tx.query('select name, since from foods'));
      expect(foods).toEqual([{ name: 'rice', since: '2026-03-01' }]);
      const write: Work = (tx) => tx.query(`insert into foods values ('salt')`);
      expect(await failure(store.transaction(one, write))).toMatch(/permission denied/);
    });

    it('end with their transaction', async () => {
      let kept: PluginTransaction | undefined;
      await store.transaction(one, async (tx) => void (kept = tx));
      expect(await failure(kept!.query('select 1'))).toMatch(/has ended/);
    });
  });

  describe('of a hostile plugin', () => {
    it.each([
      'reset role',
      'set role regimen_app',
      'set local role none',
      '/* select */ reset role',
      '-- select\nreset all',
      'set session authorization default',
      `set regimen.plugin_scope = ''`,
      'commit',
      'begin',
      'rollback to savepoint work',
      'do $$ begin reset role; end $$',
      'create table mine (id integer)',
      'copy members to stdout',
      `prepare transaction 'x'`,
      'call something()',
      '',
    ])('are refused unless they read or write rows: %s', async (sql) => {
      expect(await failure(store.transaction(one, (tx) => tx.query(sql)))).toMatch(/begins with one of/);
    });

    it.each([
      ['select 1; reset role', /multiple commands/],
      ['select 1; delete from notes', /multiple commands/],
      ['select text into mine from notes', /permission denied for schema/],
      ['select text into temporary mine from notes', /permission denied to create temporary tables/],
      ['select * from public.members', /permission denied for table members/],
      ['select * from public.observations', /permission denied for table observations/],
      ['insert into public.outbox (queue) values ($$x$$)', /permission denied for table outbox/],
      [`select * from ${namesOf(neighbour).schema}.notes`, /permission denied for schema/],
      ['select secret from plugin_walls.scope_key', /permission denied for table scope_key/],
      [`select set_config('role', 'regimen_app', true)`, /permission denied to set role/],
      [
        `select set_config('role', current_user, true), set_config('role', 'postgres', false)`,
        /set role|not exist/,
      ],
      [`select set_config('session_authorization', 'regimen_app', true)`, /permission denied to set session/],
      [
        `select set_config('role', 'none', true), query_to_xml('select * from public.members', true, true, '')`,
        /permission denied for table members/,
      ],
      [`select run('alter table notes disable row level security')`, /must be owner of table notes/],
      [`select run('drop policy by_scope on notes')`, /must be owner of/],
      [`select run('set role regimen_app')`, /permission denied to set role/],
      [
        `select run('reset role; set local role none; select * from public.members')`,
        /denied for table members/,
      ],
      [`select run('create temporary table members (id integer)')`, /permission denied to create temporary/],
      [`select run('commit')`, /transaction/],
      [`select lo_import('/etc/passwd')`, /permission denied/],
      [`select pg_read_file('postgresql.conf')`, /permission denied/],
      ['truncate notes', /begins with one of/],
    ])('cannot: %s', async (sql, reason) => {
      expect(await failure(store.transaction(one, (tx) => tx.query(sql)))).toMatch(reason);
      expect(await store.transaction(one, texts)).toEqual(['ann', 'bo']);
    });

    it('cannot open another workspace by the setting that says which one it is', async () => {
      const readScope: Work<string> = async (tx) => {
        const [row] = await tx.query<{ scope: string }>(
          `select current_setting('regimen.plugin_scope') as scope`,
        );
        return row!.scope;
      };
      const ofTwo = await store.transaction(two, readScope);
      const ofOne = await store.transaction(one, readScope);
      const [, participant, seal] = ofOne.split('/');
      for (const forged of [ofTwo, `${two}/${participant}/${seal}`, `${two}/all/`, 'x', '']) {
        const seen = await store.transaction(one, async (tx) => {
          await tx.query(
            `select set_config('regimen.plugin_scope', $1, true), set_config('regimen.workspace_id', $2, true)`,
            [forged, two],
          );
          return texts(tx);
        });
        expect({ forged, seen }).toEqual({ forged, seen: [] });
      }
    });

    it('leave nothing on the connection for the next, however they end', async () => {
      const poison: Work = async (tx) => {
        await tx.query(
          `select set_config('search_path', 'pg_catalog', false), set_config('statement_timeout', '1', false),
                  set_config('regimen.plugin_scope', 'x', false), set_config('row_security', 'off', false),
                  pg_advisory_lock(7)`,
        );
      };
      for (let index = 0; index < 6; index += 1) {
        await store.transaction(one, poison).catch(() => undefined);
        await failure(
          store.transaction(one, async (tx) => void (await poison(tx), await tx.query('select 1/0'))),
        );
      }
      const seen = await Promise.all([1, 2, 3].map(() => store.transaction(one, texts)));
      expect(seen).toEqual([1, 2, 3].map(() => ['ann', 'bo']));
      const [locks] = await database.transactions.dataSource.query<{ held: number }[]>(
        `select count(*)::int as held from pg_locks where locktype = 'advisory' and objid = 7`,
      );
      expect(locks).toEqual({ held: 0 });
    });
  });

  describe('in a GraphQL operation', () => {
    const actor = { kind: 'system', workspaceId: one, reason: 'test' } as const;
    const newOperation = () => new OperationTransaction(database.transactions, actor);
    const within = (
      operation: OperationTransaction,
      participant: PluginScope['participant'],
      mode: 'read only' | 'read write' = 'read write',
    ) => databases.inOperation(operation, plugin, { workspaceId: one, participant }, mode)!;

    it('see the participant whose record was opened, and nobody where none was', async () => {
      const operation = newOperation();
      expect(await within(operation, { id: ann }).transaction(texts)).toEqual(['ann']);
      expect(await within(operation, { id: bo.toUpperCase() }).transaction(texts)).toEqual(['bo']);
      expect(await within(operation, 'none').transaction(texts)).toEqual([]);
      const write = within(operation, { id: ann }).transaction(add(one, bo, 'x'));
      expect(await failure(write)).toMatch(/row-level security/);
      await operation.end('commit');
    });

    it('change nothing in a query', async () => {
      const operation = newOperation();
      const query = within(operation, { id: ann }, 'read only');
      expect(await failure(query.transaction(add(one, ann, 'x')))).toMatch(/read-only transaction/);
      const escape: Work = async (tx) => {
        await tx.query(`select set_config('transaction_read_only', 'off', true)`);
      };
      expect(await failure(query.transaction(escape))).toMatch(/read-write mode/);
      expect(await query.transaction(texts)).toEqual(['ann']);
      await operation.end('commit');
    });

    it('are kept when the operation is, and lost when it is not', async () => {
      for (const [how, kept] of [
        ['rollBack', 0],
        ['commit', 1],
      ] as const) {
        const operation = newOperation();
        await operation.open();
        await within(operation, { id: ann }).transaction(add(one, ann, 'of an operation'));
        await operation.end(how);
        const seen = await store.transaction(one, texts);
        expect(seen.filter((text) => text === 'of an operation')).toHaveLength(kept);
        expect(await failure(within(operation, 'none').transaction(texts))).toBe('accepted');
        await operation.end('rollBack');
      }
      await store.transaction(one, (tx) => tx.query(`delete from notes where text = 'of an operation'`));
    });

    it('take turns, so that those of one field stay together and its failure is its own', async () => {
      const operation = newOperation();
      const order: string[] = [];
      const field = (name: string, fails: boolean) =>
        within(operation, { id: ann }).transaction(async (tx) => {
          await add(one, ann, name)(tx);
          order.push(name);
          await tx.query('select pg_sleep(0.01)');
          order.push(name);
          if (fails) await tx.query('select 1 / 0');
        });
      const outcomes = await Promise.allSettled([field('x', false), field('y', true), field('z', false)]);
      expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
      expect(order).toEqual(['x', 'x', 'y', 'y', 'z', 'z']);
      expect(await within(operation, { id: ann }).transaction(texts)).toEqual(['ann', 'x', 'z']);
      await operation.end('rollBack');
    });

    it('undo what the core did when they could not be committed', async () => {
      const operation = newOperation();
      const tx = await operation.open();
      await tx.query(
        `insert into workspaces (workspace_id, name, kind, wrapped_key) values ($1, 'W', 'hospital', '')`,
        [one],
      );
      await within(operation, { id: ann }).transaction(add(one, ann, 'twice', 5));
      await within(operation, { id: ann }).transaction(add(one, ann, 'twice', 5));
      expect(await failure(operation.end('commit'))).toMatch(/unique constraint/);
      const rows = await database.transactions.run(actor, (core) => core.query('select 1 from workspaces'));
      expect(rows).toEqual([]);
      expect(await store.transaction(one, texts)).toEqual(['ann', 'bo']);
    });

    it('are not committed behind the back of work that still goes on, and do not outlive it', async () => {
      const operation = newOperation();
      const working = within(operation, { id: ann }).transaction(async (tx) => {
        await add(one, ann, 'never')(tx);
        await tx.query('select pg_sleep(20)');
      });
      const ended = failure(working);
      await new Promise((resolve) => setTimeout(resolve, 100));
      expect(await failure(operation.end('commit'))).toMatch(/did not wait/);
      expect(await ended).not.toBe('accepted');
      expect(await store.transaction(one, texts)).toEqual(['ann', 'bo']);
    });

    it('leave the connections of the core to the core', async () => {
      const [roles] = await database.transactions.dataSource.query<{ member: boolean; reads: boolean }[]>(
        `select pg_has_role('regimen_app', '${schema}', 'member') as member,
                has_schema_privilege('regimen_app', '${schema}', 'usage') as reads`,
      );
      expect(roles).toEqual({ member: false, reads: false });
    });
  });
});
