import { applyLiveEvent, isOver, summariseLive } from '@regimen/domain';
import type { EntityManager } from 'typeorm';
import type { BlobStore, StoredBlob } from '../../platform/blobs/blob-store.js';
import type { Transactions } from '../../platform/database/transactions.js';
import type { JobDefinition, JobRun } from '../../platform/queue/job-definition.js';
import type { OutboxRepository } from '../../platform/queue/outbox.repository.js';
import { importQueue } from '../imports/import-file.job.js';
import type { ImportsRepository } from '../imports/imports.repository.js';
import type { UploadsRepository } from '../imports/uploads.repository.js';
import type { ParticipantsRepository } from '../profiles/participants.repository.js';
import {
  closeLiveSessionAttempts,
  closeLiveSessionConcurrency,
  closeLiveSessionQueue,
} from './close-live-session.job.js';
import { recordingOf } from './live-recording.js';
import type { LiveSessionSteward } from './live-session-steward.js';
import type { LiveSessionsRepository, StoredLiveSession } from './live-sessions.repository.js';

interface Parts {
  transactions: Transactions;
  blobs: BlobStore;
  liveSessions: LiveSessionsRepository;
  steward: LiveSessionSteward;
  participants: ParticipantsRepository;
  uploads: UploadsRepository;
  imports: ImportsRepository;
  outbox: OutboxRepository;
}

const fileName = 'live-session.json';
/** Far above hours of samples of several devices. */
const mostBytes = 64 * 1024 * 1024;

/** Ends a session that nobody ended and hands its recording on as an import: one way in, one way back out. */
export class CloseLiveSessionProcessor implements JobDefinition {
  readonly queue = closeLiveSessionQueue;
  readonly concurrency = closeLiveSessionConcurrency;
  readonly attempts = closeLiveSessionAttempts;

  constructor(private readonly parts: Parts) {}

  async run(job: JobRun): Promise<void> {
    await this.inWorkspace(job, async (tx) => {
      const ended = await this.parts.steward.change(tx, job.payload.liveSessionId ?? '', (state, nowMs) =>
        isOver(state) ? state : applyLiveEvent(state, { kind: 'end' }, nowMs),
      );
      // It was closed by the job of its end already.
      if (ended?.summary === null) await this.close(tx, ended);
      await job.finish(tx);
    });
  }

  /** The session is still there to be looked at; what was recorded waits in its table for whoever revives the job. */
  giveUp(): Promise<void> {
    return Promise.resolve();
  }

  private async close(tx: EntityManager, live: StoredLiveSession): Promise<void> {
    const samples = await this.parts.liveSessions.samples(tx, live.id);
    const recording = recordingOf(live, samples);
    const importId = recording && (await this.import(tx, live, Buffer.from(JSON.stringify(recording))));
    await this.parts.liveSessions.close(tx, live.id, summariseLive(live.state, samples), importId);
  }

  private async import(
    tx: EntityManager,
    { workspaceId, participantId }: StoredLiveSession,
    bytes: Buffer,
  ): Promise<string | null> {
    const { participants, uploads, imports, outbox } = this.parts;
    const participant = await participants.find(tx, participantId, null);
    if (!participant) return null;
    const { memberId } = participant;
    const blob = await this.save(bytes);
    await uploads.add(tx, { workspaceId, memberId }, fileName, blob);
    const importId = await imports.add(tx, { workspaceId, participantId, uploadId: blob.id });
    const payload = { importId, participantId };
    await outbox.add(tx, { workspaceId, queue: importQueue, payload, requestedBy: memberId });
    return importId;
  }

  private save(bytes: Buffer): Promise<StoredBlob> {
    const pieces = (async function* () {
      yield bytes;
    })();
    return this.parts.blobs.save(pieces, mostBytes);
  }

  private inWorkspace<T>({ workspaceId }: JobRun, work: (tx: EntityManager) => Promise<T>): Promise<T> {
    return this.parts.transactions.run({ kind: 'system', workspaceId, reason: closeLiveSessionQueue }, work);
  }
}
