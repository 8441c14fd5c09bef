import type { EntityManager } from 'typeorm';
import type { OutboxRepository } from '../../../platform/queue/outbox.repository.js';
import type { AttemptPolicy } from '../../../platform/queue/queue.port.js';

export const forgetRawFilesQueue = 'forget-raw-files';

export const forgetRawFilesConcurrency = 1;

export const forgetRawFilesAttempts: AttemptPolicy = {
  count: 5,
  backoffMs: 60_000,
  reason: 'A full or unreachable disk is mended within minutes; files that are gone already are passed over.',
};

const millisecondsPerDay = 86_400_000;

/** Lets the raw files of a workspace be looked through in a day, once however often it is asked for. */
export async function lookThroughTomorrow(
  tx: EntityManager,
  outbox: OutboxRepository,
  workspaceId: string,
): Promise<void> {
  const dueAt = new Date(Date.now() + millisecondsPerDay);
  const work = { workspaceId, queue: forgetRawFilesQueue, payload: {}, requestedBy: null, dueAt };
  if (!(await outbox.waits(tx, work))) await outbox.add(tx, work);
}
