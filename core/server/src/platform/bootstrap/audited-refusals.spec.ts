import { jest } from '@jest/globals';
import { makeTestWorkspace } from '../../testing/test-workspace.js';
import { AuditRepository } from '../audit/audit.repository.js';
import { firstBrokenEntry } from '../audit/audit-entry.js';
import { startTestDatabase } from '../database/testing/start-test-database.js';
import type { TestDatabase } from '../database/testing/start-test-database.js';
import type { PlatformLogger } from '../observability/logger.js';
import { AuditedRefusals } from './audited-refusals.js';

jest.setTimeout(60_000);

describe('refusals of plugins in the audit trail', () => {
  let database: TestDatabase;
  let workspaces: string[];
  beforeAll(async () => {
    database = await startTestDatabase();
    workspaces = [
      await makeTestWorkspace(database, ['participant']),
      await makeTestWorkspace(database, ['coach']),
    ];
  });
  afterAll(() => database.stop());

  const trailOf = (workspaceId: string) =>
    database.transactions.run({ kind: 'system', workspaceId, reason: 'test' }, (tx) =>
      new AuditRepository().chain(tx, workspaceId),
    );

  it('stand in that of every workspace, few however often a plugin is refused', async () => {
    const errors: unknown[] = [];
    const logger = { error: (fields: unknown) => errors.push(fields) } as unknown as PlatformLogger;
    const refusals = new AuditedRefusals(database.transactions, database.ownerUrl, logger);
    for (let count = 0; count < 500; count += 1) refusals.hear('wearable-odd', 'network', 1);
    refusals.hear('wearable-odd', 'undeclared', 1);
    await refusals.close();
    for (const workspaceId of workspaces) {
      const trail = await trailOf(workspaceId);
      const told = trail.filter(({ subject }) => subject.startsWith('plugin:'));
      expect(
        told.map(({ action, subject, decision, reason }) => [action, subject, decision, reason]),
      ).toEqual([
        ['refuse-plugin', 'plugin:wearable-odd', 'denied', 'refused-network'],
        ['refuse-plugin', 'plugin:wearable-odd', 'denied', 'refused-undeclared'],
        ['refuse-plugin', 'plugin:wearable-odd', 'denied', 'refused-network ×499'],
      ]);
      expect(firstBrokenEntry(trail)).toBeNull();
    }
    expect(errors).toEqual([]);
  });

  it('are told of in the log where the trail cannot be written', async () => {
    const errors: object[] = [];
    const logger = { error: (fields: object) => errors.push(fields) } as unknown as PlatformLogger;
    const refusals = new AuditedRefusals(database.transactions, 'postgres://nobody@127.0.0.1:1/none', logger);
    refusals.hear('wearable-odd', 'files', 1);
    await refusals.close();
    expect(errors).toEqual([expect.objectContaining({ pluginId: 'wearable-odd', reason: 'refused-files' })]);
  });
});
