import type { ApolloServerPlugin, GraphQLRequestListener } from '@apollo/server';
import { GraphQLError } from 'graphql';
import type { RequestContext } from './request-context.js';

export const nulMessage = 'No text may hold the character NUL.';

/**
 * PostgreSQL stores no NUL character, and no honest text has one: it is refused for every field at once, before one of them
 * fails on it. Texts written into the document itself are looked at where it is validated.
 */
export function refuseNul(): ApolloServerPlugin<RequestContext> {
  const listener: GraphQLRequestListener<RequestContext> = {
    didResolveOperation({ request }) {
      if (!holdsNul(request.variables)) return Promise.resolve();
      const extensions = { code: 'BAD_USER_INPUT', http: { status: 400 } };
      return Promise.reject(new GraphQLError(nulMessage, { extensions }));
    },
  };
  return { requestDidStart: () => Promise.resolve(listener) };
}

/** Without recursion, as a body may nest deeper than the stack does. */
function holdsNul(variables: unknown): boolean {
  const left: unknown[] = [variables];
  while (left.length > 0) {
    const value = left.pop();
    if (typeof value === 'string' && value.includes('\0')) return true;
    if (typeof value === 'object' && value !== null) for (const part of Object.values(value)) left.push(part);
  }
  return false;
}
