import type { EntityManager } from 'typeorm';
import type { OutboxRepository } from '../../platform/queue/outbox.repository.js';
import type { AttemptPolicy } from '../../platform/queue/queue.port.js';

/** Once a day for each workspace; the first is written by the database when a workspace is made. */
export const keepToPeriodsQueue = 'keep-to-periods';
export const keepToPeriodsConcurrency = 1;
export const keepToPeriodsAttempts: AttemptPolicy = {
  count: 5,
  backoffMs: 60_000,
  reason: 'A full disk or a lost database is mended within minutes; what is gone already is passed over.',
};

const millisecondsPerDay = 86_400_000;

/** Lets the workspace be looked through in a day, once however often it is asked for. */
export async function lookAgainTomorrow(
  tx: EntityManager,
  outbox: OutboxRepository,
  workspaceId: string,
): Promise<void> {
  const dueAt = new Date(Date.now() + millisecondsPerDay);
  const work = { workspaceId, queue: keepToPeriodsQueue, payload: {}, requestedBy: null, dueAt };
  if (!(await outbox.waits(tx, work))) await outbox.add(tx, work);
}
