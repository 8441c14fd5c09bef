import type { ApiClient, Problem } from '../api/client.js';
import { isProblem } from '../api/client.js';
import type { PlanDecision, PlanEditInput, PlanPartsFragment } from '../api/generated/graphql.js';
import { DecidePlanDocument, EditPlanDocument, PlanByIdDocument } from '../api/generated/graphql.js';
import { Resource } from './resource.svelte.js';

type PlanOrProblem = ({ __typename: 'Plan' } & PlanPartsFragment) | Problem;

/** A plan under review. Every change and decision names the hash of the version it was made on. */
export class ApprovalState {
  readonly resource: Resource<{ plan: PlanPartsFragment | null }>;
  openedId = $state<string | null>(null);

  constructor(
    private readonly api: ApiClient,
    planId: string,
  ) {
    this.resource = new Resource(async () => {
      const { plan } = await api.run(PlanByIdDocument, { id: planId });
      return { plan: plan ?? null };
    });
  }

  get opened() {
    const sessions = this.resource.data?.plan?.weeks.flatMap((week) => week.sessions) ?? [];
    return sessions.find(({ id }) => id === this.openedId) ?? null;
  }

  readonly open = (sessionId: string): void => {
    this.openedId = sessionId;
  };

  readonly close = (): void => {
    this.openedId = null;
  };

  /** Null when the change was stored. */
  async edit(
    change: Pick<PlanEditInput, 'sessionId' | 'moveTo' | 'minutes' | 'remove'>,
  ): Promise<Problem | null> {
    const { editPlan } = await this.api.run(EditPlanDocument, { input: { ...this.#version(), ...change } });
    return this.#take(editPlan);
  }

  async decide(decision: PlanDecision, reason: string | null): Promise<Problem | null> {
    const input = { ...this.#version(), decision, reason };
    const { decidePlan } = await this.api.run(DecidePlanDocument, { input });
    return this.#take(decidePlan);
  }

  #version(): { planId: string; hash: string } {
    const plan = this.resource.data?.plan;
    if (!plan) throw new Error('A plan is decided on only after it was shown.');
    return { planId: plan.id, hash: plan.hash };
  }

  #take(result: PlanOrProblem): Problem | null {
    if (isProblem(result)) return result;
    if ('weeks' in result) this.resource.data = { plan: result };
    return null;
  }
}
