import type { ApiClient, Problem } from '../api/client.js';
import { isProblem } from '../api/client.js';
import { follow } from '../api/progress.js';
import type {
  AnswerInput,
  PlanRequestPartsFragment,
  PlanRequestStatus,
  RequestPlanInput,
} from '../api/generated/graphql.js';
import {
  AnswerQuestionsDocument,
  CancelPlanRequestDocument,
  PlanRequestByIdDocument,
  PlanRequestProgressDocument,
  PlanRequestsDocument,
  RequestPlanDocument,
} from '../api/generated/graphql.js';
import { Resource } from './resource.svelte.js';

const atWork: readonly PlanRequestStatus[] = ['queued', 'running'];

/** What a person asked for, and the request that is being looked at, followed until it rests. */
export class RequestsState {
  readonly earlier: Resource<PlanRequestPartsFragment[]>;
  current = $state.raw<PlanRequestPartsFragment | null>(null);
  #stopFollowing: () => void = () => undefined;

  constructor(
    private readonly api: ApiClient,
    private readonly participantId: string,
  ) {
    this.earlier = new Resource(async () => {
      const { participant } = await api.run(PlanRequestsDocument, { participantId });
      const requests = participant?.planRequests ?? [];
      const open = requests[0];
      if (!this.current && open && [...atWork, 'questions'].includes(open.status)) this.show(open);
      return requests;
    });
  }

  readonly show = (request: PlanRequestPartsFragment | null): void => {
    this.#stopFollowing();
    this.current = request;
    if (request && atWork.includes(request.status)) this.#follow(request.id);
  };

  /** Null when it was taken. */
  async ask(input: Omit<RequestPlanInput, 'participantId'>): Promise<Problem | null> {
    const { requestPlan } = await this.api.run(RequestPlanDocument, {
      input: { ...input, participantId: this.participantId },
    });
    return this.#take(requestPlan);
  }

  async answer(requestId: string, answers: AnswerInput[]): Promise<Problem | null> {
    const { answerQuestions } = await this.api.run(AnswerQuestionsDocument, {
      input: { requestId, answers },
    });
    return this.#take(answerQuestions);
  }

  async cancel(id: string): Promise<Problem | null> {
    const { cancelPlanRequest } = await this.api.run(CancelPlanRequestDocument, { id });
    const problem = this.#take(cancelPlanRequest);
    await this.earlier.reload();
    return problem;
  }

  readonly leave = (): void => this.#stopFollowing();

  #take(result: ({ __typename: 'PlanRequest' } & PlanRequestPartsFragment) | Problem): Problem | null {
    if (isProblem(result)) return result;
    if ('text' in result) this.show(result);
    return null;
  }

  #follow(id: string): void {
    this.#stopFollowing = follow(this.api, {
      subscription: PlanRequestProgressDocument,
      variables: { requestId: id },
      pushed: ({ planRequestProgress }) => planRequestProgress,
      ask: () => this.api.run(PlanRequestByIdDocument, { id }),
      asked: ({ planRequest }) => planRequest,
      isEnd: ({ status }) => !atWork.includes(status),
      onItem: (request) => {
        this.current = request;
        if (!atWork.includes(request.status)) void this.earlier.reload();
      },
    });
  }
}
