import type { EntityManager } from 'typeorm';
import type { DailySummariesRepository } from '../health-data/summaries/daily-summaries.repository.js';
import type { SameSessionsRepository } from '../health-data/activities/same-sessions.repository.js';
import { DeletedRecords } from '../health-data/deletions/deleted-records.js';
import { RecordCopies } from '../health-data/observations/record-copies.js';
import { takeTurn } from '../health-data/take-turn.js';
import { together, touchedBy } from '../health-data/quality/settle-values.js';
import type { DeliveredRecordsRepository, RecordsOwner } from './delivered-records.repository.js';

const copies = new RecordCopies();
const deleted = new DeletedRecords();

/** What taking back an import works with. */
export interface TakeBackStores {
  delivered: DeliveredRecordsRepository;
  sameSessions: SameSessionsRepository;
  summaries: DailySummariesRepository;
}

/**
 * Takes back everything an import added: afterwards the record is as if the other imports alone had been read, in
 * their order. What another import delivered too stays.
 */
export async function takeBack(
  tx: EntityManager,
  owner: RecordsOwner & { timeZone: string },
  { delivered, sameSessions, summaries }: TakeBackStores,
): Promise<void> {
  await takeTurn(tx, owner);
  // What is left is judged without what goes, which is known only before it went.
  const touched = await touchedBy(tx, owner.importId);
  const revived = await deleted.takeBack(tx, owner.importId);
  await delivered.takeObservations(tx, owner);
  const restored = await copies.restore(tx, owner);
  const near = [
    ...(await delivered.takeActivities(tx, owner)),
    ...(await deleted.activitiesOf(tx, owner.participantId, revived)),
  ];
  await delivered.takeRemarks(tx, owner);
  await sameSessions.relink(tx, owner.participantId, near);
  await sameSessions.remark(tx, near);
  await summaries.settle(tx, owner, together(touched, restored));
}
