import type { EntityManager } from 'typeorm';
import type { BlobStore } from '../../platform/blobs/blob-store.js';
import type { Transactions } from '../../platform/database/transactions.js';
import { announceProgress } from '../../platform/events/progress-channel.js';
import { ParseFailure } from '../../platform/parsing/parse-failure.js';
import type { JobDefinition, JobRun } from '../../platform/queue/job-definition.js';
import type { DailySummariesRepository } from '../health-data/daily-summaries.repository.js';
import type { ObservationOwner } from '../health-data/observations.repository.js';
import type { ParticipantsRepository } from '../profiles/participants.repository.js';
import { ByteMeter } from './byte-meter.js';
import type { DeliveredBatch, DeliveryCursor } from './delivered-batches.js';
import { deliveredBatches } from './delivered-batches.js';
import { importAttempts, importConcurrency, importQueue } from './import-file.job.js';
import type { ImportFilesRepository } from './import-files.repository.js';
import { importOutcome } from './import-outcome.js';
import type { ImportsRepository, SealedImport } from './imports.repository.js';
import { openDelivery } from './open-delivery.js';
import type { Readers } from './read-delivery.js';
import { readDelivery, unknownFormat } from './read-delivery.js';
import type { BatchStores } from './store-batch.js';
import { storeBatch } from './store-batch.js';
import type { OpenedUpload, UploadsRepository } from './uploads.repository.js';
import { usablePieces } from './usable-pieces.js';

interface Parts extends Readers, BatchStores {
  transactions: Transactions;
  blobs: BlobStore;
  imports: ImportsRepository;
  files: ImportFilesRepository;
  participants: ParticipantsRepository;
  uploads: UploadsRepository;
  summaries: DailySummariesRepository;
}

/** Everything one run of an import needs to know. */
interface Delivery {
  record: SealedImport;
  upload: OpenedUpload;
  owner: ObservationOwner;
  cursor: DeliveryCursor;
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
      await this.read(job, delivery);
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
      await this.parts.imports.finish(tx, job.payload.importId ?? '', { status: 'failed', failure });
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
    await this.parts.imports.markRunning(tx, importId);
    const { memberId, profile } = participant;
    const owner = { workspaceId, participantId, memberId, importId, timeZone: profile.timeZone };
    return { record, upload, owner, cursor: await this.parts.files.cursor(tx, importId) };
  }

  private async read(job: JobRun, delivery: Delivery): Promise<void> {
    const { upload, owner, cursor } = delivery;
    const meter = new ByteMeter(upload.sizeBytes);
    const file = openDelivery(this.parts.blobs, upload, { timeZone: owner.timeZone }, meter);
    const pieces = usablePieces(readDelivery(this.parts, file, cursor.firstFile));
    for await (const batch of deliveredBatches(pieces, cursor))
      await this.inWorkspace(job, (tx) => this.commit(tx, delivery, batch, meter.share()));
  }

  private async commit(
    tx: EntityManager,
    { owner, record }: Delivery,
    batch: DeliveredBatch,
    progress: number,
  ): Promise<void> {
    const known = (await this.parts.imports.find(tx, record.id)) ?? record;
    const result = await storeBatch(tx, owner, batch, known.recordsRead, this.parts);
    await this.parts.files.advance(tx, { ...owner, memberId: record.uploadedBy }, batch.files);
    const sourceId = known.sourceId ?? batch.files.find((file) => file.sourceId !== null)?.sourceId ?? null;
    await this.parts.imports.advance(tx, known, result, { progress, sourceId });
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
    const tally = await this.parts.files.tally(tx, record.id);
    const measured = now.observationsStored + now.activitiesStored + now.duplicates;
    const told = { failure: failure && failure.asData(), measured, warned: now.warnings.length > 0 };
    const outcome = importOutcome(tally, told, unknownFormat(this.parts.plugins).asData());
    await this.parts.imports.finish(tx, record.id, outcome);
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
