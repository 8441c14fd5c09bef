import type { Budget } from './budgets.js';
import { processorMs } from './processor-time.js';

const lookEveryMs = 100;

/**
 * Watches one call. A process that waits for its turn on a busy machine is not blamed for it: what counts is how long it had
 * a processor.
 * @param spent hears once that the budget is used up.
 * @returns ends the watch.
 */
export function watchBudget(pid: number | undefined, budget: Budget, spent: () => void): () => void {
  const began = performance.now();
  const before = pid === undefined ? null : processorMs(pid);
  const timer = setInterval(() => {
    const elapsed = performance.now() - began;
    if (elapsed < budget.processorMs) return;
    const now = pid === undefined ? null : processorMs(pid);
    const used = now === null || before === null ? elapsed : now - before;
    if (used < budget.processorMs && elapsed < budget.answerMs) return;
    clearInterval(timer);
    spent();
  }, lookEveryMs);
  return () => clearInterval(timer);
}
