import type { EntityManager } from 'typeorm';
import type { Transactions } from '../../../platform/database/transactions.js';
import type { JobDefinition, JobRun } from '../../../platform/queue/job-definition.js';
import type { ParticipantsRepository } from '../../profiles/participants.repository.js';
import type { ExportBlobs } from './export-blobs.js';
import { exportPersonAttempts, exportPersonConcurrency, exportPersonQueue } from './export-person.job.js';
import type { PersonArchive } from './person-archive.js';
import type { PersonalExportsRepository } from './personal-exports.repository.js';
import { ZipArchive } from './zip-archive.js';

/** Far past the export of a decade with all its raw files. */
const largestBytes = 64 * 1024 ** 3;

interface Parts {
  transactions: Transactions;
  participants: ParticipantsRepository;
  exports: PersonalExportsRepository;
  blobs: ExportBlobs;
  archive: PersonArchive;
}

/** Makes the export of a person and keeps it, sealed, for some days. */
export class ExportPersonProcessor implements JobDefinition {
  readonly queue = exportPersonQueue;
  readonly concurrency = exportPersonConcurrency;
  readonly attempts = exportPersonAttempts;

  constructor(private readonly parts: Parts) {}

  async run(job: JobRun): Promise<void> {
    const { exports, blobs } = this.parts;
    const { exportId = '', participantId = '', language } = job.payload;
    await this.dropOld(job);
    const participant = await this.inWorkspace(job, (tx) =>
      this.parts.participants.find(tx, participantId, null),
    );
    const stored = await this.inWorkspace(job, (tx) => exports.find(tx, exportId));
    if (!participant || stored?.status !== 'making') return this.inWorkspace(job, (tx) => job.finish(tx));
    const person = { workspaceId: job.workspaceId, participantId, memberId: participant.memberId };
    const archive = new ZipArchive();
    const [blob] = await Promise.all([
      blobs.save(archive.output, largestBytes),
      this.parts.archive
        .fill(archive, person, language === 'zh' ? 'zh' : 'en', new Date())
        .catch((error: Error) => {
          // Whoever reads the output learns of it, and nothing of the file is left behind.
          archive.output.destroy(error);
          throw error;
        }),
    ]);
    try {
      await this.inWorkspace(job, async (tx) => {
        await exports.finish(tx, exportId, person, blob);
        await job.finish(tx);
      });
    } catch (error) {
      await blobs.remove(blob.id);
      throw error;
    }
  }

  giveUp(job: JobRun): Promise<void> {
    return this.inWorkspace(job, (tx) => this.parts.exports.fail(tx, job.payload.exportId ?? ''));
  }

  private async dropOld(job: JobRun): Promise<void> {
    const { exports, blobs } = this.parts;
    const old = await this.inWorkspace(job, (tx) => exports.old(tx));
    for (const { blobId } of old) if (blobId !== null) await blobs.remove(blobId);
    await this.inWorkspace(job, (tx) =>
      exports.remove(
        tx,
        old.map(({ id }) => id),
      ),
    );
  }

  private inWorkspace<T>({ workspaceId }: JobRun, work: (tx: EntityManager) => Promise<T>): Promise<T> {
    return this.parts.transactions.run({ kind: 'system', workspaceId, reason: exportPersonQueue }, work);
  }
}
