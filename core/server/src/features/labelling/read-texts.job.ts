import type { AttemptPolicy } from '../../platform/queue/queue.port.js';

export const readTextsQueue = 'reading-texts';
export const readTextsConcurrency = 1;
export const readTextsAttempts: AttemptPolicy = {
  count: 4,
  backoffMs: 5_000,
  reason: 'Models in this process only fail with it; nobody waits for the texts while they are read.',
};
