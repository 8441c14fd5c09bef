import type { INestApplicationContext } from '@nestjs/common';
import { AuditRepository } from '../../../platform/audit/audit.repository.js';
import { Transactions } from '../../../platform/database/transactions.js';
import { OwnedRowsRepository } from '../owned-rows.repository.js';
import type { Person } from '../owned-rows.repository.js';
import { ErasedPeople } from './erased-people.js';
import { PersonEraser } from './person-eraser.js';

export interface EraseAgainParts {
  transactions: Transactions;
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
export async function eraseAgain(parts: EraseAgainParts): Promise<number> {
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

/** The same for a process that was just put together. */
export function eraseAgainAtStart(app: INestApplicationContext): Promise<number> {
  return eraseAgain({
    transactions: app.get(Transactions),
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
