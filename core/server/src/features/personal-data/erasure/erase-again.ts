import type { INestApplicationContext } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import { AuditRepository } from '../../../platform/audit/audit.repository.js';
import { Transactions } from '../../../platform/database/transactions.js';
import { OwnedRowsRepository } from '../owned-rows.repository.js';
import type { Person } from '../owned-rows.repository.js';
import { ErasedPeople } from './erased-people.js';
import { PersonEraser } from './person-eraser.js';

/** Processes that start take turns. The number is ours alone: "ERAG" in ASCII. */
export const startLock = 0x45524147;

export interface EraseAgainParts {
  transactions: Transactions;
  /** Connections that are no pooler's: whoever starts holds one while another transaction is on. */
  lockConnections: DataSource;
  rows: OwnedRowsRepository;
  audit: AuditRepository;
  erased: ErasedPeople;
  eraser: PersonEraser;
}

/**
 * Erases again whoever a restored backup brought back. Before anything is served or worked on: nobody ever sees them.
 * Resolves to how many these were.
 * @throws StartRefused when the list of erased people was changed.
 */
export function eraseAgain(parts: EraseAgainParts): Promise<number> {
  return oneAfterTheOther(parts.lockConnections, () => eraseAll(parts));
}

async function eraseAll(parts: EraseAgainParts): Promise<number> {
  let count = 0;
  for (const person of await parts.erased.all()) {
    const actor = { kind: 'system' as const, workspaceId: person.workspaceId, reason: 'erase-again' };
    const isBack = await parts.transactions.run(actor, (tx) => parts.rows.isThere(tx, person));
    if (!isBack) continue;
    await parts.eraser.erase(person);
    await parts.transactions.run(actor, (tx) => note(parts.audit, tx, person));
    count += 1;
  }
  return count;
}

/**
 * Api and worker start together, and more of each may: whoever comes second waits, and finds nobody left. On a connection
 * of its own, as the work takes more than one transaction.
 */
async function oneAfterTheOther<T>(lockConnections: DataSource, work: () => Promise<T>): Promise<T> {
  const runner = lockConnections.createQueryRunner();
  await runner.connect();
  try {
    // An erasure takes longer than any statement of a page may.
    await runner.query('set statement_timeout = 0');
    await runner.query('select pg_advisory_lock($1)', [startLock]);
    try {
      return await work();
    } finally {
      await runner.query('select pg_advisory_unlock($1)', [startLock]);
      await runner.query('reset statement_timeout');
    }
  } finally {
    await runner.release();
  }
}

/** The same for a process that was just put together. */
export function eraseAgainAtStart(
  app: INestApplicationContext,
  lockConnections: DataSource,
): Promise<number> {
  return eraseAgain({
    transactions: app.get(Transactions),
    lockConnections,
    rows: app.get(OwnedRowsRepository, { strict: false }),
    audit: app.get(AuditRepository),
    erased: app.get(ErasedPeople, { strict: false }),
    eraser: app.get(PersonEraser, { strict: false }),
  });
}

function note(
  audit: AuditRepository,
  tx: Parameters<AuditRepository['append']>[0],
  { workspaceId, participantId }: Person,
): Promise<void> {
  const subject = `participant:${participantId}`;
  const entry = { action: 'erase-again', subject, decision: 'allowed' as const, reason: 'restored-backup' };
  return audit.append(tx, { workspaceId, memberId: null }, [entry]);
}
