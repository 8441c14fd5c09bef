import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { usualPoolSize } from './connect-database.js';
import { startTestDatabase } from './testing/start-test-database.js';
import type { TestDatabase } from './testing/start-test-database.js';
import { transactionSettings } from './transactions.js';

const key = Buffer.alloc(8);
const system = (workspaceId: string | null) => ({ kind: 'system' as const, workspaceId, reason: 'test' });

/** Fails when it is committed, and not before. */
async function insertTwiceAtTheEnd(tx: EntityManager): Promise<void> {
  await tx.query(
    'create temporary table once (n integer unique deferrable initially deferred) on commit drop',
  );
  await tx.query('insert into once values (1), (1)');
}

describe('transactions', () => {
  let database: TestDatabase;
  const [one, two] = [randomUUID(), randomUUID()];

  const insertMember = (inside: string, of: string, account: string) =>
    database.transactions.run(system(inside), (tx) =>
      tx.query(
        `insert into members (workspace_id, account_name, display_name, password_hash, roles) values ($1, $2, $3, '', '{}')`,
        [of, account, key],
      ),
    );
  const accountsSeenIn = (workspaceId: string | null, lookup = {}) =>
    database.transactions.run(
      system(workspaceId),
      async (tx) =>
        (await tx.query<{ account_name: string }[]>('select account_name from members')).map(
          (row) => row.account_name,
        ),
      lookup,
    );

  beforeAll(async () => {
    database = await startTestDatabase();
    for (const workspaceId of [one, two]) {
      await database.transactions.run(system(workspaceId), (tx) =>
        tx.query(
          `insert into workspaces (workspace_id, name, kind, wrapped_key) values ($1, 'W', 'hospital', $2)`,
          [workspaceId, key],
        ),
      );
    }
    await insertMember(one, one, 'ann');
    await insertMember(two, two, 'bo');
  });
  afterAll(() => database.stop());

  it('see their own workspace only, and nothing without one', async () => {
    expect(await accountsSeenIn(one)).toEqual(['ann']);
    expect(await accountsSeenIn(two)).toEqual(['bo']);
    expect(await accountsSeenIn(null)).toEqual([]);
  });

  it('open exactly the row whose secret they know', async () => {
    expect(await accountsSeenIn(null, { signInAccount: 'bo' })).toEqual(['bo']);
    expect(await accountsSeenIn(null, { signInAccount: "bo' or true --" })).toEqual([]);
  });

  it('cannot write into another workspace', async () => {
    await expect(insertMember(one, two, 'eve')).rejects.toThrow(/row-level security/);
  });

  it('that could not even begin give their connection back in order', async () => {
    const unstorable = { signInAccount: 'bo\0' };
    for (let index = 0; index < 3; index += 1)
      await expect(accountsSeenIn(null, unstorable)).rejects.toThrow();
    for (let index = 0; index < 15; index += 1) expect(await accountsSeenIn(one)).toEqual(['ann']);
  });

  it('tell why they could not be committed', async () => {
    const twice = database.transactions.run(system(one), insertTwiceAtTheEnd);
    await expect(twice).rejects.toThrow(/unique constraint/);
    expect(await accountsSeenIn(one)).toEqual(['ann']);
  });

  it('give nobody else a connection on which they could not be ended', async () => {
    const connectionOf = (then: (tx: EntityManager) => Promise<unknown>) => {
      let pid = 0;
      const end = database.transactions.run(system(one), async (tx) => {
        [{ pid }] = await tx.query<[{ pid: number }]>('select pg_backend_pid() as pid');
        await then(tx);
      });
      return { end, pid: () => pid };
    };
    const unbroken = connectionOf(() => Promise.resolve());
    await unbroken.end;
    const failed = connectionOf(insertTwiceAtTheEnd);
    await expect(failed.end).rejects.toThrow(/unique constraint/);
    // The pool hands out the connection that was given back last.
    expect(failed.pid()).toBe(unbroken.pid());
    const next = connectionOf(() => Promise.resolve());
    await next.end;
    expect(next.pid()).not.toBe(failed.pid());
  });

  it('tell that their line was cut, and the next has one that is whole', async () => {
    const cut = () =>
      database.transactions.run(system(one), (tx) =>
        tx.query('select pg_terminate_backend(pg_backend_pid())'),
      );
    for (let index = 0; index < 3; index += 1) {
      await expect(cut()).rejects.toMatchObject({ code: 'UNAVAILABLE' });
      expect(await accountsSeenIn(one)).toEqual(['ann']);
    }
  });

  it('leave nothing behind on the connections of the pool, however they end', async () => {
    await Promise.all(
      Array.from({ length: 60 }, (_, index) =>
        database.transactions
          .run(system(index % 2 ? one : two), async (tx) => {
            await tx.query('select 1');
            if (index % 5 === 0) throw new Error('on purpose');
          })
          .catch(() => undefined),
      ),
    );
    const { dataSource } = database.transactions;
    const runners = Array.from({ length: usualPoolSize }, () => dataSource.createQueryRunner());
    // All at once, or the same connection would be looked at again and again.
    await Promise.all(runners.map((runner) => runner.connect()));
    for (const runner of runners) {
      const left = (await runner.query(
        `select name from unnest($1::text[]) as name where coalesce(current_setting(name, true), '') not in ('', '0')`,
        [transactionSettings],
      )) as { name: string }[];
      await runner.release();
      expect(left).toEqual([]);
    }
  });
});
