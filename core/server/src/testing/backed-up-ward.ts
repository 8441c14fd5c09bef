import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { emptyProfile } from '@regimen/domain';
import type { PluginStorage } from '@regimen/plugin-api';
import { Client } from 'pg';
import { UploadsRepository } from '../features/imports/uploads.repository.js';
import { ParticipantsRepository } from '../features/profiles/participants.repository.js';
import { makeTestWorkspace } from './test-workspace.js';
import { BlobStore } from '../platform/blobs/blob-store.js';
import { startTestDatabase, testMasterKey } from '../platform/database/testing/start-test-database.js';
import type { TestDatabase } from '../platform/database/testing/start-test-database.js';
import { migratePluginStorage } from '../platform/plugins/storage/migrate-plugin-storage.js';
import { namesOf } from '../platform/plugins/storage/plugin-names.js';
import { testCipher } from '../platform/privacy/testing/test-cipher.js';
import type { Manifest } from '../platform/backup/backup-contents.js';
import type { Restored, StoringPlugin } from '../platform/backup/restore-backup.js';
import { examineBackup, restoreBackup } from '../platform/backup/restore-backup.js';
import { SampledValues } from '../platform/backup/sampled-values.js';
import { takeBackup } from '../platform/backup/take-backup.js';

const storage: PluginStorage = {
  migrations: [
    {
      name: '20261125-1000-create-notes',
      up: `create table notes (workspace_id uuid not null, participant_id uuid not null, "text" text,
             shouted text generated always as (upper("text")) stored);
           create index on notes (workspace_id);`,
    },
  ],
  personalTables: [{ table: 'notes', participantColumn: 'participant_id' }],
};

/** A letter of every kind that PostgreSQL writes in another way. */
export const oddText = 'a\tb\\n\r\n\\.\n忌口 \u{1f95c}';

export async function asOwner<T>(ownerUrl: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** A database with a person, a file and the table of a plugin, and the ways to back it up and restore it elsewhere. */
export async function openBackedUpWard() {
  const key = randomBytes(32);
  const folder = await mkdtemp(join(tmpdir(), 'regimen-backup-'));
  const source = await startTestDatabase();
  const plugin: StoringPlugin = { id: `nutrition-b${randomBytes(4).toString('hex')}`, storage };
  const { schema, ownerRole } = namesOf(plugin.id);
  await fill(source, folder);
  await migratePluginStorage(source.ownerUrl, testMasterKey, plugin.id, storage);
  await asOwner(source.ownerUrl, (client) =>
    client.query(`insert into ${schema}.notes select workspace_id, id, $1 from participants`, [oddText]),
  );
  const auditAnchors = join(folder, 'audit-anchors.jsonl');
  const sampleOf = (database: TestDatabase, dataFolder: string) =>
    new SampledValues({
      transactions: database.transactions,
      cipher: testCipher(),
      uploads: new BlobStore(join(dataFolder, 'uploads')),
    });
  return {
    key,
    folder,
    source,
    plugin,
    notes: `${schema}.notes`,
    sampleOf,
    async taken(sample = sampleOf(source, folder)): Promise<{ path: string; manifest: Manifest }> {
      const path = join(folder, `backup-${randomUUID()}`);
      const from = { ownerUrl: source.ownerUrl, dataFolder: folder, auditAnchors, sample };
      return { path, manifest: await takeBackup(from, path, key) };
    },
    async restoreTo(
      target: TestDatabase,
      dataFolder: string,
      path: string,
      plugins = [plugin],
    ): Promise<Restored> {
      return restoreBackup(path, key, await examineBackup(path, key), {
        ownerUrl: target.ownerUrl,
        accessKey: testMasterKey,
        dataFolder,
        auditAnchors: join(dataFolder, 'audit-anchors.jsonl'),
        plugins: () => Promise.resolve(plugins),
      });
    },
    async stop() {
      await asOwner(source.ownerUrl, (client) =>
        client.query(`drop schema ${schema} cascade; drop owned by ${schema}, ${ownerRole}`),
      );
      await source.stop();
      await rm(folder, { recursive: true });
    },
  };
}

export type BackedUpWard = Awaited<ReturnType<typeof openBackedUpWard>>;

async function fill(database: TestDatabase, folder: string): Promise<void> {
  const workspaceId = await makeTestWorkspace(database, ['participant']);
  await database.transactions.run({ kind: 'system', workspaceId, reason: 'test' }, async (tx) => {
    const [member] = await tx.query<{ id: string }[]>('select id from members');
    const blob = await new BlobStore(join(folder, 'uploads')).save(lines(), 1000);
    const owner = { workspaceId, memberId: member!.id };
    await new UploadsRepository(testCipher()).add(tx, owner, 'day\n1.csv', blob);
    await new ParticipantsRepository().add(tx, workspaceId, member!.id, emptyProfile('Europe/Berlin'));
    await tx.query(
      `insert into model_uses (workspace_id, ability, model_id, model_version, outcome, took_ms)
       values ($1, 'phraser', 'small', '1', 'used', 5)`,
      [workspaceId],
    );
  });
}

async function* lines(): AsyncGenerator<Buffer> {
  yield await Promise.resolve(Buffer.from('time,heart rate\n'));
}
