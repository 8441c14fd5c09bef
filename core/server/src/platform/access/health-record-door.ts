import type { RequestContext } from '../graphql/request-context.js';

/** The feature that knows participants opens their records for the machinery, which knows none. */
export interface HealthRecordDoor {
  /** Null for whoever may not pass, and for a record that does not exist. */
  open(context: RequestContext, participantId: string, action: 'read' | 'change'): Promise<object | null>;
  /** Null for whoever may not pass, for a record that does not exist, and where the person did not agree to planning. */
  openForPlugin(
    context: RequestContext,
    participantId: string,
    action: 'read' | 'change',
  ): Promise<object | null>;
}
