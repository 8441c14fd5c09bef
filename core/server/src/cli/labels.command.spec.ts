import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { jest } from '@jest/globals';
import type { EntityManager } from 'typeorm';
import { LabellingDesk } from '../features/labelling/labelling-desk.js';
import { TextsToLabelRepository } from '../features/labelling/texts-to-label.repository.js';
import { workspaceRoot } from '../platform/config/read-settings.js';
import { startTestDatabase, testMasterKey } from '../platform/database/testing/start-test-database.js';
import type { TestDatabase } from '../platform/database/testing/start-test-database.js';
import { testCipher, testKeysFolder } from '../platform/privacy/testing/test-cipher.js';
import { OutboxRepository } from '../platform/queue/outbox.repository.js';
import { makeTestWorkspace } from '../testing/test-workspace.js';

jest.setTimeout(60_000);

const cipher = testCipher();
const desk = new LabellingDesk(new TextsToLabelRepository(), cipher, new OutboxRepository());

describe('the command that writes labels', () => {
  let database: TestDatabase;
  let folder: string;
  let workspaceId: string;
  beforeAll(async () => {
    database = await startTestDatabase();
    folder = await mkdtemp(join(tmpdir(), 'regimen-labels-'));
    workspaceId = await makeTestWorkspace(database, ['administrator']);
  });
  afterAll(async () => {
    await database.stop();
    await rm(folder, { recursive: true, force: true });
  });

  const inside = <T>(work: (tx: EntityManager) => Promise<T>) =>
    database.transactions.run({ kind: 'system', workspaceId, reason: 'test' }, work);
  const labels = (out: string) =>
    spawnSync(
      process.execPath,
      [join(workspaceRoot, 'core/server/dist/main-cli.js'), 'labels'].concat(
        ...['--workspace', workspaceId, '--out', join(folder, out)],
      ),
      {
        encoding: 'utf8',
        env: {
          PATH: process.env.PATH,
          DATABASE_URL: database.ownerUrl,
          REGIMEN_DATA_DIR: folder,
          REGIMEN_MASTER_KEY: testMasterKey.toString('base64'),
          REGIMEN_KEYS_DIR: testKeysFolder,
        },
      },
    );

  it('writes what was labelled and nothing else, for its owner alone, and overwrites nothing', async () => {
    expect(labels('none')).toMatchObject({ status: 0, stdout: 'Nothing is labelled yet.\n' });
    await inside(async (tx) => {
      const [member] = await tx.query<{ id: string }[]>('select id from members');
      const whose = { workspaceId, memberId: member!.id, participantId: null };
      await desk.takeIn(tx, whose, ['my knee hurts', '膝盖疼', 'left alone']);
      for (const { stored, text } of await desk.words(tx, await desk.texts.toRead(tx, 10))) {
        const sealed = await desk.sealLabel(tx, stored, 'suggested', { intent: 'plan', marks: [] });
        await desk.texts.keepReading(tx, stored.id, { doubt: 0.5, sealedSuggestion: sealed });
        if (text === 'left alone') continue;
        const [start, end] = text === '膝盖疼' ? [0, 2] : [3, 7];
        const marks = [{ slot: 'joint', value: 'knee', start, end }];
        const sealedLabel = await desk.sealLabel(tx, stored, 'label', { intent: 'report', marks });
        await desk.texts.decide(tx, stored.id, { state: 'labelled', sealedLabel, decidedBy: member!.id });
      }
    });
    expect(labels('out')).toMatchObject({ status: 0, stderr: '' });
    const file = join(folder, 'out', 'en.txt');
    expect(await readFile(file, 'utf8')).toBe('report\tmy [knee]{joint=knee} hurts\n');
    expect(await readFile(join(folder, 'out', 'zh.txt'), 'utf8')).toBe('report\t[膝盖]{joint=knee}疼\n');
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect(labels('out')).toMatchObject({ status: 1, stderr: expect.stringContaining('exists') as string });
    const noted = await inside((tx) =>
      tx.query(`select 1 from audit_entries where action = 'export-labels'`),
    );
    expect(noted).toHaveLength(3);
  });
});
