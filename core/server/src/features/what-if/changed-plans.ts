import { Injectable } from '@nestjs/common';
import type { OnApplicationShutdown } from '@nestjs/common';
import type { Plan, PlanningProblem, WhatIf, WishChange } from '@regimen/domain';
import { SolvingThread } from '../plans/solving-thread.js';

/** Answers held for whoever asks again; the same question has the same answer, so none grows old. */
const heldAnswers = 20;
/** Questions that may wait for the one thread of a process. */
const mostWaiting = 4;
/** How long a request waits. Its transaction ends after a minute; the answer is held when it comes. */
const patienceMs = 20_000;

/** Solves changed plans in a thread of this process. The answers live in memory only. */
@Injectable()
export class ChangedPlans implements OnApplicationShutdown {
  private readonly thread = new SolvingThread();
  private readonly answers = new Map<string, Promise<WhatIf>>();
  private waiting = 0;

  /** Resolves to `busy` when too many wait, `solving` when it takes longer than a request may. */
  async ask(
    key: string,
    now: { plan: Plan; problem: PlanningProblem },
    change: WishChange,
  ): Promise<WhatIf | 'busy' | 'solving'> {
    const held = this.answers.get(key);
    if (!held && this.waiting >= mostWaiting) return 'busy';
    const answer = held ?? this.solve(key, now, change);
    return inTime(answer);
  }

  async onApplicationShutdown(): Promise<void> {
    await this.thread.stop();
  }

  private solve(key: string, now: { plan: Plan; problem: PlanningProblem }, change: WishChange) {
    this.waiting += 1;
    const answer = this.thread.whatIf(now, change).finally(() => (this.waiting -= 1));
    this.answers.set(key, answer);
    answer.catch(() => this.answers.delete(key));
    const [oldest] = this.answers.keys();
    if (this.answers.size > heldAnswers && oldest !== undefined) this.answers.delete(oldest);
    return answer;
  }
}

function inTime(answer: Promise<WhatIf>): Promise<WhatIf | 'solving'> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<'solving'>((resolve) => {
    timer = setTimeout(() => resolve('solving'), patienceMs);
  });
  return Promise.race([answer, late]).finally(() => clearTimeout(timer));
}
