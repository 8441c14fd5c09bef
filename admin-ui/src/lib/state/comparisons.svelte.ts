import type { ApiClient, Problem } from '../api/client.js';
import { isProblem } from '../api/client.js';
import type { ComparisonsQuery, StartComparisonInput } from '../api/generated/graphql.js';
import {
  ComparisonsDocument,
  StartComparisonDocument,
  StopComparisonDocument,
} from '../api/generated/graphql.js';
import { failureCode, Resource } from './resource.svelte.js';

/** What a person compares, compared, and may compare. */
export class ComparisonsState {
  readonly resource: Resource<ComparisonsQuery>;
  problem = $state.raw<Problem | null>(null);
  failure = $state<string | null>(null);
  isBusy = $state(false);

  constructor(
    private readonly api: ApiClient,
    private readonly participantId: string,
  ) {
    this.resource = new Resource(() => api.run(ComparisonsDocument, { participantId }));
  }

  readonly start = (chosen: Omit<StartComparisonInput, 'participantId'>): Promise<void> =>
    this.act(async () => {
      const input = { participantId: this.participantId, ...chosen };
      return (await this.api.run(StartComparisonDocument, { input })).startComparison;
    });

  readonly stop = (comparisonId: string): Promise<void> =>
    this.act(async () => {
      const input = { participantId: this.participantId, comparisonId };
      return (await this.api.run(StopComparisonDocument, { input })).stopComparison;
    });

  private async act(change: () => Promise<{ __typename: string }>): Promise<void> {
    this.isBusy = true;
    this.problem = this.failure = null;
    try {
      const answer = await change();
      if (isProblem(answer)) this.problem = answer;
      else await this.resource.reload();
    } catch (error) {
      this.failure = failureCode(error);
    } finally {
      this.isBusy = false;
    }
  }
}
