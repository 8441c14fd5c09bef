import type { AttemptPolicy } from '../../platform/queue/queue.port.js';

export const researchQueue = 'research-exports';
export const researchConcurrency = 1;
export const researchAttempts: AttemptPolicy = {
  count: 3,
  backoffMs: 2_000,
  reason: 'It reads and reckons: it only fails with the process that does it.',
};
