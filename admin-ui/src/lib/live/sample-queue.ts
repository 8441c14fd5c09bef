import type { LiveSampleInput } from '../api/generated/graphql.js';

const mostAtOnce = 200;
/** A session of three hours of one sample a second. */
const mostKept = 3 * 3600;

/**
 * Samples on their way. What could not be sent is kept and sent again: the server takes each one once. The oldest are let
 * go only when a whole session waits.
 */
export class SampleQueue {
  #waiting: LiveSampleInput[] = [];
  #isSending = false;

  constructor(private readonly send: (samples: LiveSampleInput[]) => Promise<'taken' | 'later' | 'never'>) {}

  add(sample: LiveSampleInput): void {
    this.#waiting.push(sample);
    if (this.#waiting.length > mostKept) this.#waiting.shift();
  }

  /** Sends what waits, oldest first, a portion at a time. */
  async flush(): Promise<void> {
    if (this.#isSending) return;
    this.#isSending = true;
    try {
      while (this.#waiting.length > 0) {
        const portion = this.#waiting.slice(0, mostAtOnce);
        const outcome = await this.send(portion);
        if (outcome === 'later') return;
        this.#waiting = this.#waiting.slice(portion.length);
      }
    } finally {
      this.#isSending = false;
    }
  }
}
