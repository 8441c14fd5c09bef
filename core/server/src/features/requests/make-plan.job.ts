import type { AttemptPolicy } from '../../platform/queue/queue.port.js';

export const planQueue = 'plans';
export const planConcurrency = 2;
export const planAttempts: AttemptPolicy = {
  count: 4,
  backoffMs: 1_000,
  reason: 'A plan is arithmetic: it only fails with the process that makes it, and a person waits for it.',
};
