import { randomUUID } from 'node:crypto';
import { startTestDatabase } from '../database/testing/start-test-database.js';
import type { TestDatabase } from '../database/testing/start-test-database.js';
import { firstBrokenEntry } from './audit-entry.js';
import { AuditRepository } from './audit.repository.js';

describe('the audit trail', () => {
  let database: TestDatabase;
  const workspaceId = randomUUID();
  const repository = new AuditRepository();
  const inside = <T>(work: Parameters<TestDatabase['transactions']['run']>[1]) =>
    database.transactions.run({ kind: 'system', workspaceId, reason: 'test' }, work) as Promise<T>;
  const note = (action: string) => ({
    action,
    subject: 'plan:1',
    decision: 'allowed' as const,
    reason: null,
  });
  const chain = () =>
    inside<Awaited<ReturnType<AuditRepository['chain']>>>((tx) => repository.chain(tx, workspaceId));

  beforeAll(async () => {
    database = await startTestDatabase();
    await inside((tx) =>
      tx.query(
        `insert into workspaces (workspace_id, name, kind, wrapped_key) values ($1, 'W', 'hospital', '')`,
        [workspaceId],
      ),
    );
    await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        inside((tx) =>
          repository.append(tx, { workspaceId, memberId: null }, [note(`a${index}`), note(`b${index}`)]),
        ),
      ),
    );
  });
  afterAll(() => database.stop());

  it('is whole after many writers at once', async () => {
    const entries = await chain();
    expect(entries).toHaveLength(40);
    expect(firstBrokenEntry(entries)).toBeNull();
  });

  it('names the first entry that was changed, removed, added or moved', async () => {
    const entries = await chain();
    const [third, fourth] = [entries[2]!, entries[3]!];
    expect(
      firstBrokenEntry(entries.map((entry) => (entry.seq === 3 ? { ...entry, reason: 'x' } : entry))),
    ).toBe(3);
    expect(firstBrokenEntry(entries.filter(({ seq }) => seq !== 3))).toBe(3);
    expect(firstBrokenEntry([...entries.slice(0, 2), fourth, third, ...entries.slice(4)])).toBe(3);
    expect(firstBrokenEntry([...entries, { ...third, seq: 41 }])).toBe(41);
  });
});
