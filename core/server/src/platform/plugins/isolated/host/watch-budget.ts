import type { Budget } from './budgets.js';
import { processorMs } from './processor-time.js';

const lookEveryMs = 100;

interface Call {
  readonly budget: Budget;
  readonly began: number;
  /** What the process had used of a processor by then; null where the system does not tell. */
  readonly before: number | null;
}

/**
 * Watches the calls of one process. A process that waits for its turn on a busy machine is not blamed for it: what counts
 * is how long it had a processor. Nobody can tell which of several calls used it: while one is open that may use more, it is
 * laid at the door of no other, and what one that was answered may have used is not either.
 */
export class BudgetWatch {
  private readonly open = new Set<Call>();
  private answeredAt = { wall: 0, processor: 0 };

  constructor(private readonly pid: number | undefined) {}

  /**
   * @param spent hears once that the budget is used up, and whether the process must end: it may be at work for another
   * call that has more time.
   * @returns ends the watch.
   */
  begin(budget: Budget, spent: (mustEnd: boolean) => void): () => void {
    const call: Call = { budget, began: performance.now(), before: this.used() };
    this.open.add(call);
    const end = () => {
      clearInterval(timer);
      this.open.delete(call);
    };
    const timer = setInterval(() => {
      if (!this.isSpent(call)) return;
      end();
      spent(!this.isBesideLonger(call));
    }, lookEveryMs);
    return end;
  }

  /** A call was answered. */
  answered(): void {
    this.answeredAt = { wall: performance.now(), processor: this.used() ?? 0 };
  }

  private isBesideLonger({ budget }: Call): boolean {
    return [...this.open].some((other) => other.budget.processorMs > budget.processorMs);
  }

  private isSpent(call: Call): boolean {
    const { budget, began, before } = call;
    const now = performance.now();
    if (now - began < budget.processorMs) return false;
    if (now - began >= budget.answerMs) return true;
    if (this.isBesideLonger(call)) return false;
    const used = this.used();
    const { wall, processor } = this.answeredAt;
    const cost =
      used === null || before === null ? now - Math.max(began, wall) : used - Math.max(before, processor);
    return cost >= budget.processorMs;
  }

  private used(): number | null {
    return this.pid === undefined ? null : processorMs(this.pid);
  }
}
