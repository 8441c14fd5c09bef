import type { ApiClient, Problem } from '../api/client.js';
import { isProblem } from '../api/client.js';
import type { AdjustableLimitPartsFragment, OverrideLimitInput } from '../api/generated/graphql.js';
import {
  AdjustableLimitsDocument,
  OverrideLimitDocument,
  WithdrawOverrideDocument,
} from '../api/generated/graphql.js';
import { Resource } from './resource.svelte.js';

export type AdjustableLimit = AdjustableLimitPartsFragment;
type LimitOrProblem = ({ __typename: 'AdjustableLimit' } & AdjustableLimit) | Problem;

/** Numbers of rules that the workspace may change, as far as they are looked for. */
export class SafetyLimitsState {
  search = $state('');
  readonly resource: Resource<AdjustableLimit[]>;

  constructor(private readonly api: ApiClient) {
    this.resource = new Resource(async () => {
      const { adjustableLimits } = await api.run(AdjustableLimitsDocument, { search: this.search || null });
      return adjustableLimits;
    });
  }

  /** Null when it was signed. */
  async sign(input: OverrideLimitInput): Promise<Problem | null> {
    const { overrideLimit } = await this.api.run(OverrideLimitDocument, { input });
    return this.#take(overrideLimit);
  }

  /** Null when the rule's own value holds again. */
  async withdraw(id: string): Promise<Problem | null> {
    const { withdrawOverride } = await this.api.run(WithdrawOverrideDocument, { id });
    return this.#take(withdrawOverride);
  }

  #take(result: LimitOrProblem): Problem | null {
    if (isProblem(result)) return result;
    if ('limitId' in result) {
      const shown = this.resource.data ?? [];
      this.resource.data = shown.map((limit) => (limit.limitId === result.limitId ? result : limit));
    }
    return null;
  }
}
