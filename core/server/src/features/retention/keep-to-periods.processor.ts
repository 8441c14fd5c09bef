import type { EntityManager } from 'typeorm';
import type { AuditRepository } from '../../platform/audit/audit.repository.js';
import type { BlobStore } from '../../platform/blobs/blob-store.js';
import type { Transactions } from '../../platform/database/transactions.js';
import type { JobDefinition, JobRun } from '../../platform/queue/job-definition.js';
import type { OutboxRepository } from '../../platform/queue/outbox.repository.js';
import type { RawFilesRepository } from '../imports/raw-files/raw-files.repository.js';
import { erasePersonQueue } from '../personal-data/erasure/erase-person.job.js';
import type { ErasuresRepository } from '../personal-data/erasure/erasures.repository.js';
import type { PersonalExportsRepository } from '../personal-data/export/personal-exports.repository.js';
import type { ExpiredRowsRepository } from './expired-rows.repository.js';
import type { Periods } from './periods.js';
import {
  keepToPeriodsAttempts,
  keepToPeriodsConcurrency,
  keepToPeriodsQueue,
  lookAgainTomorrow,
} from './retention.job.js';
import type { RetentionKind } from './retention-kinds.js';

/** Who asked for an erasure that nobody asked for: the period ran out. */
const bySchedule = '00000000-0000-0000-0000-000000000000';

interface Parts {
  transactions: Transactions;
  outbox: OutboxRepository;
  audit: AuditRepository;
  periods: Periods;
  expired: ExpiredRowsRepository;
  rawFiles: Pick<RawFilesRepository, 'markRemoved'>;
  uploads: Pick<BlobStore, 'remove'>;
  exports: Pick<PersonalExportsRepository, 'remove'>;
  exportBlobs: Pick<BlobStore, 'remove'>;
  erasures: Pick<ErasuresRepository, 'ask'>;
}

/** Removes of a workspace what is past its period, and comes back in a day. Each step may be repeated. */
export class KeepToPeriodsProcessor implements JobDefinition {
  readonly queue = keepToPeriodsQueue;
  readonly concurrency = keepToPeriodsConcurrency;
  readonly attempts = keepToPeriodsAttempts;

  constructor(private readonly parts: Parts) {}

  async run(job: JobRun): Promise<void> {
    const { periods, expired, outbox } = this.parts;
    for (const { kind, keepDays } of await this.inWorkspace(job, (tx) => periods.of(tx))) {
      if (keepDays === null) continue;
      while ((await this.removeSome(job, kind, keepDays)) > 0);
    }
    await this.inWorkspace(job, async (tx) => {
      await expired.forgetAnswers(tx);
      await job.finish(tx);
      await lookAgainTomorrow(tx, outbox, job.workspaceId);
    });
  }

  /** The job stays among the failed ones; tomorrow is another day. */
  giveUp(job: JobRun): Promise<void> {
    return this.inWorkspace(job, (tx) => lookAgainTomorrow(tx, this.parts.outbox, job.workspaceId));
  }

  private removeSome(job: JobRun, kind: RetentionKind, days: number): Promise<number> {
    if (kind === 'raw-files') return this.removeRawFiles(job, days);
    if (kind === 'personal-exports') return this.removeExports(job, days);
    return this.inWorkspace(job, async (tx) => {
      const count =
        kind === 'people-who-left'
          ? await this.erasePeople(tx, job, days)
          : await this.parts.expired.remove(tx, kind, days);
      return this.noted(tx, job, kind, count);
    });
  }

  /** By the same erasure as everybody's: with a hold by law it waits, and it ends in a receipt. */
  private async erasePeople(tx: EntityManager, { workspaceId }: JobRun, days: number): Promise<number> {
    const { expired, erasures, outbox } = this.parts;
    const people = await expired.people(tx, days);
    for (const person of people) {
      const { id } = await erasures.ask(tx, person, bySchedule);
      const work = { workspaceId, queue: erasePersonQueue, payload: { erasureId: id }, requestedBy: null };
      await outbox.add(tx, work);
    }
    return people.length;
  }

  /** The bytes before the mark: a run that dies in between is repeated. */
  private async removeRawFiles(job: JobRun, days: number): Promise<number> {
    const { expired, uploads, rawFiles } = this.parts;
    const ids = await this.inWorkspace(job, (tx) => expired.uploads(tx, days));
    for (const id of ids) await uploads.remove(id);
    return this.inWorkspace(job, async (tx) => {
      await rawFiles.markRemoved(tx, ids);
      return this.noted(tx, job, 'raw-files', ids.length);
    });
  }

  private async removeExports(job: JobRun, days: number): Promise<number> {
    const { expired, exports, exportBlobs } = this.parts;
    const old = await this.inWorkspace(job, (tx) => expired.exports(tx, days));
    for (const { blobId } of old) if (blobId !== null) await exportBlobs.remove(blobId);
    return this.inWorkspace(job, async (tx) => {
      await exports.remove(
        tx,
        old.map(({ id }) => id),
      );
      return this.noted(tx, job, 'personal-exports', old.length);
    });
  }

  /** Counts alone: whose it was is gone. */
  private async noted(tx: EntityManager, { workspaceId }: JobRun, kind: RetentionKind, count: number) {
    if (count === 0) return 0;
    const entry = {
      action: 'keep-to-periods',
      subject: `retention:${kind}`,
      decision: 'allowed' as const,
      reason: `removed-${count}`,
    };
    await this.parts.audit.append(tx, { workspaceId, memberId: null }, [entry]);
    return count;
  }

  private inWorkspace<T>({ workspaceId }: JobRun, work: (tx: EntityManager) => Promise<T>): Promise<T> {
    return this.parts.transactions.run({ kind: 'system', workspaceId, reason: keepToPeriodsQueue }, work);
  }
}
