import type { EntityManager } from 'typeorm';
import type { Transactions } from '../../platform/database/transactions.js';
import type { KeyVersionsRepository } from '../../platform/privacy/key-versions.repository.js';
import type { PersonKeyRotation, Step } from '../../platform/privacy/person-key-rotation.js';
import type { PersonKeys } from '../../platform/privacy/person-keys.js';
import type { WorkspaceKeyRotation } from '../../platform/privacy/workspace-key-rotation.js';
import type { JobDefinition, JobRun } from '../../platform/queue/job-definition.js';
import type { OutboxRepository } from '../../platform/queue/outbox.repository.js';
import {
  graceSeconds,
  retireKeysQueue,
  retireLater,
  rotatePersonKeysQueue,
  rotateWorkspaceKeyQueue,
  rotationAttempts,
} from './rotation.jobs.js';

export interface RotationParts {
  transactions: Transactions;
  outbox: OutboxRepository;
  versions: KeyVersionsRepository;
  people: PersonKeys;
  workspaceKeys: WorkspaceKeyRotation;
  personKeys: PersonKeyRotation;
}

/** What the three rotations share: small steps in transactions of their own, repeated after a crash. */
abstract class RotationProcessor implements JobDefinition {
  abstract readonly queue: string;
  readonly concurrency = 1;
  readonly attempts = rotationAttempts;

  constructor(protected readonly parts: RotationParts) {}

  abstract run(job: JobRun): Promise<void>;

  /** Both keys stay, so everything still opens; an administrator can run the job again. */
  giveUp(): Promise<void> {
    return Promise.resolve();
  }

  protected stepsOf({ workspaceId }: JobRun): Step {
    return <T>(work: (tx: EntityManager) => Promise<T>) =>
      this.parts.transactions.run({ kind: 'system', workspaceId, reason: this.queue }, work);
  }

  protected finish(job: JobRun): Promise<void> {
    const { outbox } = this.parts;
    return this.stepsOf(job)(async (tx) => {
      await job.finish(tx);
      await retireLater(tx, outbox, job.workspaceId);
    });
  }
}

/** Replaces the key of a workspace; the payload names the version that is replaced, so that a second run replaces nothing. */
export class RotateWorkspaceKeyProcessor extends RotationProcessor {
  readonly queue = rotateWorkspaceKeyQueue;

  async run(job: JobRun): Promise<void> {
    const step = this.stepsOf(job);
    const { workspaceKeys } = this.parts;
    await step((tx) => workspaceKeys.begin(tx, job.workspaceId, Number(job.payload['from'])));
    await workspaceKeys.wrapAnew(step, job.workspaceId);
    await this.finish(job);
  }
}

/** Replaces the keys of a workspace's people that are older than the order; the payload may name one person. */
export class RotatePersonKeysProcessor extends RotationProcessor {
  readonly queue = rotatePersonKeysQueue;

  async run(job: JobRun): Promise<void> {
    const { workspaceId, payload } = job;
    const step = this.stepsOf(job);
    const { people, personKeys } = this.parts;
    while ((await step((tx) => people.moveToVault(tx, workspaceId, 100))) > 0);
    const moment = new Date(payload['olderThan'] ?? '');
    await personKeys.replace(step, workspaceId, moment, payload['personId'] ?? null);
    await this.finish(job);
  }
}

/** Retires keys that were replaced and that nothing needs any more. */
export class RetireKeysProcessor extends RotationProcessor {
  readonly queue = retireKeysQueue;

  constructor(
    parts: RotationParts,
    private readonly grace = graceSeconds,
  ) {
    super(parts);
  }

  async run(job: JobRun): Promise<void> {
    const { workspaceId } = job;
    const step = this.stepsOf(job);
    const { personKeys, workspaceKeys, versions, outbox } = this.parts;
    await personKeys.retire(step, workspaceId, this.grace);
    await workspaceKeys.retire(step, workspaceId, this.grace);
    await step(async (tx) => {
      await job.finish(tx);
      if (await versions.isAnyFormer(tx, workspaceId)) await retireLater(tx, outbox, workspaceId);
    });
  }
}
