import type { EntityManager } from 'typeorm';
import type { OutboxRepository } from '../../platform/queue/outbox.repository.js';
import type { AttemptPolicy } from '../../platform/queue/queue.port.js';

/** Once a day for each workspace; it hands out the work for each person. */
export const followPlansQueue = 'follow-plans';
export const followPlanQueue = 'follow-plan';
export const followConcurrency = 1;
export const followAttempts: AttemptPolicy = {
  count: 5,
  backoffMs: 5_000,
  reason:
    'Looking at a plan is arithmetic on what is stored: it only fails with the process or the database.',
};

const millisecondsPerDay = 86_400_000;

/** Lets the plans of a workspace be looked at in a day, once however often it is asked for. */
export async function followTomorrow(
  tx: EntityManager,
  outbox: OutboxRepository,
  workspaceId: string,
): Promise<void> {
  const dueAt = new Date(Date.now() + millisecondsPerDay);
  const work = { workspaceId, queue: followPlansQueue, payload: {}, requestedBy: null, dueAt };
  if (!(await outbox.waits(tx, work))) await outbox.add(tx, work);
}
