import { cleanObservations } from '@regimen/domain';
import type { ImportWarning, SourceRecord } from '@regimen/domain';
import type { EntityManager } from 'typeorm';
import type { BlobStore } from '../../platform/blobs/blob-store.js';
import type { Transactions } from '../../platform/database/transactions.js';
import { announceProgress } from '../../platform/events/progress-channel.js';
import { ParseFailure, parseFile } from '../../platform/parsing/parse-file.js';
import type { PluginRegistry } from '../../platform/plugins/plugin-registry.js';
import type { JobDefinition, JobRun } from '../../platform/queue/job-definition.js';
import type { ActivitiesRepository } from '../health-data/activities.repository.js';
import type { DailySummariesRepository } from '../health-data/daily-summaries.repository.js';
import type { ObservationOwner, ObservationsRepository } from '../health-data/observations.repository.js';
import type { QualityEntriesRepository } from '../health-data/quality-entries.repository.js';
import type { SameSessionsRepository } from '../health-data/same-sessions.repository.js';
import type { ParticipantsRepository } from '../profiles/participants.repository.js';
import { unusableReason } from './check-source-record.js';
import type { BatchResult } from './import.js';
import { importAttempts, importConcurrency, importQueue } from './import-file.job.js';
import type { ImportsRepository, SealedImport } from './imports.repository.js';
import { recogniseSource } from './recognise-source.js';
import type { RecordBatch } from './record-batches.js';
import { recordBatches } from './record-batches.js';
import { storeActivities } from './store-activities.js';
import type { OpenedUpload, UploadsRepository } from './uploads.repository.js';

interface Parts {
  transactions: Transactions;
  blobs: BlobStore;
  plugins: PluginRegistry;
  pluginsFile: string;
  imports: ImportsRepository;
  participants: ParticipantsRepository;
  uploads: UploadsRepository;
  observations: ObservationsRepository;
  activities: ActivitiesRepository;
  summaries: DailySummariesRepository;
  quality: QualityEntriesRepository;
  sameSessions: SameSessionsRepository;
}

/** Everything one run of an import needs to know. */
interface Delivery {
  record: SealedImport;
  upload: OpenedUpload;
  owner: ObservationOwner;
}

/**
 * Reads an uploaded file, cleans what it holds, and commits it batch by batch. A run after a crash continues behind
 * the last committed batch; the same file again changes nothing.
 */
export class ImportFileProcessor implements JobDefinition {
  readonly queue = importQueue;
  readonly concurrency = importConcurrency;
  readonly attempts = importAttempts;

  constructor(private readonly parts: Parts) {}

  async run(job: JobRun): Promise<void> {
    const delivery = await this.inWorkspace(job, (tx) => this.load(tx, job));
    if (delivery === null) return this.inWorkspace(job, (tx) => job.finish(tx));
    let failure: ParseFailure | null = null;
    try {
      await this.readFile(job, delivery);
    } catch (error) {
      if (!(error instanceof ParseFailure)) throw error;
      failure = error;
    }
    await this.inWorkspace(job, (tx) => this.finish(tx, job, delivery, failure));
  }

  async giveUp(job: JobRun): Promise<void> {
    const failure = {
      code: 'import-gave-up',
      message: 'Reading the file failed several times. It was set aside.',
      where: 'file',
    };
    await this.inWorkspace(job, async (tx) => {
      await this.parts.imports.finish(tx, job.payload.importId ?? '', 'failed', failure);
      await announceProgress(tx, { kind: 'import', id: job.payload.importId ?? '' });
    });
  }

  private async load(tx: EntityManager, job: JobRun): Promise<Delivery | null> {
    const record = await this.parts.imports.find(tx, job.payload.importId ?? '');
    if (!record || record.finishedAt !== null) return null;
    const upload = await this.parts.uploads.open(tx, record.uploadId);
    const { id: importId, workspaceId, participantId } = record;
    const participant = await this.parts.participants.find(tx, participantId, null);
    if (!participant) return null;
    const { timeZone } = participant.profile;
    const { memberId } = participant;
    return { record, upload, owner: { workspaceId, participantId, memberId, importId, timeZone } };
  }

  private async readFile(job: JobRun, delivery: Delivery): Promise<void> {
    const { upload, record } = delivery;
    const meter = new ByteMeter(upload.sizeBytes);
    const raw = meter.measure(this.parts.blobs.open(upload.id, upload.key));
    const { source, bytes } = await recogniseSource(this.parts.plugins, upload.fileName, raw);
    const provider = source && this.parts.plugins.providerOf(source.id);
    if (!source || !provider) throw unknownFormat(this.parts.plugins);
    await this.inWorkspace(job, (tx) => this.parts.imports.markRunning(tx, record.id, source.id));
    const parsed = parseFile({
      listFile: this.parts.pluginsFile,
      from: provider.from,
      sourceId: source.id,
      file: {
        name: upload.fileName,
        sizeBytes: upload.sizeBytes,
        bytes,
        timeZone: delivery.owner.timeZone,
      },
    });
    for await (const batch of recordBatches(usable(parsed), record.recordsRead)) {
      await this.inWorkspace(job, (tx) => this.storeBatch(tx, delivery, batch, meter.share()));
    }
  }

  private async storeBatch(
    tx: EntityManager,
    { owner, record }: Delivery,
    batch: RecordBatch,
    progress: number,
  ): Promise<void> {
    const known = (await this.parts.imports.find(tx, record.id)) ?? record;
    const { cleaned, entries } = cleanObservations(batch.observations);
    const judged = cleaned.map((judgement, index) => ({ ...judgement, raw: batch.observations[index]! }));
    const observationsStored = await this.parts.observations.store(tx, owner, judged);
    const {
      stored,
      sameSessions,
      entries: remarks,
    } = await storeActivities(tx, owner, batch.activities, this.parts);
    const behind = remarks.map((entry) => ({ ...entry, index: batch.observations.length + entry.index }));
    await this.parts.quality.store(tx, owner, known.recordsRead, [...entries, ...behind]);
    const offered = batch.observations.length + batch.activities.length;
    const result: BatchResult = {
      recordsRead: batch.recordsRead,
      observationsStored,
      activitiesStored: stored,
      sameSessions,
      duplicates: offered - observationsStored - stored,
      warnings: batch.warnings,
    };
    await this.parts.imports.advance(tx, known, result, progress);
    await announceProgress(tx, { kind: 'import', id: record.id });
  }

  private async finish(
    tx: EntityManager,
    job: JobRun,
    { owner, record }: Delivery,
    failure: ParseFailure | null,
  ): Promise<void> {
    await this.parts.summaries.refresh(tx, owner, record.id);
    const now = (await this.parts.imports.find(tx, record.id)) ?? record;
    const reason = failure && { code: failure.code, message: failure.message, where: failure.where };
    const keptSomething = now.observationsStored + now.activitiesStored + now.duplicates > 0;
    const status = failure
      ? keptSomething
        ? 'partial'
        : 'failed'
      : now.warnings.length > 0
        ? 'partial'
        : 'done';
    await this.parts.imports.finish(tx, record.id, status, reason);
    await job.finish(tx);
    await announceProgress(tx, { kind: 'import', id: record.id });
  }

  private inWorkspace<T>(job: JobRun, work: (tx: EntityManager) => Promise<T>): Promise<T> {
    return this.parts.transactions.run(
      { kind: 'system', workspaceId: job.workspaceId, reason: 'import-file' },
      work,
    );
  }
}

/** Turns records that cannot be stored into warnings, so that they are counted and the rest goes in. */
async function* usable(
  groups: AsyncIterable<readonly SourceRecord[]>,
): AsyncGenerator<readonly SourceRecord[]> {
  for await (const group of groups) {
    yield group.map((record): SourceRecord => {
      const reason = unusableReason(record);
      if (reason === null) return record;
      const warning: ImportWarning = { code: 'item_rejected', where: reason, count: 1 };
      return { kind: 'warning', warning };
    });
  }
}

function unknownFormat(plugins: PluginRegistry): ParseFailure {
  const readable = plugins.running
    .filter(({ extensions }) => (extensions.wearableSources?.length ?? 0) > 0)
    .map(({ definition }) => definition.title.en);
  const message = `No installed source knows this kind of file. Installed: ${readable.join(', ') || 'none'}.`;
  return new ParseFailure('unknown-format', message, 'file');
}

/** How much of a file was read, as a share of its size. */
class ByteMeter {
  private bytesRead = 0;

  constructor(private readonly sizeBytes: number) {}

  async *measure(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    for await (const piece of bytes) {
      this.bytesRead += piece.byteLength;
      yield piece;
    }
  }

  share(): number {
    return this.sizeBytes === 0 ? 1 : Math.min(1, this.bytesRead / this.sizeBytes);
  }
}
