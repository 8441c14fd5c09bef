import type { ApolloServerPlugin, GraphQLRequestListener } from '@apollo/server';
import type { AuditRepository } from '../audit/audit.repository.js';
import type { Transactions } from '../database/transactions.js';
import type { RequestContext } from './request-context.js';

/**
 * Ends an operation: the audit notes of what was done join its transaction, which is committed when nothing failed.
 * Denials are written apart, since a refused operation is rolled back.
 */
export function operationLifecycle(
  transactions: Transactions,
  audit: AuditRepository,
): ApolloServerPlugin<RequestContext> {
  const finish = async (context: RequestContext, succeeded: boolean): Promise<void> => {
    const { actor, operation } = context;
    if (actor && succeeded && context.audit.allowed().length > 0) {
      await audit.append(await context.transaction(), actor, context.audit.allowed());
    }
    await operation.end(succeeded ? 'commit' : 'rollBack');
    if (actor && context.audit.denied().length > 0) {
      await transactions.run(actor, (tx) => audit.append(tx, actor, context.audit.denied()));
    }
  };
  const listener: GraphQLRequestListener<RequestContext> = {
    async willSendResponse({ contextValue, response, errors }) {
      try {
        await finish(contextValue, (errors?.length ?? 0) === 0);
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
