import { randomBytes, randomUUID } from 'node:crypto';
import { appendFile, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { jest } from '@jest/globals';
import { Client } from 'pg';
import { AuditRepository } from '../../../platform/audit/audit.repository.js';
import { readBackup, reading } from '../../../platform/backup/read-backup.js';
import { examineBackup, restoreBackup } from '../../../platform/backup/restore-backup.js';
import { SampledValues } from '../../../platform/backup/sampled-values.js';
import { takeBackup } from '../../../platform/backup/take-backup.js';
import { BlobStore } from '../../../platform/blobs/blob-store.js';
import { startTestDatabase, testMasterKey } from '../../../platform/database/testing/start-test-database.js';
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

async function backUp({ database, dataFolder, transactions, cipher, imports }: RightsDesk) {
  const key = randomBytes(32);
  const backup = join(dataFolder, `backup-${randomUUID()}`);
  const sampling = new SampledValues({ transactions, cipher, uploads: imports.blobs });
  const auditAnchors = join(dataFolder, 'audit-anchors.jsonl');
  const source = { ownerUrl: database.ownerUrl, dataFolder, auditAnchors, sample: sampling };
  const { sample } = await takeBackup(source, backup, key);
  return { backup, key, sample };
}

async function saysInClear(backup: string, key: Buffer, words: string): Promise<boolean> {
  let found = false;
  await readBackup(backup, key, {
    ...reading,
    rows: async (_table, rows) => {
      const pieces: Buffer[] = [];
      for await (const piece of rows) pieces.push(piece);
      const text = Buffer.concat(pieces).toString('utf8');
      found ||= text.includes(words) || text.includes(Buffer.from(words).toString('hex'));
    },
  });
  return found;
}

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
    const { backup, key, sample } = await backUp(desk);
    const before = await desk.eraser.counts(other);
    await desk.erased.add(person, new Date());
    await desk.eraser.erase(person);

    const restored = await startTestDatabase();
    const dataFolder = await mkdtemp(join(tmpdir(), 'regimen-restored-'));
    await restoreBackup(backup, key, await examineBackup(backup, key), {
      ownerUrl: restored.ownerUrl,
      accessKey: testMasterKey,
      dataFolder,
      auditAnchors: join(dataFolder, 'audit-anchors.jsonl'),
      plugins: () => Promise.resolve([]),
    });
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
      expect(await saysInClear(backup, key, spokenWords)).toBe(false);
      // Whoever was erased opens no more, and everybody else does.
      const isErased = (_workspaceId: string, personId: string) => personId === person.memberId;
      const client = new Client({ connectionString: restored.ownerUrl });
      await client.connect();
      const uploads = new BlobStore(join(dataFolder, 'uploads'));
      const compared = await new SampledValues({ transactions, cipher: desk.cipher, uploads }).compare(
        client,
        sample,
        isErased,
      );
      await client.end();
      expect(compared).toEqual({ opened: sample.length / 2, erased: sample.length / 2, different: 0 });

      const rows = new OwnedRowsRepository();
      const eraser = new PersonEraser({
        transactions,
        rows,
        work: new OpenWorkRepository(),
        cipher: desk.cipher,
        uploads,
        exports: new BlobStore(join(dataFolder, 'exports')),
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
      // Nothing tells any more in which files they were: those go that hold anybody who is nobody's.
      expect((await within((tx) => researchFileRow(tx, file))).hasFile).toBe(false);
      const waysIn = ['member_sessions', 'half_sign_ins', 'password_resets'];
      const signedOut = Object.fromEntries(waysIn.map((table) => [`table:${table}`, 0]));
      expect(await eraser.counts(other)).toEqual({ ...before, ...signedOut });
      // Raw files of the erased are gone from the place that was restored to.
      expect(await readdir(join(dataFolder, 'uploads'))).toHaveLength(1);
      expect(await eraseAgain(parts)).toBe(0);
    } finally {
      await databases.close();
      await restored.stop();
      await rm(dataFolder, { recursive: true });
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
