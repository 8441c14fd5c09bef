import type { AttemptPolicy } from '../../../platform/queue/queue.port.js';

export const exportPersonQueue = 'personal-exports';

/** One at a time: it reads all of a person and would share two cores with everything else. */
export const exportPersonConcurrency = 1;

export const exportPersonAttempts: AttemptPolicy = {
  count: 4,
  backoffMs: 10_000,
  reason: 'A restart must not cost an export; a disk that is full four times stays full.',
};
