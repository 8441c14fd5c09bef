import type { ApiClient, Problem } from '../api/client.js';
import { isProblem } from '../api/client.js';
import type {
  ClearanceCasePartsFragment,
  SignClearanceInput,
  VocabularyEntryPartsFragment,
} from '../api/generated/graphql.js';
import { ClearanceCaseDocument, SignClearanceDocument } from '../api/generated/graphql.js';
import { Resource } from './resource.svelte.js';

interface Case {
  case: ClearanceCasePartsFragment | null;
  conditions: VocabularyEntryPartsFragment[];
}

/** What a clinician decides about one person. A decision names the hash of the evidence it was made on. */
export class ClearanceCaseState {
  readonly resource: Resource<Case>;

  constructor(
    private readonly api: ApiClient,
    private readonly participantId: string,
  ) {
    this.resource = new Resource(async () => {
      const { clearanceCase, vocabulary } = await api.run(ClearanceCaseDocument, { participantId });
      return { case: clearanceCase ?? null, conditions: vocabulary.conditions };
    });
  }

  /** Null when it was signed. */
  async sign(decision: Omit<SignClearanceInput, 'participantId' | 'evidenceHash'>): Promise<Problem | null> {
    const shown = this.resource.data;
    if (!shown?.case) throw new Error('A decision is signed only after its evidence was shown.');
    const { evidenceHash } = shown.case;
    const { signClearance } = await this.api.run(SignClearanceDocument, {
      input: { ...decision, participantId: this.participantId, evidenceHash },
    });
    if (isProblem(signClearance)) return signClearance;
    if ('evidenceHash' in signClearance) this.resource.data = { ...shown, case: signClearance };
    return null;
  }
}
