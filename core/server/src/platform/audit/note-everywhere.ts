import type { Transactions } from '../database/transactions.js';
import type { AuditNote } from './audit-entry.js';
import { AuditRepository } from './audit.repository.js';

/**
 * Appends a note to the trail of every workspace: what is done to the whole installation concerns each of them.
 * @param reason of the transactions, as a code.
 */
export async function noteEverywhere(
  transactions: Transactions,
  workspaces: readonly string[],
  note: AuditNote,
  reason: string,
): Promise<void> {
  for (const workspaceId of workspaces)
    await transactions.run({ kind: 'system', workspaceId, reason }, (tx) =>
      new AuditRepository().append(tx, { workspaceId, memberId: null }, [note]),
    );
}
