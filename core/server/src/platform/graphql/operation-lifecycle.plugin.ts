import type { ApolloServerPlugin, GraphQLRequestListener } from '@apollo/server';
import type { RequestContext } from './request-context.js';

/** Ends every operation over HTTP just before its answer leaves. */
export function operationLifecycle(): ApolloServerPlugin<RequestContext> {
  const listener: GraphQLRequestListener<RequestContext> = {
    async willSendResponse({ contextValue, response, errors }) {
      try {
        const shown = response.body.kind !== 'single' || (response.body.singleResult.data ?? null) !== null;
        contextValue.operation.endForGood();
        await contextValue.finish({ succeeded: (errors?.length ?? 0) === 0, shown });
      } finally {
        response.http.headers.set('cache-control', 'no-store');
      }
    },
  };
  return { requestDidStart: () => Promise.resolve(listener) };
}
