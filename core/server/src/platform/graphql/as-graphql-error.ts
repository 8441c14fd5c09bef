import { GraphQLError } from 'graphql';
import { BearerRefused } from '../access/bearer-refused.js';
import { DatabaseUnavailable } from '../database/database-unavailable.js';

/**
 * Says in GraphQL why no operation was run at all, or why its end is not known.
 * @throws GraphQLError with the status of a refused token, or 503 of a database that is away; else the error as it was.
 */
export function asGraphqlError(error: unknown): never {
  if (error instanceof DatabaseUnavailable)
    throw new GraphQLError(error.message, {
      originalError: error,
      extensions: { code: error.code, http: { status: error.getStatus() } },
    });
  if (!(error instanceof BearerRefused)) throw error;
  const status = error.getStatus();
  throw new GraphQLError(error.message, { extensions: { code: error.code, http: { status } } });
}
