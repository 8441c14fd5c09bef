import type { EntityManager } from 'typeorm';
import type { BlobStore } from '../../platform/blobs/blob-store.js';
import { inLanes } from '../../platform/database/in-lanes.js';
import { Relay } from '../../platform/database/relay.js';
import type { Transactions } from '../../platform/database/transactions.js';
import { announceProgress } from '../../platform/events/progress-channel.js';
import { ParseFailure } from '../../platform/parsing/parse-failure.js';
import type { JobDefinition, JobRun } from '../../platform/queue/job-definition.js';
import type { OutboxRepository } from '../../platform/queue/outbox.repository.js';
import type { DailySummariesRepository } from '../health-data/summaries/daily-summaries.repository.js';
import { rescreenSoon } from '../clearances/rescreen.job.js';
import { daysByMonth } from '../health-data/summaries/day-spans.js';
import { judgeObservations } from '../health-data/observations/judged-observations.js';
import { rowsAhead } from '../health-data/observations/observation-rows.js';
import type { ObservationOwner } from '../health-data/observations/observations.repository.js';
import type { ParticipantsRepository } from '../profiles/participants.repository.js';
import { ByteMeter } from './byte-meter.js';
import type { DeliveredBatch, DeliveryCursor } from './delivered-batches.js';
import { deliveredBatches } from './delivered-batches.js';
import { importAttempts, importConcurrency, importQueue } from './import-file.job.js';
import type { ImportFilesRepository } from './import-files.repository.js';
import { importOutcome } from './import-outcome.js';
import { ImportPosition } from './import-position.js';
import type { ImportsRepository, SealedImport } from './imports.repository.js';
import { oneAhead } from './one-ahead.js';
import { openDelivery } from './open-delivery.js';
import type { Readers } from './read-delivery.js';
import { readDelivery, unknownFormat } from './read-delivery.js';
import type { BatchStores, JudgedBatch } from './store-batch.js';
import { storeBatch } from './store-batch.js';
import type { TakeBackStores } from './take-back.js';
import { takeBack } from './take-back.js';
import type { OpenedUpload, UploadsRepository } from './uploads.repository.js';

/** Months that are added up at once. */
const lanes = 2;

interface Parts extends Readers, BatchStores, TakeBackStores {
  transactions: Transactions;
  blobs: BlobStore;
  imports: ImportsRepository;
  files: ImportFilesRepository;
  participants: ParticipantsRepository;
  uploads: UploadsRepository;
  summaries: DailySummariesRepository;
  outbox: OutboxRepository;
}

/** Everything one run of an import needs to know. */
interface Delivery {
  record: SealedImport;
  upload: OpenedUpload;
  owner: ObservationOwner;
  cursor: DeliveryCursor;
  position: ImportPosition;
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
    try {
      if (delivery.record.replaces === null) await this.readInBatches(job, delivery);
      else await this.replace(job, delivery, delivery.record.replaces);
    } catch (error) {
      if (!(error instanceof ImportCancelled)) throw error;
      await this.inWorkspace(job, (tx) => job.finish(tx));
    }
  }

  /** Each batch is committed by itself: a killed run costs one, and one that was only staged. */
  private async readInBatches(job: JobRun, delivery: Delivery): Promise<void> {
    const relay = new Relay();
    const failure = await this.read(delivery, (batch, progress) =>
      relay.begin((turn) =>
        this.inWorkspace(job, async (tx) => {
          // After a loss of power the import goes on behind the last batch that reached the disk; its end waits for all.
          await tx.query('set local synchronous_commit = off');
          await this.commit(tx, delivery, batch, progress, turn);
        }),
      ),
    ).finally(() => relay.end());
    await this.settle(job, delivery);
    await this.inWorkspace(job, (tx) => this.finish(tx, job, delivery, failure));
  }

  /** Judges what came and adds up the days, a month at a time and two at once; again comes to the same. */
  private async settle(job: JobRun, { owner, record, position }: Delivery): Promise<void> {
    const { files, imports, summaries } = this.parts;
    const days = await this.inWorkspace(job, async (tx) => {
      ensureUnfinished(await imports.lock(tx, record.id));
      position.hold(await files.cursor(tx, record.id));
      return summaries.judgeImport(tx, owner, record.id);
    });
    await inLanes(halvesInTurn(daysByMonth(days)), lanes, (month) =>
      this.inWorkspace(job, (tx) => summaries.settleMonth(tx, owner, record.id, month)),
    );
  }

  /** The old effects go and the new ones come in one transaction; where the file cannot be read any more, the old stay. */
  private async replace(job: JobRun, delivery: Delivery, replaced: string): Promise<void> {
    try {
      await this.inWorkspace(job, async (tx) => {
        // First the import and then the person's turn, as whoever takes it back by name does.
        await this.parts.imports.lock(tx, replaced);
        await takeBack(tx, { ...delivery.owner, importId: replaced }, this.parts);
        await this.parts.imports.markRolledBack(tx, replaced);
        const failure = await this.read(delivery, (batch, progress) =>
          this.commit(tx, delivery, batch, progress, Promise.resolve()),
        );
        const { outcome, files } = await this.outcome(tx, delivery, failure);
        const reason = files > 1 && outcome.status !== 'failed' ? failure : outcome.failure;
        if (reason) throw ParseFailure.of(reason);
        await this.parts.summaries.refresh(tx, delivery.owner, delivery.record.id);
        await this.finish(tx, job, delivery, failure);
      });
    } catch (error) {
      if (!(error instanceof ParseFailure)) throw error;
      await this.inWorkspace(job, (tx) => this.finish(tx, job, delivery, error));
    }
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
    const cursor = await this.parts.files.cursor(tx, importId);
    return { record, upload, owner, cursor, position: new ImportPosition(cursor) };
  }

  /** Reads the delivery and hands on each batch. Resolves to why it could not be read to its end, or null. */
  private async read(
    { upload, owner, cursor, record }: Delivery,
    commit: (batch: JudgedBatch, progress: number) => Promise<void>,
  ): Promise<ParseFailure | null> {
    const meter = new ByteMeter(upload.sizeBytes);
    const context = { timeZone: owner.timeZone, settings: record.settings, knownSource: record.knownSource };
    const file = openDelivery(this.parts.blobs, upload, context, meter);
    try {
      const batches = deliveredBatches(readDelivery(this.parts, file, cursor.firstFile), cursor);
      for await (const batch of oneAhead(judged(batches, owner.timeZone))) await commit(batch, meter.share());
      return null;
    } catch (error) {
      if (!(error instanceof ParseFailure)) throw error;
      return error;
    }
  }

  /** @param turn resolves when the batch before was committed: up to then this one may only be staged. */
  private async commit(
    tx: EntityManager,
    { owner, record, position }: Delivery,
    batch: JudgedBatch,
    progress: number,
    turn: Promise<void>,
  ): Promise<void> {
    if (batch.rows) await this.parts.observations.stage(tx, batch.rows);
    await turn;
    const known = ensureUnfinished(await this.parts.imports.lock(tx, record.id));
    position.hold(await this.parts.files.cursor(tx, record.id));
    const sourceId = known.sourceId ?? batch.files.find((file) => file.sourceId !== null)?.sourceId ?? null;
    // Copies of a record are looked for among what the same source delivered.
    if (known.sourceId === null) await this.parts.imports.nameSource(tx, record.id, sourceId);
    const result = await storeBatch(tx, owner, batch, known.recordsRead, this.parts);
    await this.parts.files.advance(tx, { ...owner, memberId: record.uploadedBy }, batch.files);
    const parserVersion = known.parserVersion ?? versionOf(this.parts.plugins, sourceId);
    await this.parts.imports.advance(tx, known, result, { progress, sourceId, parserVersion });
    await announceProgress(tx, { kind: 'import', id: record.id });
    position.advance(batch.files);
  }

  private async finish(
    tx: EntityManager,
    job: JobRun,
    { record }: Pick<Delivery, 'record'>,
    failure: ParseFailure | null,
  ): Promise<void> {
    const now = ensureUnfinished(await this.parts.imports.lock(tx, record.id));
    const { outcome } = await this.outcome(tx, { record: now }, failure);
    await this.parts.imports.finish(tx, record.id, outcome);
    await rescreenSoon(this.parts.outbox, tx, { ...now, requestedBy: null });
    await job.finish(tx);
    await announceProgress(tx, { kind: 'import', id: record.id });
  }

  private async outcome(
    tx: EntityManager,
    { record }: Pick<Delivery, 'record'>,
    failure: ParseFailure | null,
  ) {
    const now = (await this.parts.imports.find(tx, record.id)) ?? record;
    const tally = await this.parts.files.tally(tx, record.id);
    const measured = now.observationsStored + now.activitiesStored + now.duplicates;
    const told = { failure: failure && failure.asData(), measured, warned: now.warnings.length > 0 };
    const outcome = importOutcome(tally, told, unknownFormat(this.parts.plugins).asData());
    return { outcome, files: tally.files };
  }

  private inWorkspace<T>(job: JobRun, work: (tx: EntityManager) => Promise<T>): Promise<T> {
    return this.parts.transactions.run(
      { kind: 'system', workspaceId: job.workspaceId, reason: 'import-file' },
      work,
    );
  }
}

/** Those of the first half and those of the second by turns: neighbours wait for each other. */
function halvesInTurn<Item>(items: readonly Item[]): Item[] {
  const half = Math.ceil(items.length / 2);
  return items.slice(0, half).flatMap((item, index) => [item, ...items.slice(half).slice(index, index + 1)]);
}

/** Somebody ended the import while it was read; what it had added was taken back then. */
class ImportCancelled extends Error {
  override readonly name = 'ImportCancelled';
}

function ensureUnfinished(record: SealedImport | null): SealedImport {
  if (!record || record.finishedAt !== null) throw new ImportCancelled();
  return record;
}

async function* judged(
  batches: AsyncIterable<DeliveredBatch>,
  timeZone: string,
): AsyncGenerator<JudgedBatch> {
  for await (const batch of batches) {
    const judgement = judgeObservations(batch.observations);
    yield { ...batch, judged: judgement, rows: rowsAhead(judgement, timeZone) };
  }
}

function versionOf(plugins: Readers['plugins'], sourceId: string | null): string | null {
  const definition = sourceId === null ? undefined : plugins.providerOf(sourceId)?.definition;
  return definition ? `${definition.id} ${definition.version}` : null;
}
