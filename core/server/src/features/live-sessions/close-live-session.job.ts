import type { EntityManager } from 'typeorm';
import type { OutboxRepository } from '../../platform/queue/outbox.repository.js';
import type { AttemptPolicy } from '../../platform/queue/queue.port.js';
import type { StoredLiveSession } from './live-sessions.repository.js';

export const closeLiveSessionQueue = 'live-sessions';
export const closeLiveSessionConcurrency = 2;
export const closeLiveSessionAttempts: AttemptPolicy = {
  count: 6,
  backoffMs: 2_000,
  reason:
    'It writes a file of a few hundred kilobytes and a row: it only fails with the process, the disk or the database.',
};

/** Hands the recording of a session on at `dueAt`, and ends the session if nobody did. */
export async function closeLiveSessionAt(
  outbox: OutboxRepository,
  tx: EntityManager,
  { workspaceId, participantId, id }: Pick<StoredLiveSession, 'workspaceId' | 'participantId' | 'id'>,
  dueAt: Date,
): Promise<void> {
  const payload = { liveSessionId: id, participantId };
  await outbox.add(tx, { workspaceId, queue: closeLiveSessionQueue, payload, requestedBy: null, dueAt });
}
