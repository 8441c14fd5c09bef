import { Client } from 'pg';
import { startTestDatabase, testMasterKey } from '../database/testing/start-test-database.js';
import type { TestDatabase } from '../database/testing/start-test-database.js';
import { SharedTries, waitLeft } from './shared-tries.js';

const limit = { free: 3, firstWait: 60, longestWait: 240, forgetAfter: 600 };

describe('tries that every process counts', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await startTestDatabase();
  });
  afterAll(() => database.stop());

  const inProcess = () => new SharedTries(database.transactions, testMasterKey);

  const asOwner = async (statement: string) => {
    const owner = new Client({ connectionString: database.ownerUrl });
    await owner.connect();
    const { rows } = await owner.query<object>(statement);
    await owner.end();
    return rows;
  };

  it('grow their waits up to the longest, and are forgotten', () => {
    expect([2, 3, 4, 5, 6, 60].map((tries) => waitLeft(tries, 0, limit))).toEqual([
      0, 60, 120, 240, 240, 240,
    ]);
    expect(waitLeft(4, 119.5, limit)).toBe(1);
    expect(waitLeft(4, 121, limit)).toBe(0);
    expect(waitLeft(60, 600, limit)).toBe(0);
  });

  it('are admitted as often as one process would, however many ask at once', async () => {
    const processes = [inProcess(), inProcess(), inProcess()];
    const waits = await Promise.all(
      Array.from({ length: 30 }, (_, index) => processes[index % 3]!.admit([{ key: 'ann', limit }])),
    );
    expect(waits.filter((wait) => wait === 0)).toHaveLength(3);
  });

  it('count for no key when one of them must wait', async () => {
    const tries = inProcess();
    const both = (account: string) => [
      { key: account, limit },
      { key: 'network', limit: { ...limit, free: 2 } },
    ];
    expect(await tries.admit(both('a'))).toBe(0);
    expect(await tries.admit(both('b'))).toBe(0);
    expect(await tries.admit(both('c'))).toBeGreaterThan(0);
    await tries.takeBack(['network']);
    for (let count = 0; count < 3; count += 1) expect(await tries.admit([{ key: 'c', limit }])).toBe(0);
  });

  it('by the minute begin anew with the next minute, however steadily they come', async () => {
    const perMinute = { perMinute: 3 };
    expect([2, 3, 4].map((tries) => waitLeft(tries, 20, perMinute))).toEqual([0, 40, 40]);
    expect(waitLeft(3, 60, perMinute)).toBe(0);
    const [tries, other] = [inProcess(), inProcess()];
    const ask = (asked = tries) => asked.admit([{ key: 'nightly', limit: perMinute }]);
    const pass = (seconds: number) =>
      asOwner(`update sign_in_tries set last_at = last_at - make_interval(secs => ${seconds})`);
    expect([await ask(), await ask(other)]).toEqual([0, 0]);
    await pass(30);
    expect(await ask()).toBe(0);
    expect(await ask(other)).toBeGreaterThan(25);
    expect(await ask()).toBeLessThanOrEqual(30);
    await pass(31);
    expect([await ask(), await ask(), await ask(other)]).toEqual([0, 0, 0]);
    expect(await ask()).toBeGreaterThan(55);
  });

  it('are forgotten for who proved who they are', async () => {
    const tries = inProcess();
    for (let count = 0; count < 3; count += 1) await tries.admit([{ key: 'bo', limit }]);
    expect(await tries.admit([{ key: 'bo', limit }])).toBeGreaterThan(0);
    await tries.forget(['bo']);
    expect(await tries.admit([{ key: 'bo', limit }])).toBe(0);
  });

  it('keep no name that was tried', async () => {
    await inProcess().admit([{ key: 'account somebody@example.org', limit }]);
    const rows = await asOwner('select * from sign_in_tries');
    expect(rows.length).toBeGreaterThan(0);
    expect(JSON.stringify(rows.map((row: object) => Object.values(row).map(String)))).not.toContain(
      'somebody',
    );
  });

  it('are open only to who tries the same', async () => {
    await inProcess().admit([{ key: 'walled off', limit }]);
    const counted = (triedHashes: string[]) =>
      database.transactions.run(
        { kind: 'system', workspaceId: null, reason: 'test' },
        async (tx) => (await tx.query<unknown[]>('select 1 from sign_in_tries')).length,
        { triedHashes },
      );
    expect(await counted([])).toBe(0);
    expect(await counted(['00'.repeat(32)])).toBe(0);
  });
});
