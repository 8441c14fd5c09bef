import type { ApiClient, Problem } from '../api/client.js';
import { isProblem } from '../api/client.js';
import type {
  PausePlanMutation,
  PlanPartsFragment,
  PlanSessionPartsFragment,
  SessionFeedbackInput,
} from '../api/generated/graphql.js';
import {
  CurrentPlanDocument,
  EditPlanDocument,
  PausePlanDocument,
  RecordFeedbackDocument,
  RefuseTrialDocument,
  ResumePlanDocument,
} from '../api/generated/graphql.js';
import { Resource } from './resource.svelte.js';

type FeedbackAnswers = Omit<SessionFeedbackInput, 'planId' | 'sessionId'>;

/** What feedback changed, and whether that waits for the person. */
export interface FeedbackOutcome {
  reasons: { en: string; zh: string }[];
  isProposed: boolean;
}
const nothingChanged: FeedbackOutcome = { reasons: [], isProposed: false };

/** A person's current plan, the session that is open, and what the person says about it. */
export class PlanState {
  readonly resource: Resource<{ plan: PlanPartsFragment | null }>;
  openedId = $state<string | null>(null);
  /** Grows with what is told, which may bring changes to decide about. */
  told = $state(0);
  readonly opened = $derived.by(() => this.#session(this.openedId));

  constructor(
    private readonly api: ApiClient,
    private readonly participantId: () => string,
  ) {
    this.resource = new Resource(async () => {
      const { participant } = await api.run(CurrentPlanDocument, { participantId: participantId() });
      return { plan: participant?.currentPlan ?? null };
    });
  }

  readonly open = (sessionId: string): void => {
    this.openedId = sessionId;
  };

  readonly close = (): void => {
    this.openedId = null;
  };

  /** Answers what the feedback changed, in words, or the problem. */
  async recordFeedback(answers: FeedbackAnswers): Promise<FeedbackOutcome | Problem> {
    const planId = this.resource.data?.plan?.id;
    if (!planId || !this.openedId) return nothingChanged;
    const { recordFeedback } = await this.api.run(RecordFeedbackDocument, {
      input: { planId, sessionId: this.openedId, ...answers },
    });
    if (isProblem(recordFeedback)) return recordFeedback;
    if (recordFeedback.__typename !== 'FeedbackRecorded') return nothingChanged;
    this.resource.data = { plan: recordFeedback.plan };
    this.told += 1;
    return recordFeedback;
  }

  /** Keeps an activity from being tried again; null when that is so. */
  async refuseTrial(activity: string): Promise<Problem | null> {
    const input = { participantId: this.participantId(), activity, isRefused: true };
    const { refuseTrial } = await this.api.run(RefuseTrialDocument, { input });
    return isProblem(refuseTrial) ? refuseTrial : null;
  }

  /** Asks to do one of a session's alternatives; null when it was taken. */
  async swap(sessionId: string, swapTo: string): Promise<Problem | null> {
    const plan = this.resource.data?.plan;
    if (!plan) return null;
    const input = { planId: plan.id, hash: plan.hash, sessionId, swapTo };
    const { editPlan } = await this.api.run(EditPlanDocument, { input });
    if (isProblem(editPlan)) return editPlan;
    this.close();
    this.resource.data = { plan: editPlan as PlanPartsFragment };
    return null;
  }

  /** Pauses the plan that is followed; null when it is. */
  readonly pause = async (): Promise<Problem | null> => {
    const planId = this.resource.data?.plan?.id;
    if (!planId) return null;
    return this.#taken((await this.api.run(PausePlanDocument, { planId })).pausePlan);
  };

  /** Takes a paused plan up again; null when it is. */
  readonly resume = async (): Promise<Problem | null> => {
    const planId = this.resource.data?.plan?.id;
    if (!planId) return null;
    return this.#taken((await this.api.run(ResumePlanDocument, { planId })).resumePlan);
  };

  #taken(answer: PausePlanMutation['pausePlan']): Problem | null {
    if (isProblem(answer)) return answer;
    this.resource.data = { plan: answer as PlanPartsFragment };
    this.told += 1;
    return null;
  }

  #session(id: string | null): PlanSessionPartsFragment | null {
    const weeks = this.resource.data?.plan?.weeks ?? [];
    return weeks.flatMap(({ sessions }) => sessions).find((session) => session.id === id) ?? null;
  }
}
