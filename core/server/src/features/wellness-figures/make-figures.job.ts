import type { EntityManager } from 'typeorm';
import type { OutboxRepository } from '../../platform/queue/outbox.repository.js';
import type { AttemptPolicy } from '../../platform/queue/queue.port.js';

/** Once a day for each workspace in which somebody agreed to be counted; most days there is nothing to do. */
export const makeFiguresQueue = 'make-figures';
export const makeFiguresConcurrency = 1;
export const makeFiguresAttempts: AttemptPolicy = {
  count: 5,
  backoffMs: 60_000,
  reason:
    'Counting is arithmetic on what is stored: it only fails with the process, the solver or the database.',
};

const millisecondsPerDay = 86_400_000;

/** Lets the figures of a workspace be looked at in a day, once however often it is asked for. */
export async function lookAtFiguresTomorrow(
  tx: EntityManager,
  outbox: OutboxRepository,
  workspaceId: string,
): Promise<void> {
  const dueAt = new Date(Date.now() + millisecondsPerDay);
  const work = { workspaceId, queue: makeFiguresQueue, payload: {}, requestedBy: null, dueAt };
  if (!(await outbox.waits(tx, work))) await outbox.add(tx, work);
}
