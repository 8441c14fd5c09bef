import { GraphQLError } from 'graphql';
import type { RequestContext } from '../graphql/request-context.js';

/** A call of one field, as the door sees it. */
export interface Call {
  /** As the audit trail names it. */
  action: string;
  isMutation: boolean;
  /** Another entry of the trail stands for the mutation; a denial is noted all the same. */
  isAuditedElsewhere?: boolean;
  /** Whether the caller's rights suffice. */
  isAllowed: boolean;
}

/**
 * Lets a call in or refuses it, and notes denials and mutations for the audit trail: the same for fields of the core
 * and of plugins.
 * @throws GraphQLError with the code `CSRF`, `FORBIDDEN` or `SIGNED_OUT`.
 */
export function admit(
  { action, isMutation, isAuditedElsewhere = false, isAllowed }: Call,
  context: RequestContext,
): void {
  if (isMutation && context.actor && !context.csrfConfirmed)
    throw denied('CSRF', 'Reload the page and try again.');
  if (!isAllowed) {
    context.audit.note({ action, subject: 'field', decision: 'denied', reason: 'requirement' });
    throw context.actor
      ? denied('FORBIDDEN', 'Your account may not do this.')
      : denied('SIGNED_OUT', 'Please sign in.');
  }
  if (isMutation && !isAuditedElsewhere)
    context.audit.note({ action, subject: 'mutation', decision: 'allowed', reason: repeatedOr(context) });
}

/** A mutation that is answered from the first time changes nothing. */
function repeatedOr({ repeatable }: RequestContext): 'repeated' | null {
  return repeatable?.kept ? 'repeated' : null;
}

function denied(code: string, message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code } });
}
