import type { ApiClient, Problem } from '../api/client.js';
import { isProblem } from '../api/client.js';
import type { LegalHoldInput, LegalHoldPartsFragment } from '../api/generated/graphql.js';
import {
  LegalHoldsDocument,
  LiftLegalHoldDocument,
  PlaceLegalHoldDocument,
} from '../api/generated/graphql.js';
import { Attempt } from './attempt.svelte.js';
import { Resource } from './resource.svelte.js';

/** Holds by law that stand, placed and lifted. */
export class LegalHoldsState {
  readonly all: Resource<readonly LegalHoldPartsFragment[]>;
  readonly placing = new Attempt();

  constructor(private readonly api: ApiClient) {
    this.all = new Resource(async () => (await api.run(LegalHoldsDocument, {})).legalHolds);
  }

  readonly place = (input: LegalHoldInput): Promise<boolean> =>
    this.placing.run(async () => {
      const { placeLegalHold } = await this.api.run(PlaceLegalHoldDocument, { input });
      if (isProblem(placeLegalHold)) return placeLegalHold;
      await this.all.reload();
      return null;
    });

  /** Null when it was done. */
  readonly lift = async (id: string): Promise<Problem | null> => {
    const { liftLegalHold } = await this.api.run(LiftLegalHoldDocument, { id });
    if (isProblem(liftLegalHold)) return liftLegalHold;
    await this.all.reload();
    return null;
  };
}
