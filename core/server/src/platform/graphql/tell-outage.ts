import type { GraphQLRequestContextWillSendResponse } from '@apollo/server';
import type { GraphQLError } from 'graphql';
import { DatabaseUnavailable } from '../database/database-unavailable.js';
import type { RequestContext } from './request-context.js';

type Sending = Pick<GraphQLRequestContextWillSendResponse<RequestContext>, 'response' | 'errors'>;

/**
 * Ends an operation, and says in status and code where a field or the end itself met no database.
 * @throws Error of the end, where it is no outage.
 */
export async function tellOutage(
  { response, errors = [] }: Sending,
  end: () => Promise<void>,
): Promise<void> {
  let outage = errors.map(outageOf).find((found) => found !== null) ?? null;
  try {
    await end();
  } catch (error) {
    if (!(error instanceof DatabaseUnavailable)) throw error;
    outage = error;
    // What was changed is not known to be kept, and what was shown not audited: the answer must not leave.
    const told = { message: outage.message, extensions: { code: outage.code } };
    response.body = { kind: 'single', singleResult: { errors: [told] } };
  }
  if (outage) response.http.status = outage.getStatus();
}

function outageOf({ originalError }: GraphQLError): DatabaseUnavailable | null {
  return originalError instanceof DatabaseUnavailable ? originalError : null;
}
