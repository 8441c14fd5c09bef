import type { Activity, QualityEntry } from '@regimen/domain';
import { cleanActivity } from '@regimen/domain';
import type { EntityManager } from 'typeorm';
import type { ActivitiesRepository } from '../health-data/activities/activities.repository.js';
import type { ObservationOwner } from '../health-data/observations/observations.repository.js';
import type { SameSessionsRepository } from '../health-data/activities/same-sessions.repository.js';
import type { DeliveredRecordsRepository } from './delivered-records.repository.js';

/** What storing a batch of activities came to. */
export interface StoredActivities {
  stored: number;
  /** Of those, how many another recording of the same session stands beside. */
  sameSessions: number;
  entries: QualityEntry[];
}

/**
 * Cleans and stores activities, and links each with other recordings of its session. Entries are numbered from 0.
 * @param records which record of the import each is.
 */
export async function storeActivities(
  tx: EntityManager,
  owner: ObservationOwner,
  activities: readonly Activity[],
  records: readonly number[],
  stores: {
    activities: ActivitiesRepository;
    sameSessions: SameSessionsRepository;
    delivered: DeliveredRecordsRepository;
  },
): Promise<StoredActivities> {
  const entries: QualityEntry[] = [];
  const added = new Set<string>();
  for (const [index, raw] of activities.entries()) {
    entries.push(...cleanActivity(raw).entries.map((entry) => ({ ...entry, index })));
    // Kept as recorded: what was left out can be taken back.
    const id = await stores.activities.store(tx, owner, raw);
    if (id !== null) added.add(id);
  }
  const held = await stores.delivered.rememberActivities(tx, owner, activities, records);
  // What is there already may be told apart from others by this delivery, which holds both.
  const linked = await stores.sameSessions.relink(tx, owner.participantId, held);
  return { stored: added.size, sameSessions: linked.filter((id) => added.has(id)).length, entries };
}
