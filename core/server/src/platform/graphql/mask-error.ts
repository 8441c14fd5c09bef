import { randomUUID } from 'node:crypto';
import type { GraphQLFormattedError } from 'graphql';
import { GraphQLError } from 'graphql';
import type { PlatformLogger } from '../observability/logger.js';
import { answeredBefore, idempotencyRefusals } from '../idempotency/idempotency-refused.js';
import { errorFields } from '../observability/logger.js';
import { DatabaseUnavailable } from '../database/database-unavailable.js';

/** Codes a client may act on; every other error is a bug or an outage, and says nothing but an id. */
const shownCodes = new Set<string>([
  answeredBefore,
  ...idempotencyRefusals,
  'FORBIDDEN',
  'PLANNING_OFF',
  'SIGNED_OUT',
  'TOKEN_REFUSED',
  'TOO_MANY_REQUESTS',
  'CSRF',
  'QUERY_TOO_DEEP',
  'QUERY_TOO_WIDE',
  'QUERY_TOO_COSTLY',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
  'BAD_REQUEST',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_SUPPORTED',
]);

/** Keeps expected errors as they are and replaces every other by an id that the log knows too. */
export function maskErrors(logger: PlatformLogger, mode: 'development' | 'production') {
  return (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const origin = originOf(error);
    if (origin instanceof DatabaseUnavailable) {
      logger.warn(errorFields(origin), 'operation met no database');
      return { message: origin.message, path: formatted.path, extensions: { code: origin.code } };
    }
    const code = formatted.extensions?.['limit'] ?? formatted.extensions?.code;
    if (typeof code === 'string' && shownCodes.has(code)) {
      return { message: shownMessage(formatted.message, mode), path: formatted.path, extensions: { code } };
    }
    const requestId = randomUUID();
    logger.error({ requestId, ...errorFields(origin) }, 'operation failed');
    return {
      message: `Something went wrong on our side. If it happens again, tell your operator this number: ${requestId}`,
      path: formatted.path,
      extensions: { code: 'INTERNAL', requestId },
    };
  };
}

/** Suggestions of near names would map the schema for whoever guesses. */
function shownMessage(message: string, mode: 'development' | 'production'): string {
  return mode === 'production' ? message.replace(/ ?Did you mean .*$/s, '') : message;
}

function originOf(error: unknown): unknown {
  return error instanceof GraphQLError ? (error.originalError ?? error) : error;
}
