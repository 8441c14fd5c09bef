import { WebAuthnError } from '@simplewebauthn/browser';
import type { Problem } from '../api/client.js';
import { failureCode } from './resource.svelte.js';

/** One thing a form does at a time, and how it went. */
export class Attempt {
  isBusy = $state(false);
  problem = $state.raw<Problem | null>(null);
  failure = $state<string | null>(null);

  /** @param work answers null when it worked. @returns whether it did. */
  readonly run = async (work: () => Promise<Problem | null>): Promise<boolean> => {
    if (this.isBusy) return false;
    this.isBusy = true;
    this.problem = this.failure = null;
    try {
      this.problem = await work();
      return this.problem === null;
    } catch (error) {
      this.failure = isGivenUp(error) ? 'PASSKEY_GIVEN_UP' : failureCode(error);
      return false;
    } finally {
      this.isBusy = false;
    }
  };
}

/** The person closed the browser's question for a passkey, or the browser has none to offer. */
function isGivenUp(error: unknown): boolean {
  return error instanceof WebAuthnError || error instanceof DOMException;
}
