import type { AttemptPolicy } from '../../../platform/queue/queue.port.js';

/** Adds up a person's days anew after the order of sources changed for their whole workspace. */
export const sumAnewQueue = 'summaries';

/** One at a time: nobody waits for it, and imports share the cores. */
export const sumAnewConcurrency = 1;

export const sumAnewAttempts: AttemptPolicy = {
  count: 5,
  backoffMs: 5_000,
  reason:
    'An import of the same person may write the same days at the same moment: then it goes the next time.',
};
