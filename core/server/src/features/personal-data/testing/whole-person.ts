import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { WearableSource } from '@regimen/plugin-api';
import type { EntityManager } from 'typeorm';
import { BlobStore } from '../../../platform/blobs/blob-store.js';
import { startTestDatabase, testMasterKey } from '../../../platform/database/testing/start-test-database.js';
import { sampleWriters } from '../../../platform/plugins/sample-writers.js';
import { PluginDatabases } from '../../../platform/plugins/storage/plugin-databases.js';
import { PluginPersonalData } from '../../../platform/plugins/storage/plugin-personal-data.js';
import { InstanceSigner } from '../../../platform/privacy/instance-signer.js';
import { testCipher } from '../../../platform/privacy/testing/test-cipher.js';
import { ImportFileProcessor } from '../../imports/import-file.processor.js';
import { recordsOfMonths, sampleOf } from '../../imports/testing/archived-samples.js';
import { jobOf, partsOf, takeIn } from '../../imports/testing/import-desk.js';
import { researchWithdrawals } from '../../research-exports/testing/research-withdrawals.js';
import { ErasedPeople } from '../erasure/erased-people.js';
import { OpenWorkRepository } from '../erasure/open-work.repository.js';
import { PersonEraser } from '../erasure/person-eraser.js';
import type { Person } from '../owned-rows.repository.js';
import { OwnedRowsRepository } from '../owned-rows.repository.js';
import { fillPerson } from './fill-person.js';

/** A database, a data folder and what works on a person's data; people are made by `person`. */
export async function openRightsDesk() {
  const database = await startTestDatabase();
  const dataFolder = await mkdtemp(join(tmpdir(), 'regimen-rights-'));
  const cipher = testCipher();
  const imports = await partsOf(database, cipher, join(dataFolder, 'uploads'));
  const exportBlobs = new BlobStore(join(dataFolder, 'exports'));
  const databases = new PluginDatabases(database.ownerUrl, testMasterKey);
  const signer = new InstanceSigner(randomBytes(32));
  const { transactions } = database;
  const eraser = new PersonEraser({
    transactions,
    rows: new OwnedRowsRepository(),
    work: new OpenWorkRepository(),
    cipher,
    uploads: imports.blobs,
    exports: exportBlobs,
    plugins: new PluginPersonalData(databases),
    research: researchWithdrawals(cipher),
  });
  const within = <T>({ workspaceId }: Pick<Person, 'workspaceId'>, work: (tx: EntityManager) => Promise<T>) =>
    transactions.run({ kind: 'system', workspaceId, reason: 'test' }, work);
  const { upload, runImport } = deliveries(imports, within);
  return {
    database,
    dataFolder,
    transactions,
    cipher,
    imports,
    exportBlobs,
    databases,
    signer,
    eraser,
    erased: new ErasedPeople(dataFolder, signer),
    within,
    upload,
    runImport,
    /** Somebody of whom a row is in nearly every table, in a workspace of their own. */
    async person(): Promise<Person> {
      const person = await takeIn(database, cipher, 'Europe/Berlin');
      await runImport(person, await upload(person));
      await within(person, (tx) => fillPerson(tx, cipher, person));
      return person;
    },
    async stop() {
      await databases.close();
      await database.stop();
      await rm(dataFolder, { recursive: true, force: true });
    },
  };
}

export type RightsDesk = Awaited<ReturnType<typeof openRightsDesk>>;

/** How files come in, as an upload and its job bring them. */
function deliveries(
  imports: Awaited<ReturnType<typeof partsOf>>,
  within: <T>(of: Pick<Person, 'workspaceId'>, work: (tx: EntityManager) => Promise<T>) => Promise<T>,
) {
  const importer = new ImportFileProcessor(imports);
  /** A file of three months as the phone writes it, uploaded for the person. Resolves to its import. */
  const upload = async (person: Person, months = 1) => {
    const writer = sampleWriters(imports.plugins.wearableSources())!.observations as WearableSource;
    const records = recordsOfMonths(months);
    const bytes = await sampleOf(writer, {
      observations: records.flatMap(({ observations }) => [...observations]),
      activities: records.flatMap(({ activities }) => [...activities]),
    });
    const blob = await imports.blobs.save(
      (async function* () {
        await Promise.resolve();
        yield bytes;
      })(),
      1e9,
    );
    return within(person, async (tx) => {
      await imports.uploads.add(tx, person, 'my watch.xml', blob);
      return imports.imports.add(tx, { ...person, uploadId: blob.id });
    });
  };
  const runImport = (person: Person, importId: string) =>
    importer.run(
      jobOf({ workspaceId: person.workspaceId, payload: { importId, participantId: person.participantId } }),
    );
  return { upload, runImport };
}
