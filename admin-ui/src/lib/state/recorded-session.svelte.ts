import type { ApiClient } from '../api/client.js';
import type { RecordedSessionQuery } from '../api/generated/graphql.js';
import { RecordedSessionDocument } from '../api/generated/graphql.js';
import { Resource } from './resource.svelte.js';

type Shown = NonNullable<NonNullable<RecordedSessionQuery['plan']>['session']>;
export type RecordedSession = NonNullable<Shown['recorded']>;

/** How a planned session was done, by its recording; null data where none tells. */
export class RecordedSessionState {
  readonly resource: Resource<{ recorded: RecordedSession | null }>;

  constructor(api: ApiClient, planId: string, sessionId: string) {
    this.resource = new Resource(async () => {
      const { plan } = await api.run(RecordedSessionDocument, { planId, sessionId });
      return { recorded: plan?.session?.recorded ?? null };
    });
  }
}
