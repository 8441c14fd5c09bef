import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { startTestDatabase } from '../database/testing/start-test-database.js';
import type { TestDatabase } from '../database/testing/start-test-database.js';
import { OutboxRepository } from './outbox.repository.js';

describe('work of many workspaces', () => {
  const outbox = new OutboxRepository();
  const [loud, quiet] = [randomUUID(), randomUUID()];
  let database: TestDatabase;
  beforeAll(async () => {
    database = await startTestDatabase();
    for (const workspaceId of [loud, quiet])
      await database.transactions.run({ kind: 'system', workspaceId, reason: 'test' }, (tx) =>
        tx.query(
          `insert into workspaces (workspace_id, name, kind, wrapped_key) values ($1, 'W', 'hospital', '')`,
          [workspaceId],
        ),
      );
  });
  afterAll(() => database.stop());

  const asRelay = <T>(work: (tx: EntityManager) => Promise<T>) =>
    database.transactions.run({ kind: 'system', workspaceId: null, reason: 'test' }, work, {
      everyJob: true,
    });
  const add = (workspaceId: string) =>
    database.transactions.run({ kind: 'system', workspaceId, reason: 'test' }, (tx) =>
      outbox.add(tx, { workspaceId, queue: 'imports', payload: {}, requestedBy: null }),
    );
  const dispatch = () =>
    asRelay(async (tx) => {
      const rows = await outbox.takeUndispatched(tx, 100, { imports: 2 });
      await outbox.markDispatched(
        tx,
        rows.map(({ id }) => id),
      );
      return rows;
    });

  it('is handed out by shares, so that one workspace with much of it does not stand before all others', async () => {
    for (let count = 0; count < 10; count += 1) await add(loud);
    const first = await dispatch();
    expect(first.map(({ workspaceId }) => workspaceId)).toEqual([loud, loud]);
    const own = await add(quiet);
    expect((await dispatch()).map(({ id }) => id)).toEqual([own]);
    expect(await dispatch()).toEqual([]);
    await asRelay((tx) => outbox.markProcessed(tx, first[0]!.id));
    expect((await dispatch()).map(({ workspaceId }) => workspaceId)).toEqual([loud]);
    // What is tried again holds nothing up.
    await asRelay(async (tx) => {
      for (let attempt = 0; attempt < 2; attempt += 1) await outbox.countAttempt(tx, first[1]!.id);
    });
    expect(await dispatch()).toHaveLength(1);
  });

  it('is nobody’s to hand out who did not say that they hand out the work of all', async () => {
    const nobody = { kind: 'system' as const, workspaceId: null, reason: 'test' };
    const seen = await database.transactions.run(nobody, (tx) => outbox.takeUndispatched(tx, 100));
    expect(seen).toEqual([]);
  });
});
