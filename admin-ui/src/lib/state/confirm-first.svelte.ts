import type { ApiClient, Problem } from '../api/client.js';
import { isProblem } from '../api/client.js';
import { ConfirmIdentityDocument } from '../api/generated/graphql.js';
import { Attempt } from './attempt.svelte.js';

/** Where the api asks who is there before it does something: what was asked waits, and is done afterwards. */
export class ConfirmFirst {
  readonly attempt = new Attempt();
  /** What waits until the person has confirmed who they are. */
  waiting = $state.raw<(() => Promise<unknown>) | null>(null);

  constructor(private readonly api: ApiClient) {}

  /** @param again what was refused. @returns whether it waits now; otherwise the problem is another. */
  readonly holds = (problem: Problem, again: () => Promise<unknown>): boolean => {
    if (problem.code !== 'CONFIRM_FIRST') return false;
    this.waiting = again;
    return true;
  };

  readonly confirm = async (password: string): Promise<void> => {
    const next = this.waiting;
    const isConfirmed = await this.attempt.run(async () => {
      const { confirmIdentity } = await this.api.run(ConfirmIdentityDocument, { password });
      if (isProblem(confirmIdentity)) return confirmIdentity;
      this.api.csrfToken = confirmIdentity.csrfToken;
      return null;
    });
    if (!isConfirmed) return;
    this.waiting = null;
    await next?.();
  };

  readonly giveUp = (): void => {
    this.waiting = this.attempt.problem = this.attempt.failure = null;
  };
}
