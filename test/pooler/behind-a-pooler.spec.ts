import { jest } from '@jest/globals';
import { Client } from 'pg';
import { connectDatabase } from '../../core/server/src/platform/database/connect-database.js';
import { pooledUrl } from '../../core/server/src/platform/database/database-addresses.js';
import { startTestDatabase } from '../../core/server/src/platform/database/testing/start-test-database.js';
import type { TestDatabase } from '../../core/server/src/platform/database/testing/start-test-database.js';
import type { Transactions } from '../../core/server/src/platform/database/transactions.js';
import { startLock } from '../../core/server/src/features/personal-data/erasure/erase-again.js';
import { startTestApi } from '../../core/server/src/testing/start-test-api.js';
import { signInForTest } from '../../core/server/src/testing/signed-in-client.js';
import { makeTestWorkspace } from '../../core/server/src/testing/test-workspace.js';
import { until } from '../journeys/support/until.js';
import { Seeded } from '../hostile/support/seeded.js';
import { leftBehind } from './support/left-behind.js';
import { pgbouncerProgram, startPooler } from './support/pgbouncer.js';
import type { Pooler } from './support/pgbouncer.js';

jest.setTimeout(600_000);

const program = pgbouncerProgram();
const here = program === null ? describe.skip : describe;
const transactionsInAll = 20_000;
const atOnce = 60;
const serverConnections = 2;
/** Until an api waits that starts on a busy machine. */
const startMs = 300_000;

const system = (workspaceId: string) => ({ kind: 'system' as const, workspaceId, reason: 'test' });

async function eachAtOnce(count: number, work: (index: number) => Promise<void>): Promise<void> {
  let next = 0;
  const line = async () => {
    while (next < count) await work(next++);
  };
  await Promise.all(Array.from({ length: atOnce }, line));
}

here('behind a PgBouncer that gives out connections by the transaction', () => {
  let database: TestDatabase;
  let pooler: Pooler;
  let pooled: Transactions;
  beforeAll(async () => {
    database = await startTestDatabase();
    pooler = await startPooler(program!, database.url, serverConnections);
    pooled = await connectDatabase(pooledUrl(database.url, pooler.url), 'pooled', atOnce);
  });
  afterAll(async () => {
    await pooled.dataSource.destroy();
    await pooler.stop();
    await database.stop();
  });

  it(`keeps two workspaces apart in ${transactionsInAll} transactions that fail and break off among others`, async () => {
    const sides: { workspaceId: string; account: string }[] = [];
    for (const account of ['ann', 'bo']) {
      const workspaceId = await makeTestWorkspace({ transactions: pooled }, ['coach']);
      await pooled.run(system(workspaceId), (tx) =>
        tx.query('update members set account_name = $1 where workspace_id = $2', [account, workspaceId]),
      );
      sides.push({ workspaceId, account });
    }
    const chance = new Seeded(7);
    const count = { read: 0, foreign: 0, missing: 0, failed: 0, aborted: 0 };
    await eachAtOnce(transactionsInAll, async (index) => {
      const { workspaceId, account } = sides[index % 2]!;
      const [fails, isAborted] = [chance.chance(0.1), chance.chance(0.05)];
      await pooled
        .run(system(workspaceId), async (tx) => {
          const rows = await tx.query<{ account_name: string }[]>('select account_name from members');
          count.read += 1;
          if (rows.some((row) => row.account_name !== account)) count.foreign += 1;
          if (rows.length !== 1) count.missing += 1;
          if (fails) await tx.query('select 1 / 0');
          if (isAborted) throw new Error('broken off');
        })
        .catch(() => (fails ? (count.failed += 1) : (count.aborted += 1)));
    });
    expect(count).toMatchObject({ read: transactionsInAll, foreign: 0, missing: 0 });
    expect(count.failed).toBeGreaterThan(transactionsInAll * 0.08);
    expect(count.aborted).toBeGreaterThan(transactionsInAll * 0.03);
    expect(await leftBehind(pooledUrl(database.url, pooler.url), serverConnections)).toEqual([]);
  });

  it('serves people of two workspaces at once, and its own connections are the few of the pooler', async () => {
    const api = await startTestApi({ REGIMEN_DATABASE_POOLER: pooler.url });
    try {
      const names = ['coach', 'clinician'] as const;
      for (const name of names) await makeTestWorkspace(api.database, [name]);
      const clients = [await signInForTest(api.url, 'coach'), await signInForTest(api.url, 'clinician')];
      const foreign: string[] = [];
      await eachAtOnce(600, async (index) => {
        const { data } = await clients[index % 2]!.ask('{ session { member { accountName } } }');
        const { member } = data?.['session'] as { member: { accountName: string } };
        if (member.accountName !== names[index % 2]) foreign.push(member.accountName);
      });
      expect(foreign).toEqual([]);
      const [{ busy }] = await api.database.transactions.dataSource.query<[{ busy: number }]>(
        `select count(*)::int as busy from pg_stat_activity
          where datname = current_database() and application_name = 'regimen-api' and usename = 'regimen_app'`,
      );
      // Two of the pooler and the one that is opened directly, for locks of jobs.
      expect(busy).toBeLessThanOrEqual(serverConnections + 1);
      expect(await leftBehind(pooledUrl(api.database.url, pooler.url), serverConnections)).toEqual([]);
    } finally {
      await api.stop();
    }
  });

  it('lets a process that starts wait for its turn on a connection that is not the pooler’s', async () => {
    const own = await startTestDatabase();
    const before = new Client({ connectionString: own.ownerUrl });
    await before.connect();
    await before.query('select pg_advisory_lock($1)', [startLock]);
    const starting = startTestApi({ REGIMEN_DATABASE_POOLER: pooler.url }, own);
    try {
      await until(
        () => before.query("select 1 from pg_locks where locktype = 'advisory' and not granted"),
        ({ rowCount }) => rowCount === 1,
        startMs,
      );
      expect(await leftBehind(pooledUrl(own.url, pooler.url), serverConnections)).toEqual([]);
    } finally {
      await before.end();
      await (await starting).stop();
    }
  });
});
