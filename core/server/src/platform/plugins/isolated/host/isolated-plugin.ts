import { setTimeout as pause } from 'node:timers/promises';
import type { z } from 'zod';
import type { DescribedDefinition, DescribedExtensions, DescribedOptions } from '../wire/description.js';
import { definitionShape, extensionsShape, optionsShape } from '../wire/description.js';
import type { Serve } from '../wire/peer.js';
import type { Budget } from './budgets.js';
import { budgets } from './budgets.js';
import { IsolatedProcess } from './isolated-process.js';
import { PluginFailure } from './plugin-failure.js';
import type { PluginPlace } from './plugin-place.js';

/** As often within this time is no accident any more. */
const crashes = { most: 3, withinMs: 10 * 60_000 };
/** Before it is started again: longer each time. */
const backOffMs = [250, 1_000];

/** What is known of a plugin from the operator's list. */
export interface IsolatedOrder {
  from: string;
  entry: string;
  place: PluginPlace;
  options: Readonly<Record<string, unknown>>;
}

/** What a plugin may ask of us while it runs. */
export interface ServingHost {
  serve: Serve;
  /** Hears that its process ended, and with it whatever it was about to do. */
  ended(): void;
  nowMs(): number;
}

const closedHost: ServingHost = {
  serve: () => Promise.reject(new Error('The host is not open before the plugin is set up.')),
  ended: () => undefined,
  nowMs: Date.now,
};

/** A plugin in a process of its own, which is started again when it ends, and given up when it goes on ending. */
export class IsolatedPlugin {
  private running: Promise<IsolatedProcess> | null = null;
  /** That which runs, once it has been started to the end. */
  private ready: IsolatedProcess | null = null;
  private readonly endings: number[] = [];
  private out: string | null = null;
  private isStopped = false;
  private isSetUp = false;
  private host: ServingHost = closedHost;
  private described: { definition: DescribedDefinition; options: DescribedOptions } | null = null;

  constructor(private readonly order: IsolatedOrder) {}

  /**
   * Starts it, and asks what it is and what it makes of its settings.
   * @throws Error whose message completes "the plugin failed: ".
   */
  async describe(): Promise<{ definition: DescribedDefinition; options: DescribedOptions }> {
    await this.process();
    return this.described!;
  }

  /** @throws Error as above. */
  async setUp(host: ServingHost): Promise<DescribedExtensions> {
    this.host = host;
    const process = await this.process();
    const told = await process.ask('setup', [], budgets.start);
    this.isSetUp = true;
    return this.sound(extensionsShape, told, 'what it plugs in');
  }

  /** @throws PluginFailure, or an Error of what the plugin threw. The answer is unchecked data. */
  async ask(
    method: string,
    args: readonly unknown[],
    budget: Budget,
    signal?: AbortSignal,
  ): Promise<unknown> {
    return (await this.process()).ask(method, args, budget, signal);
  }

  /** Tells it that something is over. One whose process has ended is not started again to hear it. */
  async mention(method: string, args: readonly unknown[], budget: Budget): Promise<void> {
    await this.ready?.ask(method, args, budget).catch(() => undefined);
  }

  /** @throws PluginFailure when it is none of this shape. */
  sound<T>(shape: z.ZodType<T>, value: unknown, what: string): T {
    const parsed = shape.safeParse(value);
    if (parsed.success) return parsed.data;
    const where = parsed.error.issues[0]?.path.join('.') ?? '';
    throw new PluginFailure(
      'PLUGIN_ANSWER',
      this.order.from,
      `says ${what} in a way nobody knows (${where})`,
    );
  }

  /** Why it is out, completing "the plugin failed: "; null while it is not. */
  fault(): string | null {
    return this.out;
  }

  /** Puts it out until Regimen is started again. @param why completes "the plugin failed: ". */
  quarantine(why: string): void {
    this.out ??= why;
    this.running?.then((process) => process.kill()).catch(() => undefined);
  }

  private countEnding(): void {
    this.endings.push(Date.now());
    const recent = this.endings.filter((at) => at > Date.now() - crashes.withinMs).length;
    const minutes = crashes.withinMs / 60_000;
    if (recent >= crashes.most)
      this.quarantine(`its process ended ${recent} times within ${minutes} minutes`);
  }

  /** Tells it that it will be stopped. */
  async announceStop(): Promise<void> {
    this.isStopped = true;
    await this.mention('stop', [], budgets.stop);
  }

  /** Ends its process; it is not started again. */
  stop(): void {
    this.isStopped = true;
    this.running?.then((process) => process.kill()).catch(() => undefined);
  }

  private process(): Promise<IsolatedProcess> {
    if (this.running) return this.running;
    const started = this.start();
    this.running = started;
    // By then another may have been started.
    started.catch(() => {
      if (this.running === started) this.running = null;
    });
    return started;
  }

  private refuseOut(): void {
    const fault = this.fault() ?? (this.isStopped ? 'it was stopped' : null);
    if (fault !== null) throw new PluginFailure('PLUGIN_QUARANTINED', this.order.from, `is out: ${fault}`);
  }

  private async start(): Promise<IsolatedProcess> {
    const { from, entry, place, options } = this.order;
    this.refuseOut();
    await pause(
      this.endings.length === 0 ? 0 : backOffMs[Math.min(this.endings.length, backOffMs.length) - 1],
    );
    // It may have been stopped meanwhile.
    this.refuseOut();
    const serve: Serve = (...asked) => this.host.serve(...asked);
    const process = new IsolatedProcess(
      from,
      place,
      serve,
      () => this.host.nowMs(),
      (wasMeant) => {
        this.running = null;
        this.ready = null;
        this.host.ended();
        if (!wasMeant) this.countEnding();
      },
    );
    try {
      const told = {
        definition: this.sound(
          definitionShape,
          await process.ask('load', [entry], budgets.start),
          'what it is',
        ),
        options: this.sound(
          optionsShape,
          await process.ask('options', [options], budgets.start),
          'what its settings are',
        ),
      };
      this.described ??= told;
      if (JSON.stringify(told) !== JSON.stringify(this.described))
        throw new PluginFailure('PLUGIN_ANSWER', from, 'says something else of itself than before');
      if (this.isSetUp) await process.ask('setup', [], budgets.start);
      this.ready = process;
      return process;
    } catch (error) {
      // One that cannot be started again has failed as surely as one that ended by itself.
      if (!process.isOver) this.countEnding();
      process.kill();
      throw error;
    }
  }
}
