import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { jest } from '@jest/globals';
import type { EntityManager } from 'typeorm';
import { startTestDatabase } from '../../platform/database/testing/start-test-database.js';
import type { TestDatabase } from '../../platform/database/testing/start-test-database.js';
import { Transactions } from '../../platform/database/transactions.js';
import { testCipher } from '../../platform/privacy/testing/test-cipher.js';
import { sampleOf } from './testing/archived-samples.js';
import { jobOf, partsOf, takeIn } from './testing/import-desk.js';
import { ImportFileProcessor } from './import-file.processor.js';

jest.setTimeout(120_000);

class Lost extends Error {}

/** A database that says a batch is committed and has forgotten it, as one does that crashed before the log was on disk. */
class ForgetfulTransactions extends Transactions {
  /** How many batches are kept before one is forgotten. */
  forgetAfter = Infinity;
  isBatch = false;

  override async run<T>(...[actor, work, lookup]: Parameters<Transactions['run']>): Promise<T> {
    let value: T | undefined;
    const forgetting = async (tx: EntityManager) => {
      value = (await work(tx)) as T;
      const forgets = this.isBatch && (this.forgetAfter -= 1) === -1;
      this.isBatch = false;
      if (forgets) throw new Lost();
    };
    await super.run(actor, forgetting, lookup).catch((error: unknown) => {
      if (!(error instanceof Lost)) throw error;
    });
    return value as T;
  }
}

const heartRates = Array.from({ length: 21_000 }, (_, index) => ({
  metric: 'heart-rate' as const,
  value: 55 + ((index * 2) % 60),
  at: new Date(Date.parse('2026-01-05T00:00:00.000Z') + index * 10_000).toISOString(),
  until: null,
  offsetMinutes: 60,
  device: 'Watch',
  nativeId: null,
}));

describe('an import whose database forgot a batch in a crash', () => {
  let database: TestDatabase;
  let folder: string;
  beforeAll(async () => {
    database = await startTestDatabase();
    folder = await mkdtemp(join(tmpdir(), 'regimen-lost-'));
  });
  afterAll(async () => {
    await database.stop();
    await rm(folder, { recursive: true, force: true });
  });

  it.each([0, 1])('notices after %i batches, and comes to everything when it runs again', async (kept) => {
    const cipher = testCipher();
    const forgetful = new ForgetfulTransactions(database.transactions.dataSource);
    const parts = { ...(await partsOf(database, cipher, folder)), transactions: forgetful };
    const advance = parts.imports.advance.bind(parts.imports);
    parts.imports.advance = (...batch) => {
      forgetful.isBatch = true;
      return advance(...batch);
    };
    const person = await takeIn(database, cipher, 'Europe/Berlin');
    const { workspaceId, participantId } = person;
    const read = <T>(work: (tx: EntityManager) => Promise<T>) =>
      database.transactions.run({ kind: 'system', workspaceId, reason: 'test' }, work);
    const source = parts.plugins.wearableSources().find(({ id }) => id === 'apple-health-export')!;
    const bytes = await sampleOf(source, { observations: heartRates, activities: [] });
    const blob = await parts.blobs.save(
      (async function* () {
        yield bytes;
      })(),
      1e9,
    );
    const importId = await read(async (tx) => {
      await parts.uploads.add(tx, person, 'export.xml', blob);
      return parts.imports.add(tx, { workspaceId, participantId, uploadId: blob.id, settings: {} });
    });
    const processor = new ImportFileProcessor(parts);
    const run = () => processor.run(jobOf({ workspaceId, payload: { importId, participantId } }));
    forgetful.forgetAfter = kept;
    await expect(run()).rejects.toMatchObject({ name: 'CommitsLost' });
    expect(await read((tx) => parts.imports.find(tx, importId))).toMatchObject({ finishedAt: null });
    forgetful.forgetAfter = Infinity;
    await run();
    expect(await read((tx) => parts.imports.find(tx, importId))).toMatchObject({
      status: 'done',
      observationsStored: heartRates.length,
    });
    const [{ count }] = await read((tx) =>
      tx.query<[{ count: number }]>(
        'select count(*)::int as count from observations where participant_id = $1',
        [participantId],
      ),
    );
    expect(count).toBe(heartRates.length);
  });
});
