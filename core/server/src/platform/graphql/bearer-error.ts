import { GraphQLError } from 'graphql';
import { BearerRefused } from '../access/bearer-refused.js';

/**
 * Says in GraphQL why no operation was run at all.
 * @throws GraphQLError with the status of a refused token, or the error as it was.
 */
export function asGraphqlError(error: unknown): never {
  if (!(error instanceof BearerRefused)) throw error;
  const status = error.getStatus();
  throw new GraphQLError(error.message, { extensions: { code: error.code, http: { status } } });
}
