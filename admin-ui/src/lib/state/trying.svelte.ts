import type { ApiClient, Problem } from '../api/client.js';
import { isProblem } from '../api/client.js';
import type { ConsentKind, TryingNewQuery } from '../api/generated/graphql.js';
import { RefuseTrialDocument, SetConsentDocument, TryingNewDocument } from '../api/generated/graphql.js';
import { failureCode, Resource } from './resource.svelte.js';

/** What a person agreed to, what was drawn for them, and what they do not want to be tried. */
export class TryingState {
  readonly resource: Resource<TryingNewQuery>;
  problem = $state.raw<Problem | null>(null);
  failure = $state<string | null>(null);
  isBusy = $state(false);

  constructor(
    private readonly api: ApiClient,
    private readonly participantId: string,
  ) {
    this.resource = new Resource(() => api.run(TryingNewDocument, { participantId }));
  }

  isGiven(kind: ConsentKind): boolean {
    return this.resource.data?.participant?.consents.some((one) => one.kind === kind && one.isGiven) ?? false;
  }

  readonly setConsent = (kind: ConsentKind, isGiven: boolean): Promise<void> =>
    this.act(async () => {
      const input = { participantId: this.participantId, kind, isGiven };
      const { setConsent } = await this.api.run(SetConsentDocument, { input });
      if (isProblem(setConsent)) this.problem = setConsent;
      else if (setConsent.__typename === 'ConsentsNow') await this.resource.reload();
    });

  readonly allowAgain = (activity: string): Promise<void> =>
    this.act(async () => {
      const input = { participantId: this.participantId, activity, isRefused: false };
      const { refuseTrial } = await this.api.run(RefuseTrialDocument, { input });
      if (isProblem(refuseTrial)) this.problem = refuseTrial;
      else if (refuseTrial.__typename === 'RefusedTrials')
        this.keep({ refusedTrials: refuseTrial.activities });
    });

  private keep(change: Partial<NonNullable<TryingNewQuery['participant']>>): void {
    const { data } = this.resource;
    if (data?.participant) this.resource.data = { ...data, participant: { ...data.participant, ...change } };
  }

  private async act(work: () => Promise<void>): Promise<void> {
    this.isBusy = true;
    this.problem = this.failure = null;
    try {
      await work();
    } catch (error) {
      this.failure = failureCode(error);
    } finally {
      this.isBusy = false;
    }
  }
}
