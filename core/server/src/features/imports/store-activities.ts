import type { Activity, QualityEntry } from '@regimen/domain';
import { cleanActivity } from '@regimen/domain';
import type { EntityManager } from 'typeorm';
import type { ActivitiesRepository } from '../health-data/activities.repository.js';
import type { ObservationOwner } from '../health-data/observations.repository.js';
import type { SameSessionsRepository } from '../health-data/same-sessions.repository.js';
import { sameSessionEntry } from '../health-data/same-session-entry.js';

/** What storing a batch of activities came to. */
export interface StoredActivities {
  stored: number;
  /** Of those, how many another recording of the same session stands beside. */
  sameSessions: number;
  entries: QualityEntry[];
}

/** Cleans and stores activities, and links each with other recordings of its session. Entries are numbered from 0. */
export async function storeActivities(
  tx: EntityManager,
  owner: ObservationOwner,
  activities: readonly Activity[],
  repositories: { activities: ActivitiesRepository; sameSessions: SameSessionsRepository },
): Promise<StoredActivities> {
  const entries: QualityEntry[] = [];
  const indexById = new Map<string, number>();
  for (const [index, raw] of activities.entries()) {
    entries.push(...cleanActivity(raw).entries.map((entry) => ({ ...entry, index })));
    // Kept as recorded: what was left out can be taken back.
    const id = await repositories.activities.store(tx, owner, raw);
    if (id !== null) indexById.set(id, index);
  }
  const linked = await repositories.sameSessions.relink(tx, owner.participantId, [...indexById.keys()]);
  // Those that were there are remarked upon already: which import brought each is known of them.
  for (const [id, { counts }] of linked)
    if (!counts) entries.push({ ...sameSessionEntry, index: indexById.get(id) ?? 0 });
  return { stored: indexById.size, sameSessions: linked.size, entries };
}
