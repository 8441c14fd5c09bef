import type { EntityManager } from 'typeorm';

/**
 * Of two deliveries at once, or one and a taking back, the second must see what the first stored: it waits for the first to
 * commit. Again in the same transaction is nothing. Before anything is read that follows from what is stored.
 */
export async function takeTurn(
  tx: EntityManager,
  { participantId }: { participantId: string },
): Promise<void> {
  await tx.query(`select pg_advisory_xact_lock(hashtextextended('observations ' || $1, 0))`, [participantId]);
}
