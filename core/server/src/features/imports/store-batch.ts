import type { EntityManager } from 'typeorm';
import type { ActivitiesRepository } from '../health-data/activities/activities.repository.js';
import type {
  ObservationOwner,
  ObservationsRepository,
} from '../health-data/observations/observations.repository.js';
import type { JudgedObservations } from '../health-data/observations/judged-observations.js';
import type { StagingRows } from '../health-data/observations/observation-rows.js';
import type { QualityEntriesRepository } from '../health-data/quality/quality-entries.repository.js';
import type { SameSessionsRepository } from '../health-data/activities/same-sessions.repository.js';
import { takeTurn } from '../health-data/take-turn.js';
import type { DeliveredBatch } from './delivered-batches.js';
import type { DeliveredRecordsRepository } from './delivered-records.repository.js';
import type { BatchResult } from './import.js';
import { storeDeletions } from './store-deletions.js';
import { storeActivities } from './store-activities.js';

/** Where a batch goes. */
export interface BatchStores {
  observations: ObservationsRepository;
  activities: ActivitiesRepository;
  quality: QualityEntriesRepository;
  sameSessions: SameSessionsRepository;
  delivered: DeliveredRecordsRepository;
}

/** A batch whose observations were judged, which needs no database. */
export interface JudgedBatch extends DeliveredBatch {
  judged: JudgedObservations;
  /** Those of its observations as the database takes them, where they could be written ahead. */
  rows?: StagingRows | null;
}

/** Stores a batch; `firstRecord` numbers its records within the import. What is known already is left as it is. */
export async function storeBatch(
  tx: EntityManager,
  owner: ObservationOwner,
  batch: JudgedBatch,
  firstRecord: number,
  stores: BatchStores,
): Promise<BatchResult> {
  const { places, deletions } = batch;
  const offered = batch.observations.length + batch.activities.length;
  // A deletion and what it deletes may come at once: whoever is second must see the other.
  if (offered + deletions.length > 0) await takeTurn(tx, owner);
  await storeDeletions(tx, owner, deletions, stores);
  const observationsStored = await stores.observations.store(
    tx,
    owner,
    firstRecord,
    batch.judged,
    batch.rows ?? null,
  );
  const records = places.activities.map((place) => firstRecord + place);
  const activities = await storeActivities(tx, owner, batch.activities, records, stores);
  const remarks = [
    ...batch.judged.entries.map((entry) => ({ ...entry, index: places.observations[entry.index]! })),
    ...activities.entries.map((entry) => ({ ...entry, index: places.activities[entry.index]! })),
  ];
  await stores.quality.store(tx, owner, firstRecord, remarks);
  return {
    recordsRead: batch.recordsRead,
    observationsStored,
    activitiesStored: activities.stored,
    sameSessions: activities.sameSessions,
    duplicates: offered - observationsStored - activities.stored,
    warnings: batch.warnings,
  };
}
