import type { AuditRepository } from '../audit/audit.repository.js';
import type { Transactions } from '../database/transactions.js';
import type { OperationOutcome, RequestContext } from './request-context.js';

/**
 * Ends the transaction of an operation: the audit notes of what was done join it, and it is committed when nothing
 * failed. Denials, and what a failed operation showed before, are written apart, since it is rolled back.
 */
export async function finishOperation(
  context: Omit<RequestContext, 'finish'>,
  { succeeded, shown }: OperationOutcome,
  transactions: Transactions,
  audit: AuditRepository,
): Promise<void> {
  const { actor, operation } = context;
  const [allowed, denied] = [context.audit.allowed(), context.audit.denied()];
  try {
    if (actor && succeeded && allowed.length > 0)
      await audit.append(await context.transaction(), actor, allowed);
    await operation.end(succeeded ? 'commit' : 'rollBack');
    // One field may fail beside another that showed a record: what was shown is audited all the same.
    const apart = [...(!succeeded && shown ? allowed : []), ...denied];
    if (actor && apart.length > 0) await transactions.run(actor, (tx) => audit.append(tx, actor, apart));
    context.audit.settle();
  } catch (error) {
    await operation.end('rollBack');
    throw error;
  }
}
