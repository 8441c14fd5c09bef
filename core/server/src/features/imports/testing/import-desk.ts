import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { emptyProfile } from '@regimen/domain';
import type { EntityManager } from 'typeorm';
import { workspaceRoot } from '../../../platform/config/read-settings.js';
import type { TestDatabase } from '../../../platform/database/testing/start-test-database.js';
import { startTestDatabase } from '../../../platform/database/testing/start-test-database.js';
import { loadPlugins } from '../../../platform/plugins/load-plugins.js';
import { createPluginHost } from '../../../platform/plugins/plugin-host.js';
import type { PluginRegistry } from '../../../platform/plugins/plugin-registry.js';
import type { JobRun } from '../../../platform/queue/job-definition.js';
import { OutboxRepository } from '../../../platform/queue/outbox.repository.js';
import type { PersonCipher } from '../../../platform/privacy/person-cipher.js';
import { testCipher } from '../../../platform/privacy/testing/test-cipher.js';
import { ActivitiesRepository } from '../../health-data/activities/activities.repository.js';
import { DailySummariesRepository } from '../../health-data/summaries/daily-summaries.repository.js';
import { ObservationsRepository } from '../../health-data/observations/observations.repository.js';
import { QualityEntriesRepository } from '../../health-data/quality/quality-entries.repository.js';
import { SameSessionsRepository } from '../../health-data/activities/same-sessions.repository.js';
import { MembersRepository } from '../../members/members.repository.js';
import { WorkspacesRepository } from '../../members/workspaces.repository.js';
import { ParticipantsRepository } from '../../profiles/participants.repository.js';
import type { ParsedPiece } from '../../../platform/parsing/parsed-piece.js';
import { ByteMeter } from '../byte-meter.js';
import { DeliveredRecordsRepository } from '../delivered-records.repository.js';
import { ImportFileProcessor } from '../import-file.processor.js';
import { ImportFilesRepository } from '../import-files.repository.js';
import { ImportsRepository } from '../imports.repository.js';
import type { SealedImport } from '../imports.repository.js';
import { openDelivery } from '../open-delivery.js';
import { readDelivery } from '../read-delivery.js';
import { UploadsRepository } from '../uploads.repository.js';
import { DyingBlobs } from './dying-blobs.js';

const pluginsFile = join(workspaceRoot, 'regimen.plugins.json');
/** As large as the export of a decade. */
const largestFileBytes = 8 * 1024 ** 3;
const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };

/** When a worker is killed: while it commits the batch behind so many, or once it has read so many bytes. */
export interface Kill {
  dieAfterBatches?: number;
  dieAfterBytes?: number;
}

/** One person on a fresh database, and the real path of a file: sealed, read by its plugin apart, cleaned, stored. */
export interface ImportDesk {
  participantId: string;
  workspaceId: string;
  memberId: string;
  /** Where the owner of the database signs in. */
  ownerUrl: string;
  activities: ActivitiesRepository;
  imports: ImportsRepository;
  /** Opens what was sealed with the person's key. */
  cipher: PersonCipher;
  plugins: PluginRegistry;
  /** Killed, the run ends as with its worker: nothing is tidied up. */
  importFile(
    sample: {
      name: string;
      bytes: AsyncIterable<Uint8Array>;
      settings?: Readonly<Record<string, string>>;
    },
    kill?: Kill,
  ): Promise<SealedImport>;
  /** Keeps a file sealed as an upload does, and says which import will read it. */
  handOver(name: string, bytes: AsyncIterable<Uint8Array>): Promise<string>;
  /** The job of an import, for the first time or again as after a crash. */
  runAgain(importId: string, kill?: Kill): Promise<SealedImport>;
  /** What the readers give of a file that was handed over, without storing it. */
  pieces(importId: string): AsyncIterable<ParsedPiece>;
  read<T>(work: (tx: EntityManager) => Promise<T>): Promise<T>;
  /** Somebody else of whom the same database knows nothing yet; stopped with this desk. */
  newcomer(): Promise<Omit<ImportDesk, 'stop' | 'newcomer'>>;
  stop(): Promise<void>;
}

/** Opens a desk with the plugins of the product. */
export async function openImportDesk(timeZone: string): Promise<ImportDesk> {
  const database = await startTestDatabase();
  const folder = await mkdtemp(join(tmpdir(), 'regimen-imports-'));
  const cipher = testCipher();
  const parts = await partsOf(database, cipher, folder);
  const newcomer = () => deskOf(database, cipher, parts, timeZone);
  return {
    ...(await newcomer()),
    newcomer,
    stop: async () => {
      await database.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function deskOf(
  database: TestDatabase,
  cipher: PersonCipher,
  parts: Awaited<ReturnType<typeof partsOf>>,
  timeZone: string,
): Promise<Omit<ImportDesk, 'stop' | 'newcomer'>> {
  const { blobs, uploads, imports, activities, plugins } = parts;
  const processor = new ImportFileProcessor(parts);
  const person = await takeIn(database, cipher, timeZone);
  const { workspaceId, participantId, memberId } = person;
  const read = <T>(work: (tx: EntityManager) => Promise<T>) =>
    database.transactions.run({ kind: 'system', workspaceId, reason: 'test' }, work);
  const handOver = async (
    name: string,
    bytes: AsyncIterable<Uint8Array>,
    settings: Readonly<Record<string, string>> = {},
  ) => {
    const blob = await blobs.save(bytes, largestFileBytes);
    return read(async (tx) => {
      await uploads.add(tx, person, name, blob);
      return imports.add(tx, { workspaceId, participantId, uploadId: blob.id, settings });
    });
  };
  const run = (importId: string, { dieAfterBatches = Infinity, dieAfterBytes = Infinity }: Kill = {}) => {
    [imports.batchesLeft, blobs.bytesLeft] = [dieAfterBatches, dieAfterBytes];
    return processor.run(jobOf({ workspaceId, payload: { importId, participantId } }));
  };
  const found = async (importId: string) => (await read((tx) => imports.find(tx, importId)))!;
  const runAgain = async (importId: string, kill?: Kill) => {
    if (kill) await run(importId, kill).catch(() => undefined);
    else await run(importId);
    return found(importId);
  };
  return {
    participantId,
    workspaceId,
    memberId,
    ownerUrl: database.ownerUrl,
    activities,
    imports,
    cipher,
    plugins,
    read,
    handOver,
    async *pieces(importId) {
      const { uploadId } = await found(importId);
      const upload = await read((tx) => uploads.open(tx, uploadId));
      const file = openDelivery(blobs, upload, { timeZone }, new ByteMeter(upload.sizeBytes));
      yield* readDelivery(parts, file);
    },
    async importFile({ name, bytes, settings }, kill) {
      const importId = await handOver(name, bytes, settings);
      return runAgain(importId, kill);
    },
    runAgain,
  };
}

/** A job as the queue hands it over, which nobody needs to be told the end of. */
export function jobOf(of: Pick<JobRun, 'workspaceId' | 'payload'>): JobRun {
  return { ...of, id: randomUUID(), requestedBy: null, finish: () => Promise.resolve() };
}

/** What an import works with. */
export async function partsOf({ transactions }: TestDatabase, cipher: PersonCipher, folder: string) {
  return {
    transactions,
    blobs: new DyingBlobs(folder),
    plugins: await loadAllPlugins(),
    pluginsFile,
    uploads: new UploadsRepository(cipher),
    imports: new DyingImports(),
    files: new ImportFilesRepository(cipher),
    participants: new ParticipantsRepository(),
    observations: new ObservationsRepository(cipher),
    activities: new ActivitiesRepository(cipher),
    summaries: new DailySummariesRepository(),
    quality: new QualityEntriesRepository(),
    sameSessions: new SameSessionsRepository(),
    delivered: new DeliveredRecordsRepository(),
    outbox: new OutboxRepository(),
  };
}

/** The plugins of the product, as the parser process loads them. */
function loadAllPlugins(): Promise<PluginRegistry> {
  return loadPlugins(pluginsFile, (definition, origins) =>
    createPluginHost(
      definition,
      {
        logger: silent,
        now: () => new Date(),
        storage: null,
        enqueue: () => Promise.reject(new Error('The desk has no queue.')),
      },
      origins,
    ),
  );
}

/** Dies in the middle of a transaction, when it is told to. */
class DyingImports extends ImportsRepository {
  batchesLeft = Infinity;

  override advance(...batch: Parameters<ImportsRepository['advance']>): Promise<void> {
    this.batchesLeft -= 1;
    if (this.batchesLeft < 0) throw new Error('killed');
    return super.advance(...batch);
  }
}

export async function takeIn({ transactions }: TestDatabase, cipher: PersonCipher, timeZone: string) {
  const [workspaceId, memberId] = [randomUUID(), randomUUID()];
  return transactions.run({ kind: 'system', workspaceId, reason: 'test' }, async (tx) => {
    const wrappedKey = await cipher.newWorkspaceKey(workspaceId);
    await new WorkspacesRepository().add(tx, { id: workspaceId, name: 'Test', kind: 'practice', wrappedKey });
    await cipher.createPersonKey(tx, workspaceId, memberId);
    const place = { workspaceId, personId: memberId, field: 'members.display_name' };
    await new MembersRepository().add(tx, {
      workspaceId,
      id: memberId,
      accountName: memberId,
      sealedDisplayName: await cipher.seal(tx, place, 'Test'),
      passwordHash: '',
      roles: ['participant'],
      language: 'en',
    });
    const profile = emptyProfile(timeZone);
    const participantId = await new ParticipantsRepository().add(tx, workspaceId, memberId, profile);
    return { workspaceId, memberId, participantId };
  });
}
