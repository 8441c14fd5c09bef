import type { RequestContext } from '../graphql/request-context.js';

/** The feature that knows participants opens their records for the machinery, which knows none. */
export interface HealthRecordDoor {
  /** Null for whoever may not pass, and for a record that does not exist. Looks at somebody else's record are audited. */
  open(context: RequestContext, participantId: string, action: 'read' | 'change'): Promise<object | null>;
}
