import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { databaseNow } from '../../platform/database/database-now.js';
import type { ProblemOf } from '../../platform/graphql/problems.js';
import { notPossible } from '../../platform/graphql/problems.js';
import type { RequestContext } from '../../platform/graphql/request-context.js';
import { actorOf } from '../../platform/graphql/request-context.js';
import type { KeyCounts } from '../../platform/privacy/key-versions.repository.js';
import { KeyVersionsRepository } from '../../platform/privacy/key-versions.repository.js';
import { KeysRepository } from '../../platform/privacy/keys.repository.js';
import type { MasterKeys } from '../../platform/privacy/master-keys.js';
import { masterKeysToken } from '../../platform/privacy/master-keys.js';
import { OutboxRepository } from '../../platform/queue/outbox.repository.js';
import { RotationsRepository } from './rotations.repository.js';
import { rotatePersonKeysQueue, rotateWorkspaceKeyQueue } from './rotation.jobs.js';

export interface KeyStateView extends Omit<KeyCounts, 'keyVersion'> {
  __typename: 'KeyState';
  workspaceKeyVersion: number;
  isWrappedByCurrentMasterKey: boolean;
  isRotating: boolean;
}

type Ordered = KeyStateView | ProblemOf<'NotPossible'>;

/** Tells how far the keys of a workspace are, and has them replaced. */
@Injectable()
export class KeyRotationService {
  constructor(
    @Inject(KeysRepository) private readonly keys: KeysRepository,
    @Inject(KeyVersionsRepository) private readonly versions: KeyVersionsRepository,
    @Inject(RotationsRepository) private readonly rotations: RotationsRepository,
    @Inject(OutboxRepository) private readonly outbox: OutboxRepository,
    @Inject(masterKeysToken) private readonly masterKeys: MasterKeys,
  ) {}

  async state(context: RequestContext): Promise<KeyStateView> {
    return this.stateOf(await context.transaction(), actorOf(context).workspaceId);
  }

  async rotateWorkspaceKey(context: RequestContext): Promise<Ordered> {
    const { workspaceId, memberId } = actorOf(context);
    return this.order(await context.transaction(), workspaceId, memberId, rotateWorkspaceKeyQueue);
  }

  async rotatePersonKeys(context: RequestContext): Promise<Ordered> {
    const { workspaceId, memberId } = actorOf(context);
    return this.order(await context.transaction(), workspaceId, memberId, rotatePersonKeysQueue);
  }

  /** Orders a rotation, of one person where one is named; used by the command line too. */
  async order(
    tx: EntityManager,
    workspaceId: string,
    requestedBy: string | null,
    queue: typeof rotateWorkspaceKeyQueue | typeof rotatePersonKeysQueue,
    personId?: string,
  ): Promise<Ordered> {
    if (await this.rotations.isRotating(tx, workspaceId))
      return notPossible('ROTATION_RUNS', 'Keys are being replaced already. Wait until that is done.');
    const { keyVersion } = await this.versions.counts(tx, workspaceId);
    const payload: Record<string, string> =
      queue === rotateWorkspaceKeyQueue
        ? { from: String(keyVersion) }
        : {
            // By the clock that stamps keys.
            olderThan: (await databaseNow(tx)).toISOString(),
            ...(personId === undefined ? {} : { personId }),
          };
    await this.outbox.add(tx, { workspaceId, queue, payload, requestedBy });
    return this.stateOf(tx, workspaceId);
  }

  async stateOf(tx: EntityManager, workspaceId: string): Promise<KeyStateView> {
    const { keyVersion, ...counts } = await this.versions.counts(tx, workspaceId);
    const kept = await this.keys.workspaceKey(tx, workspaceId);
    return {
      __typename: 'KeyState',
      ...counts,
      workspaceKeyVersion: keyVersion,
      isWrappedByCurrentMasterKey: kept !== null && (await this.masterKeys.isCurrent(kept.wrapped)),
      isRotating: await this.rotations.isRotating(tx, workspaceId),
    };
  }
}
