import type { EntityManager } from 'typeorm';
import type { OutboxRepository } from '../../platform/queue/outbox.repository.js';
import type { AttemptPolicy } from '../../platform/queue/queue.port.js';

export const rescreenQueue = 'rescreening';
export const rescreenConcurrency = 2;
export const rescreenAttempts: AttemptPolicy = {
  count: 6,
  backoffMs: 1_000,
  reason: 'Screening is arithmetic on what is stored: it only fails with the process or the database.',
};

/** A red flag voids what was signed, whatever the facts say. */
export type RescreenCause = 'red-flag' | 'change';

/** Screens a person again when this transaction is committed, or at `dueAt`. */
export async function rescreenSoon(
  outbox: OutboxRepository,
  tx: EntityManager,
  work: {
    workspaceId: string;
    participantId: string;
    requestedBy: string | null;
    cause?: RescreenCause;
    dueAt?: Date;
  },
): Promise<void> {
  const { workspaceId, participantId, requestedBy, cause = 'change', dueAt } = work;
  const payload = { participantId, cause };
  await outbox.add(tx, {
    workspaceId,
    queue: rescreenQueue,
    payload,
    requestedBy,
    ...(dueAt ? { dueAt } : {}),
  });
}

/** Screens everybody of a workspace again: the rules themselves changed. */
export async function rescreenEverybodySoon(
  outbox: OutboxRepository,
  tx: EntityManager,
  { workspaceId, requestedBy }: { workspaceId: string; requestedBy: string | null },
): Promise<void> {
  await outbox.add(tx, { workspaceId, queue: rescreenQueue, payload: { everybody: 'true' }, requestedBy });
}
