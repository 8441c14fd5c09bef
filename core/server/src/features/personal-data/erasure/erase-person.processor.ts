import type { EntityManager } from 'typeorm';
import type { AuditRepository } from '../../../platform/audit/audit.repository.js';
import type { Transactions } from '../../../platform/database/transactions.js';
import type { InstanceSigner } from '../../../platform/privacy/instance-signer.js';
import type { JobDefinition, JobRun } from '../../../platform/queue/job-definition.js';
import type { OutboxRepository } from '../../../platform/queue/outbox.repository.js';
import { erasePersonAttempts, erasePersonConcurrency, erasePersonQueue } from './erase-person.job.js';
import type { ErasedPeople } from './erased-people.js';
import { receiptOf, signReceipt } from './erasure-receipt.js';
import type { ErasuresRepository, StoredErasure } from './erasures.repository.js';
import type { LegalHoldsRepository } from './legal-holds.repository.js';
import type { PersonEraser, StoreCounts } from './person-eraser.js';
import { erasedStores } from './person-eraser.js';

/** Passes over a person of whom work that was under way still writes; each ends more of it. */
const mostPasses = 5;
const millisecondsPerDay = 86_400_000;
/** Writers of the list of erased people take turns. The number is ours alone: "ERSD" in ASCII. */
const listLock = 0x45525344;

interface Parts {
  transactions: Transactions;
  outbox: OutboxRepository;
  audit: AuditRepository;
  erasures: ErasuresRepository;
  holds: LegalHoldsRepository;
  eraser: PersonEraser;
  erased: ErasedPeople;
  signer: Pick<InstanceSigner, 'publicKey' | 'sign'>;
}

/** Something of the person was still there after every pass: the run is repeated. */
class NotErased extends Error {
  override readonly name = 'NotErased';
}

/** Carries out an erasure that was asked for: held by law, or done and proved. */
export class ErasePersonProcessor implements JobDefinition {
  readonly queue = erasePersonQueue;
  readonly concurrency = erasePersonConcurrency;
  readonly attempts = erasePersonAttempts;

  constructor(private readonly parts: Parts) {}

  async run(job: JobRun): Promise<void> {
    const erasure = await this.inWorkspace(job, (tx) => this.admit(tx, job));
    if (erasure) await this.erase(job, erasure);
  }

  /** It stays begun, and is seen among the failed jobs, from where it can be tried again. */
  giveUp(): Promise<void> {
    return Promise.resolve();
  }

  /** The erasure, unless it is done or held; held work comes back on the day behind the hold. */
  private async admit(tx: EntityManager, job: JobRun): Promise<StoredErasure | null> {
    const { erasures, holds, outbox } = this.parts;
    const { erasureId = '' } = job.payload;
    const erasure = await erasures.find(tx, erasureId);
    const heldUntil =
      erasure?.state === 'proved' || !erasure ? null : await holds.heldUntil(tx, erasure.participantId);
    // What was begun is finished: half a record helps nobody, and no hold is placed on it any more.
    if (erasure && erasure.state !== 'erasing' && heldUntil !== null) {
      await erasures.setHeld(tx, erasureId);
      const dueAt = new Date(Date.parse(heldUntil) + millisecondsPerDay);
      const { workspaceId } = job;
      await outbox.add(tx, {
        workspaceId,
        queue: this.queue,
        payload: { erasureId },
        requestedBy: null,
        dueAt,
      });
      await this.note(tx, erasure, 'legal-hold', 'denied');
      await job.finish(tx);
      return null;
    }
    if (erasure && erasure.state !== 'proved') return erasure;
    await job.finish(tx);
    return null;
  }

  private async erase(job: JobRun, erasure: StoredErasure): Promise<void> {
    const { erasures, eraser, erased } = this.parts;
    const before = erasure.countedBefore ?? (await eraser.counts(erasure));
    const begunAt = erasure.begunAt ?? new Date();
    await this.inWorkspace(job, async (tx) => {
      await tx.query('select pg_advisory_xact_lock($1)', [listLock]);
      // First of all: whatever happens from here on, the person stays erased.
      await erased.add(erasure, begunAt);
      await erasures.begin(tx, erasure.id, before);
    });
    const after = await this.eraseAll(erasure);
    const provedAt = new Date();
    const receipt = signReceipt(
      this.parts.signer,
      receiptOf({
        erasureId: erasure.id,
        workspaceId: erasure.workspaceId,
        personId: erasure.memberId,
        participantId: erasure.participantId,
        askedAt: erasure.askedAt.toISOString(),
        begunAt: begunAt.toISOString(),
        provedAt: provedAt.toISOString(),
        stores: erasedStores(before, after),
      }),
    );
    await this.inWorkspace(job, async (tx) => {
      await erasures.prove(tx, erasure.id, receipt, provedAt);
      await this.note(tx, erasure, 'proved', 'allowed');
      await job.finish(tx);
    });
  }

  private async eraseAll(erasure: StoredErasure): Promise<StoreCounts> {
    for (let pass = 0; pass < mostPasses; pass += 1) {
      await this.parts.eraser.erase(erasure);
      const after = await this.parts.eraser.counts(erasure);
      if (Object.values(after).every((count) => count === 0)) return after;
    }
    throw new NotErased('Something is still written of this person.');
  }

  private note(
    tx: EntityManager,
    { workspaceId, participantId, id }: StoredErasure,
    reason: string,
    decision: 'allowed' | 'denied',
  ): Promise<void> {
    const notes = [`participant:${participantId}`, `erasure:${id}`].map((subject) => ({
      action: 'erase-person',
      subject,
      decision,
      reason,
    }));
    return this.parts.audit.append(tx, { workspaceId, memberId: null }, notes);
  }

  private inWorkspace<T>({ workspaceId }: JobRun, work: (tx: EntityManager) => Promise<T>): Promise<T> {
    return this.parts.transactions.run({ kind: 'system', workspaceId, reason: erasePersonQueue }, work);
  }
}
