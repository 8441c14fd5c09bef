import type { ChildProcess } from 'node:child_process';
import type { Duplex } from 'node:stream';
import { endGroup, startBareProcess } from '../../../processes/bare-process.js';
import type { Serve } from '../wire/peer.js';
import { Peer, WireViolation } from '../wire/peer.js';
import type { Budget } from './budgets.js';
import { PluginFailure } from './plugin-failure.js';
import type { PluginPlace } from './plugin-place.js';
import { BudgetWatch } from './watch-budget.js';

/** As for readers of files: 192 MB of objects, and about 500 MB of buffers beside what Node.js itself maps. */
const limits = { heapMegabytes: 192, addressSpaceKilobytes: 1_500_000 };

/** One process with one plugin in it. Once it has ended it is never used again. */
export class IsolatedProcess {
  private readonly child: ChildProcess;
  private readonly peer: Peer;
  private readonly watch: BudgetWatch;
  private end: PluginFailure | null = null;

  /** @param ended hears once that it ended, and whether we meant it to. */
  constructor(
    private readonly from: string,
    place: PluginPlace,
    serve: Serve,
    nowMs: () => number,
    private readonly ended: (wasMeant: boolean) => void,
  ) {
    const stdio = ['ignore', 'ignore', 'ignore', 'pipe'] as const;
    this.child = startBareProcess({ ...place, ...limits, stdio: [...stdio] });
    this.watch = new BudgetWatch(this.child.pid);
    const pipe = this.child.stdio[3] as Duplex & { unref?(): void };
    this.peer = new Peer(pipe, serve, nowMs, (why) =>
      this.close(why instanceof WireViolation ? `broke the rules of talking (${why.message})` : 'ended'),
    );
    // A plugin that idles keeps no process of ours; while it is asked, the watch over its budget does.
    this.child.unref();
    pipe.unref?.();
  }

  get isOver(): boolean {
    return this.end !== null;
  }

  /** @throws PluginFailure when it takes too long or ends; else an Error of what the plugin threw. */
  async ask(
    method: string,
    args: readonly unknown[],
    budget: Budget,
    signal?: AbortSignal,
  ): Promise<unknown> {
    if (this.end) throw this.end;
    const late = new AbortController();
    const stopWatching = this.watch.begin(budget, (mustEnd) => {
      const limit = `${budget.processorMs / 1000} s of the processor or ${budget.answerMs / 1000} s in all`;
      const end = mustEnd ? ' and was ended' : '';
      late.abort(new PluginFailure('PLUGIN_TIMEOUT', this.from, `took more than ${limit}${end}`));
      if (mustEnd) this.close('took too long for another question and was ended');
    });
    const given = signal ? AbortSignal.any([signal, late.signal]) : late.signal;
    try {
      const answer = await this.peer.ask(method, args, given);
      this.watch.answered();
      return answer;
    } catch (error) {
      if (!given.aborted) this.watch.answered();
      // What is over is over for everybody who waited, whatever the pipe said last.
      if (this.end && !(error instanceof PluginFailure)) throw this.end;
      throw error;
    } finally {
      stopWatching();
    }
  }

  /** Ends it for good. */
  kill(): void {
    this.close(null);
  }

  private close(what: string | null): void {
    if (this.end) return;
    this.end = new PluginFailure('PLUGIN_ENDED', this.from, what ?? 'was stopped');
    endGroup(this.child);
    this.peer.close(this.end);
    this.ended(what === null);
  }
}
