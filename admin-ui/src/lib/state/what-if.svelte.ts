import type { ApiClient, Problem } from '../api/client.js';
import { isProblem } from '../api/client.js';
import type { WhatIfQuery, WishChangePartsFragment } from '../api/generated/graphql.js';
import {
  OfferedChangesDocument,
  RequestChangedPlanDocument,
  WhatIfDocument,
} from '../api/generated/graphql.js';
import { failureCode, Resource } from './resource.svelte.js';

export type WhatIfAnswer = Extract<
  WhatIfQuery['whatIf'],
  { __typename: 'WhatIfCompared' | 'WhatIfImpossible' }
>;

/** A long search is asked for again this often; each asking waits for 20 seconds at the server. */
const mostAskings = 6;

/** The questions a plan offers, the one being asked, and its answer. */
export class WhatIfState {
  readonly offers: Resource<WishChangePartsFragment[]>;
  asked = $state.raw<WishChangePartsFragment | null>(null);
  answer = $state.raw<WhatIfAnswer | null>(null);
  problem = $state.raw<Problem | null>(null);
  failure = $state<string | null>(null);
  isBusy = $state(false);
  isRequested = $state(false);

  constructor(
    private readonly api: ApiClient,
    private readonly plan: { id: string; hash: string },
  ) {
    this.offers = new Resource(async () => {
      const answer = await api.run(OfferedChangesDocument, { planId: plan.id });
      return answer.plan?.offeredChanges ?? [];
    });
  }

  readonly ask = async (change: WishChangePartsFragment): Promise<void> => {
    this.asked = change;
    this.answer = null;
    await this.#work(async () => {
      for (let asking = 1; ; asking += 1) {
        const { whatIf } = await this.api.run(WhatIfDocument, {
          planId: this.plan.id,
          change: inputOf(change),
        });
        // Another question was asked meanwhile: its answer is what counts.
        if (this.asked !== change) return;
        if (!isProblem(whatIf)) return void (this.answer = whatIf as WhatIfAnswer);
        if (whatIf.code !== 'STILL_SOLVING' || asking === mostAskings) return void (this.problem = whatIf);
      }
    });
  };

  /** Asks for the plan with the change that was just looked at. */
  readonly request = async (): Promise<void> => {
    const change = this.asked;
    if (!change) return;
    await this.#work(async () => {
      const { requestChangedPlan } = await this.api.run(RequestChangedPlanDocument, {
        input: { planId: this.plan.id, hash: this.plan.hash, change: inputOf(change) },
      });
      if (isProblem(requestChangedPlan)) this.problem = requestChangedPlan;
      else this.isRequested = true;
    });
  };

  async #work(work: () => Promise<void>): Promise<void> {
    this.isBusy = true;
    this.problem = null;
    this.failure = null;
    this.isRequested = false;
    try {
      await work();
    } catch (error) {
      this.failure = failureCode(error);
    } finally {
      this.isBusy = false;
    }
  }
}

function inputOf({ kind, weekday, minutes, count, place, activity }: WishChangePartsFragment) {
  return { kind, weekday, minutes, count, place, activity };
}
