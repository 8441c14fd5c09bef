import { randomUUID } from 'node:crypto';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { EntityManager } from 'typeorm';
import type { TestDatabase } from '../../../platform/database/testing/start-test-database.js';
import { startTestDatabase } from '../../../platform/database/testing/start-test-database.js';
import { testCipher } from '../../../platform/privacy/testing/test-cipher.js';
import { OutboxRepository } from '../../../platform/queue/outbox.repository.js';
import { partsOf, takeIn } from '../testing/import-desk.js';
import { forgetRawFilesQueue } from './forget-raw-files.job.js';
import { ForgetRawFilesProcessor } from './forget-raw-files.processor.js';
import { RawFilesRepository } from './raw-files.repository.js';

describe('raw files that are kept long enough', () => {
  let database: TestDatabase;
  let folder: string;
  let parts: Awaited<ReturnType<typeof partsOf>>;
  let person: Awaited<ReturnType<typeof takeIn>>;
  beforeEach(async () => {
    [database, folder] = [await startTestDatabase(), await mkdtemp(join(tmpdir(), 'regimen-raw-files-'))];
    const cipher = testCipher();
    parts = await partsOf(database, cipher, folder);
    person = await takeIn(database, cipher, 'UTC');
  });
  afterEach(async () => {
    await database.stop();
    await rm(folder, { recursive: true, force: true });
  });

  const within = <T>(work: (tx: EntityManager) => Promise<T>) =>
    database.transactions.run({ kind: 'system', workspaceId: person.workspaceId, reason: 'test' }, work);
  const ago = (days: number) => new Date(Date.now() - days * 86_400_000);
  /** A file uploaded so many days ago, and imports of it that ended so many days ago; null for one that is still read. */
  const keep = async (uploadedDays: number, ...endedDays: (number | null)[]): Promise<string> => {
    const blob = await parts.blobs.save(
      (async function* () {
        await Promise.resolve();
        yield Buffer.from('raw');
      })(),
      10,
    );
    const { workspaceId, memberId, participantId } = person;
    await within(async (tx) => {
      await tx.query(
        `insert into uploads (workspace_id, id, member_id, file_name, blob_key, sha256, size_bytes, created_at)
         values ($1, $2, $3, '', $4, $5, 3, $6)`,
        [workspaceId, blob.id, memberId, blob.key, blob.sha256, ago(uploadedDays)],
      );
      for (const days of endedDays) {
        const importId = await parts.imports.add(tx, { workspaceId, participantId, uploadId: blob.id });
        if (days !== null)
          await tx.query('update imports set finished_at = $2 where id = $1', [importId, ago(days)]);
      }
    });
    return blob.id;
  };
  const outbox = new OutboxRepository();
  const rawFiles = new RawFilesRepository();
  const forget = (keptDays: number | null) =>
    new ForgetRawFilesProcessor({ ...parts, outbox, rawFiles, keptDays }).run({
      id: randomUUID(),
      workspaceId: person.workspaceId,
      payload: {},
      requestedBy: null,
      finish: () => Promise.resolve(),
    });
  const kept = async () => new Set(await readdir(folder));
  const planned = () =>
    within((tx) =>
      tx.query<{ later: boolean }[]>(
        `select due_at > now() + interval '23 hours' as later from outbox where queue = $1`,
        [forgetRawFilesQueue],
      ),
    );

  it('are removed with their keys, and those that are younger, still read or read again lately stay', async () => {
    const old = await keep(40, 31);
    const stays = [await keep(40, 29), await keep(40, 31, 2), await keep(40, 31, null), await keep(0)];
    await forget(30);
    expect(await kept()).toEqual(new Set(stays));
    const [row] = await within((tx) =>
      tx.query('select removed_at is not null as removed, blob_key from uploads where id = $1', [old]),
    );
    expect(row).toEqual({ removed: true, blob_key: Buffer.alloc(0) });
    const [shown] = await within((tx) => parts.imports.newestOf(tx, person.participantId, 10)).then((found) =>
      found.filter(({ uploadId }) => uploadId === old),
    );
    expect(shown!.fileRemovedAt).toBeInstanceOf(Date);
  });

  it('are kept for good where nobody says otherwise, but for what nobody imported', async () => {
    const imported = await keep(4000, 4000);
    await keep(2);
    await forget(null);
    expect(await kept()).toEqual(new Set([imported]));
  });

  it('are looked through again a day later, once, for as long as any is left', async () => {
    await keep(1, 1);
    await forget(10);
    await forget(10);
    expect(await planned()).toEqual([{ later: true }]);
    expect(await within((tx) => outbox.takeUndispatched(tx, 10))).toEqual([]);
    await within((tx) => tx.query('update outbox set processed_at = now()'));
    await forget(0);
    expect(await kept()).toEqual(new Set());
    expect(await planned()).toHaveLength(1);
  });

  it('that are gone from the disk already are no failure', async () => {
    const lost = await keep(40, 31);
    await parts.blobs.remove(lost);
    await forget(30);
    expect(await within((tx) => rawFiles.isAnyKept(tx))).toBe(false);
  });
});
