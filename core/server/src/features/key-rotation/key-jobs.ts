import type { INestApplicationContext } from '@nestjs/common';
import type { Transactions } from '../../platform/database/transactions.js';
import { KeyVersionsRepository } from '../../platform/privacy/key-versions.repository.js';
import { PersonKeyRotation } from '../../platform/privacy/person-key-rotation.js';
import { PersonKeys } from '../../platform/privacy/person-keys.js';
import { WorkspaceKeyRotation } from '../../platform/privacy/workspace-key-rotation.js';
import type { JobDefinition } from '../../platform/queue/job-definition.js';
import { OutboxRepository } from '../../platform/queue/outbox.repository.js';
import { MoveKeysProcessor } from './move-keys.processor.js';
import {
  RetireKeysProcessor,
  RotatePersonKeysProcessor,
  RotateWorkspaceKeyProcessor,
} from './rotation.processors.js';

/** What is done with keys in the background. */
export function keyJobs(app: INestApplicationContext, transactions: Transactions): JobDefinition[] {
  const parts = {
    transactions,
    outbox: app.get(OutboxRepository),
    versions: app.get(KeyVersionsRepository),
    people: app.get(PersonKeys),
    workspaceKeys: app.get(WorkspaceKeyRotation),
    personKeys: app.get(PersonKeyRotation),
  };
  return [
    new MoveKeysProcessor(parts),
    new RotateWorkspaceKeyProcessor(parts),
    new RotatePersonKeysProcessor(parts),
    new RetireKeysProcessor(parts),
  ];
}
