import type { EntityManager } from 'typeorm';
import type { SameSessionsRepository } from '../health-data/activities/same-sessions.repository.js';
import { DeletedRecords } from '../health-data/deletions/deleted-records.js';
import type {
  ObservationOwner,
  ObservationsRepository,
} from '../health-data/observations/observations.repository.js';

const deleted = new DeletedRecords();

/**
 * Remembers what a source deleted, and lets nothing of it count that is there already. What comes of it later meets what is
 * remembered here. In the person's turn, and before the records of the same batch are stored.
 */
export async function storeDeletions(
  tx: EntityManager,
  owner: ObservationOwner,
  nativeIds: readonly string[],
  stores: { observations: ObservationsRepository; sameSessions: SameSessionsRepository },
): Promise<void> {
  if (nativeIds.length === 0) return;
  await deleted.remember(tx, owner, nativeIds);
  for (const span of await deleted.spansOf(tx, owner, nativeIds))
    await stores.observations.meetDeleted(tx, owner, nativeIds, span);
  const activities = await deleted.activitiesOf(tx, owner.participantId, nativeIds);
  await stores.sameSessions.relink(tx, owner.participantId, activities);
}
