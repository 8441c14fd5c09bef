import type { AttemptPolicy } from '../../../platform/queue/queue.port.js';

export const erasePersonQueue = 'erasures';

/** An erasure deletes by the million: two at once would only wait for each other's disk. */
export const erasePersonConcurrency = 1;

export const erasePersonAttempts: AttemptPolicy = {
  count: 20,
  backoffMs: 5_000,
  reason:
    'What was promised must be done: it only fails with the database or the disk, and goes on where it stopped.',
};
