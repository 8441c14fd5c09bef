import { randomUUID } from 'node:crypto';
import { appendFile, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { jest } from '@jest/globals';
import { AuditRepository } from '../../../platform/audit/audit.repository.js';
import { startTestDatabase, testMasterKey } from '../../../platform/database/testing/start-test-database.js';
import { restore, takeBackup } from '../testing/logical-backup.js';
import { PersonErased } from '../../../platform/privacy/person-cipher.js';
import { PluginDatabases } from '../../../platform/plugins/storage/plugin-databases.js';
import { PluginPersonalData } from '../../../platform/plugins/storage/plugin-personal-data.js';
import {
  keepResearchFile,
  researchFileRow,
  researchWithdrawals,
} from '../../research-exports/testing/research-withdrawals.js';
import type { RightsDesk } from '../testing/whole-person.js';
import { openRightsDesk } from '../testing/whole-person.js';
import { spokenWords } from '../testing/fill-person.js';
import { OwnedRowsRepository } from '../owned-rows.repository.js';
import { eraseAgain } from './erase-again.js';
import { OpenWorkRepository } from './open-work.repository.js';
import { PersonEraser } from './person-eraser.js';

jest.setTimeout(240_000);

describe('a backup from before an erasure', () => {
  let desk: RightsDesk;
  beforeAll(async () => {
    desk = await openRightsDesk();
  });
  afterAll(() => desk.stop());

  it('holds no readable word, and once started nothing of the person, while others are as they were', async () => {
    const [person, other] = [await desk.person(), await desk.person()];
    const file = await desk.within(person, async (tx) => {
      const [researcher] = await tx.query<{ id: string }[]>(
        `insert into members (workspace_id, account_name, display_name, roles) values ($1, 'researcher', 'sealed', '{administrator}')
         returning id`,
        [person.workspaceId],
      );
      const asks = { workspaceId: person.workspaceId, memberId: researcher!.id };
      await desk.cipher.createPersonKey(tx, asks.workspaceId, asks.memberId);
      return keepResearchFile(tx, desk.cipher, asks, [person]);
    });
    const backup = await takeBackup(desk.database.ownerUrl);
    const before = await desk.eraser.counts(other);
    await desk.erased.add(person, new Date());
    await desk.eraser.erase(person);

    const restored = await startTestDatabase();
    await restore(restored.ownerUrl, backup);
    const { transactions } = restored;
    const databases = new PluginDatabases(restored.ownerUrl, testMasterKey);
    try {
      const within = <T>(work: Parameters<typeof transactions.run<T>>[1]) =>
        transactions.run({ kind: 'system', workspaceId: person.workspaceId, reason: 'test' }, work);
      // It is all back, but for the part of the key that never was in the database.
      const place = { workspaceId: person.workspaceId, personId: person.memberId };
      const [request] = await within((tx) => tx.query<{ text: Buffer }[]>('select text from plan_requests'));
      await expect(
        within((tx) => desk.cipher.open(tx, { ...place, field: 'plan_requests.text' }, request!.text)),
      ).rejects.toThrow(PersonErased);
      expect([...backup.values()].some((rows) => rows.includes(spokenWords))).toBe(false);

      const rows = new OwnedRowsRepository();
      const eraser = new PersonEraser({
        transactions,
        rows,
        work: new OpenWorkRepository(),
        cipher: desk.cipher,
        uploads: desk.imports.blobs,
        exports: desk.exportBlobs,
        plugins: new PluginPersonalData(databases),
        research: researchWithdrawals(desk.cipher),
      });
      const lockConnections = transactions.dataSource;
      const audit = new AuditRepository();
      const parts = { transactions, lockConnections, rows, eraser, audit, erased: desk.erased };
      expect((await eraser.counts(person))['table:observations']).toBeGreaterThan(100);
      // Api and worker start at once: one erases, the other finds nobody left.
      const counts = await Promise.all([eraseAgain(parts), eraseAgain(parts)]);
      expect(counts.sort()).toEqual([0, 1]);
      expect(Object.entries(await eraser.counts(person)).filter(([, count]) => count > 0)).toEqual([]);
      expect(await eraser.counts(other)).toEqual(before);
      // Nothing tells any more in which files they were: those go that hold anybody who is nobody's.
      expect((await within((tx) => researchFileRow(tx, file))).hasFile).toBe(false);
      expect(await eraseAgain(parts)).toBe(0);
    } finally {
      await databases.close();
      await restored.stop();
    }
  });

  it('is not served at all when the list of erased people was changed', async () => {
    const path = join(desk.dataFolder, 'erased-people.jsonl');
    const person = { workspaceId: randomUUID(), participantId: randomUUID(), memberId: randomUUID() };
    await desk.erased.add({ ...person, memberId: randomUUID() }, new Date());
    await desk.erased.add(person, new Date());
    const whole = await readFile(path, 'utf8');
    const lines = whole.split('\n');
    expect(await desk.erased.all()).toHaveLength(lines.length - 1);
    for (const changed of [
      whole.replace(person.memberId, randomUUID()),
      lines.slice(1).join('\n'),
      `${whole}${lines[0]}\n`,
      `${whole}{}\n`,
    ]) {
      await writeFile(path, changed);
      await expect(desk.erased.all()).rejects.toThrow(/says who must stay erased/);
    }
    await writeFile(path, whole);
    // A line that a crash cut off is written anew.
    await appendFile(path, '{"workspaceId":"');
    await desk.erased.add({ ...person, memberId: randomUUID() }, new Date());
    expect(await desk.erased.all()).toHaveLength(lines.length);
  });
});
