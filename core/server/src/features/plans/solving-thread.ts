import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { MadePlan, Plan, PlanningProblem, WhatIf, WishChange } from '@regimen/domain';
import { workspaceRoot } from '../../platform/config/read-settings.js';
import type { SolvePlan } from './compose-plan.js';

/** A solver idle for this long gives its 60 MB back. */
const idleMs = 60_000;
/** Two minutes are fifty times what a plan takes: beyond, something is wrong and the job is tried again. */
const patienceMs = 120_000;
/** Threads run built code, whatever started them. */
const entry = join(workspaceRoot, 'core/server/dist/features/plans/solve.thread.js');

/** What the thread can be asked. */
export type SolvingTask =
  | { kind: 'make'; input: Parameters<SolvePlan>[0] }
  | { kind: 'what-if'; now: { plan: Plan; problem: PlanningProblem }; change: WishChange };

interface Waiting {
  resolve(solved: unknown): void;
  reject(error: Error): void;
}

/** Solves plans in a thread that exists only while it is needed. */
export class SolvingThread {
  private worker: Worker | null = null;
  private idle: NodeJS.Timeout | undefined;
  private readonly waiting = new Map<number, Waiting>();
  private lastId = 0;

  readonly solve: SolvePlan = (input) => this.ask<MadePlan>({ kind: 'make', input });

  /** A plan solved again with one wish changed. */
  whatIf(now: { plan: Plan; problem: PlanningProblem }, change: WishChange): Promise<WhatIf> {
    return this.ask<WhatIf>({ kind: 'what-if', now, change });
  }

  private ask<Solved>(task: SolvingTask): Promise<Solved> {
    return new Promise<Solved>((resolve, reject) => {
      clearTimeout(this.idle);
      const id = ++this.lastId;
      const timer = setTimeout(() => this.fail('The solver took too long.'), patienceMs);
      const settle =
        <T>(done: (value: T) => void) =>
        (value: T) => {
          clearTimeout(timer);
          this.waiting.delete(id);
          if (this.waiting.size === 0) this.idle = setTimeout(() => void this.stop(), idleMs).unref();
          done(value);
        };
      this.waiting.set(id, { resolve: settle(resolve) as Waiting['resolve'], reject: settle(reject) });
      this.thread().postMessage({ id, task });
    });
  }

  async stop(): Promise<void> {
    clearTimeout(this.idle);
    const worker = this.worker;
    this.worker = null;
    await worker?.terminate();
  }

  private thread(): Worker {
    if (this.worker) return this.worker;
    const worker = new Worker(entry);
    worker.on('message', ({ id, solved, failure }: { id: number; solved?: unknown; failure?: string }) => {
      if (solved) this.waiting.get(id)?.resolve(solved);
      else this.waiting.get(id)?.reject(new Error(`The solver failed: ${failure}`));
    });
    worker.on('error', () => this.fail('The solver thread ended.'));
    this.worker = worker;
    return worker;
  }

  private fail(why: string): void {
    for (const { reject } of [...this.waiting.values()]) reject(new Error(why));
    void this.stop();
  }
}
