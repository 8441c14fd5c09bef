import type { ApolloServerPlugin, GraphQLRequestListener } from '@apollo/server';
import type { AuditRepository } from '../audit/audit.repository.js';
import type { Transactions } from '../database/transactions.js';
import type { RequestContext } from './request-context.js';

/**
 * Ends an operation: the audit notes of what was done join its transaction, which is committed when nothing failed.
 * Denials, and what a failed operation showed before, are written apart, since it is rolled back.
 */
export function operationLifecycle(
  transactions: Transactions,
  audit: AuditRepository,
): ApolloServerPlugin<RequestContext> {
  const finish = async (context: RequestContext, succeeded: boolean, shown: boolean): Promise<void> => {
    const { actor, operation } = context;
    if (actor && succeeded && context.audit.allowed().length > 0) {
      await audit.append(await context.transaction(), actor, context.audit.allowed());
    }
    await operation.end(succeeded ? 'commit' : 'rollBack');
    // One field may fail beside another that showed a record: what was shown is audited all the same.
    const apart = [...(!succeeded && shown ? context.audit.allowed() : []), ...context.audit.denied()];
    if (actor && apart.length > 0) await transactions.run(actor, (tx) => audit.append(tx, actor, apart));
  };
  const listener: GraphQLRequestListener<RequestContext> = {
    async willSendResponse({ contextValue, response, errors }) {
      try {
        const shown = response.body.kind !== 'single' || (response.body.singleResult.data ?? null) !== null;
        await finish(contextValue, (errors?.length ?? 0) === 0, shown);
      } catch (error) {
        await contextValue.operation.end('rollBack');
        throw error;
      } finally {
        response.http.headers.set('cache-control', 'no-store');
      }
    },
  };
  return { requestDidStart: () => Promise.resolve(listener) };
}
