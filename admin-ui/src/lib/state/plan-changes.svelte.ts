import type { ApiClient, Problem } from '../api/client.js';
import { isProblem } from '../api/client.js';
import type { ChangeDecision, PlanChangePartsFragment } from '../api/generated/graphql.js';
import { DecideChangeDocument, PlanChangesDocument } from '../api/generated/graphql.js';
import { Resource } from './resource.svelte.js';

export type PlanChange = PlanChangePartsFragment;

/** Changes of a person's plan: those that wait for them, and what became of the others. */
export class PlanChangesState {
  readonly resource: Resource<{ proposed: PlanChange[]; history: PlanChange[] }>;

  constructor(
    private readonly api: ApiClient,
    participantId: () => string,
  ) {
    this.resource = new Resource(async () => {
      const { participant } = await api.run(PlanChangesDocument, { participantId: participantId() });
      const history = (participant?.planChanges ?? []).filter(({ state }) => state !== 'proposed');
      return { proposed: participant?.proposedChanges ?? [], history };
    });
  }

  /** Null when it was decided. */
  async decide(changeId: string, decision: ChangeDecision): Promise<Problem | null> {
    const { decideChange } = await this.api.run(DecideChangeDocument, { input: { changeId, decision } });
    if (isProblem(decideChange)) return decideChange;
    await this.resource.reload();
    return null;
  }
}
