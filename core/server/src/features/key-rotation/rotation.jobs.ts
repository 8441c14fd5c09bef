import type { EntityManager } from 'typeorm';
import type { OutboxRepository } from '../../platform/queue/outbox.repository.js';
import type { AttemptPolicy } from '../../platform/queue/queue.port.js';

export const rotateWorkspaceKeyQueue = 'rotate-workspace-key';
export const rotatePersonKeysQueue = 'rotate-person-keys';
export const retireKeysQueue = 'retire-keys';

/** How long a key that was replaced opens on: longer than any transaction that may still hold it (engineering choice). */
export const graceSeconds = 15 * 60;

export const rotationAttempts: AttemptPolicy = {
  count: 10,
  backoffMs: 30_000,
  reason: 'Everything opens meanwhile, and what was done stays done: it goes on where it stopped.',
};

/** Lets former keys be looked through once they may be retired. */
export async function retireLater(
  tx: EntityManager,
  outbox: OutboxRepository,
  workspaceId: string,
): Promise<void> {
  const dueAt = new Date(Date.now() + (graceSeconds + 1) * 1000);
  await outbox.add(tx, { workspaceId, queue: retireKeysQueue, payload: {}, requestedBy: null, dueAt });
}
