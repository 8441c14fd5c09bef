import type { AttemptPolicy } from '../../platform/queue/queue.port.js';

export const takeBackQueue = 'take-backs';

/** One at a time: it writes to the same tables as an import, which must not wait for several. */
export const takeBackConcurrency = 1;

export const takeBackAttempts: AttemptPolicy = {
  count: 5,
  backoffMs: 2_000,
  reason:
    'It is one transaction: a restart of worker or database undoes it, and the next attempt begins anew.',
};
