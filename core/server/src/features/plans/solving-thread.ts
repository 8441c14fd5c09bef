import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type {
  Counted,
  FiguresOutcome,
  MadePlan,
  PastRelease,
  Plan,
  PlanningProblem,
  WhatIf,
  WishChange,
} from '@regimen/domain';
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
  | { kind: 'figures'; people: readonly Counted[]; earlier: readonly PastRelease[]; minimum: number }
  | { kind: 'what-if'; now: { plan: Plan; problem: PlanningProblem }; change: WishChange };

interface Waiting {
  task: SolvingTask;
  resolve(solved: unknown): void;
  reject(error: Error): void;
}

/** Nobody waits for the solution any more. */
export class SolvingCancelled extends Error {
  override readonly name = 'SolvingCancelled';
}

/**
 * Solves plans, one after the other, in a thread that exists only while it is needed. Arithmetic cannot be asked to
 * stop, so cancelling what is being solved ends the thread; what waits behind it goes to the next.
 */
export class SolvingThread {
  private worker: Worker | null = null;
  private idle: NodeJS.Timeout | undefined;
  private readonly waiting = new Map<number, Waiting>();
  private lastId = 0;
  private solving: number | null = null;

  readonly solve: SolvePlan = (input, signal) => this.ask<MadePlan>({ kind: 'make', input }, signal);

  /** A plan solved again with one wish changed. */
  whatIf(now: { plan: Plan; problem: PlanningProblem }, change: WishChange): Promise<WhatIf> {
    return this.ask<WhatIf>({ kind: 'what-if', now, change });
  }

  /** The figures of a month: thousands of small programmes. */
  figures(
    people: readonly Counted[],
    earlier: readonly PastRelease[],
    minimum: number,
  ): Promise<FiguresOutcome> {
    return this.ask<FiguresOutcome>({ kind: 'figures', people, earlier, minimum });
  }

  private ask<Solved>(task: SolvingTask, signal?: AbortSignal): Promise<Solved> {
    return new Promise<Solved>((resolve, reject) => {
      if (signal?.aborted) return reject(new SolvingCancelled());
      clearTimeout(this.idle);
      const id = ++this.lastId;
      const cancel = () => this.cancel(id);
      const timer = setTimeout(() => this.fail('The solver took too long.'), patienceMs);
      signal?.addEventListener('abort', cancel, { once: true });
      const settle =
        <T>(done: (value: T) => void) =>
        (value: T) => {
          clearTimeout(timer);
          signal?.removeEventListener('abort', cancel);
          this.waiting.delete(id);
          if (this.solving === id) this.solving = null;
          done(value);
        };
      this.waiting.set(id, { task, resolve: settle(resolve) as Waiting['resolve'], reject: settle(reject) });
      this.goOn();
    });
  }

  async stop(): Promise<void> {
    clearTimeout(this.idle);
    const worker = this.worker;
    this.worker = null;
    this.solving = null;
    await worker?.terminate();
  }

  /** Sends the thread what has waited longest, once it has nothing else to do. */
  private goOn(): void {
    if (this.solving !== null) return;
    const [next] = this.waiting;
    if (next === undefined) {
      clearTimeout(this.idle);
      this.idle = setTimeout(() => void this.stop(), idleMs).unref();
      return;
    }
    const [id, { task }] = next;
    this.solving = id;
    this.thread().postMessage({ id, task });
  }

  private thread(): Worker {
    if (this.worker) return this.worker;
    const worker = new Worker(entry);
    worker.on('message', ({ id, solved, failure }: { id: number; solved?: unknown; failure?: string }) => {
      // The last word of a thread that was ended meanwhile: its work is another's now.
      if (worker !== this.worker) return;
      if (solved) this.waiting.get(id)?.resolve(solved);
      else this.waiting.get(id)?.reject(new Error(`The solver failed: ${failure}`));
      this.goOn();
    });
    worker.on('error', () => worker === this.worker && this.fail('The solver thread ended.'));
    this.worker = worker;
    return worker;
  }

  private cancel(id: number): void {
    if (this.solving === id) void this.stop();
    this.waiting.get(id)?.reject(new SolvingCancelled());
    this.goOn();
  }

  private fail(why: string): void {
    for (const { reject } of [...this.waiting.values()]) reject(new Error(why));
    void this.stop();
  }
}
