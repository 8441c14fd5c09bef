import type { EntityManager } from 'typeorm';
import type { KnownRecordsRepository, RecordOwner } from './known-records.repository.js';
import type { KnownRecords } from './preview-tally.js';

/** Runs work in a transaction of its own. */
export type InTransaction = <T>(work: (tx: EntityManager) => Promise<T>) => Promise<T>;

/**
 * Asks for the records of a person piece by piece, each in a transaction of its own: reading a file takes seconds, in which
 * a connection would be held and dead rows could not be cleared away.
 */
export function knownRecordsOf(
  repository: KnownRecordsRepository,
  owner: RecordOwner,
  inTransaction: InTransaction,
): KnownRecords {
  return {
    observations: (observations) => inTransaction((tx) => repository.observations(tx, owner, observations)),
    activities: (activities) => inTransaction((tx) => repository.activities(tx, owner, activities)),
  };
}
