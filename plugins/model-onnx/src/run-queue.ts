import type { ClassifierInput, ClassifierScores, RunClassifier } from '@regimen/language';
import { joinInputs, partScores } from './join-inputs.js';
import { SessionLost } from './network-thread.js';

/** Padding may at most double the work of a run (engineering choice): short texts do not pay for a long one. */
const mostPadding = 2;

/** Too many requests wait for the network already; the same request may be answered a moment later. */
export class NetworkBusy extends Error {
  override readonly name = 'NetworkBusy';
  readonly kind = 'busy';

  constructor(readonly waiting: number) {
    super(`The network is busy: ${waiting} runs wait for it already.`);
  }
}

export interface QueueBounds {
  /** Windows of one run at most; 1 where the network does not allow more than one input a run. */
  mostTogether: number;
  /** Inputs that may wait. */
  mostWaiting: number;
  idsPerToken: number;
}

interface Waiting {
  input: ClassifierInput;
  resolve(scores: ClassifierScores): void;
  reject(reason: unknown): void;
  /** No longer hears of a signal: it may be raised long after, and serves all windows of a text. */
  unheed(): void;
}

/**
 * Hands inputs to a few sessions of one network. An input that finds a session free is run at once and alone; what arrives
 * while all are busy waits, and is run together as soon as one is free.
 */
export class RunQueue {
  #waiting: Waiting[] = [];
  #running = 0;
  #ended: (() => void) | null = null;
  readonly #free: RunClassifier[];
  #sessions: number;

  constructor(
    sessions: readonly RunClassifier[],
    readonly bounds: QueueBounds,
  ) {
    this.#free = [...sessions];
    this.#sessions = sessions.length;
  }

  /** Sessions that can still answer. */
  get sessions(): number {
    return this.#sessions;
  }

  get waiting(): number {
    return this.#waiting.length;
  }

  /** @throws NetworkBusy where as many wait as may; the reason of the signal where it is raised before its turn. */
  readonly run: RunClassifier = (input, signal) =>
    new Promise((resolve, reject) => {
      signal?.throwIfAborted();
      if (this.#ended) throw new SessionLost('The network was stopped.');
      if (this.#sessions === 0) throw new SessionLost('No session of the network is left.');
      if (this.#free.length === 0 && this.#waiting.length >= this.bounds.mostWaiting)
        throw new NetworkBusy(this.#waiting.length);
      const leave = () => this.#leave(waiting, signal?.reason);
      const waiting: Waiting = {
        ...{ input, resolve, reject },
        unheed: () => signal?.removeEventListener('abort', leave),
      };
      this.#waiting.push(waiting);
      signal?.addEventListener('abort', leave, { once: true });
      this.#goOn();
    });

  /** Refuses what waits, and resolves once nothing runs. */
  end(): Promise<void> {
    this.#refuse('The network was stopped.');
    return new Promise((resolve) => {
      this.#ended = resolve;
      if (this.#running === 0) resolve();
    });
  }

  #leave(waiting: Waiting, reason: unknown): void {
    const at = this.#waiting.indexOf(waiting);
    if (at < 0) return;
    this.#waiting.splice(at, 1);
    waiting.reject(reason);
  }

  #goOn(): void {
    while (this.#waiting.length > 0) {
      const session = this.#free.pop();
      if (!session) return;
      const group = this.#waiting.splice(0, this.#together());
      for (const { unheed } of group) unheed();
      this.#running += 1;
      void this.#runGroup(session, group).then((isLost) => {
        this.#running -= 1;
        if (isLost) this.#sessions -= 1;
        else this.#free.push(session);
        if (this.#sessions === 0) this.#refuse('No session of the network is left.');
        if (this.#ended && this.#running === 0) this.#ended();
        this.#goOn();
      });
    }
  }

  #refuse(why: string): void {
    for (const { reject, unheed } of this.#waiting.splice(0)) {
      unheed();
      reject(new SessionLost(why));
    }
  }

  /** How many of those that wait go into the next run, at least one; in order, so that nobody is overtaken. */
  #together(): number {
    let windows = 0;
    let longest = 0;
    let real = 0;
    let count = 0;
    for (const { input } of this.#waiting) {
      windows += input.batch;
      longest = Math.max(longest, input.tokens);
      real += input.batch * input.tokens;
      const fits = windows <= this.bounds.mostTogether && windows * longest <= mostPadding * real;
      if (count > 0 && !fits) break;
      count += 1;
    }
    return count;
  }

  /** @returns whether the session is lost. */
  async #runGroup(session: RunClassifier, group: readonly Waiting[]): Promise<boolean> {
    const inputs = group.map(({ input }) => input);
    try {
      const [only] = inputs;
      const joined = inputs.length === 1 && only ? only : joinInputs(inputs, this.bounds.idsPerToken);
      const scores = await session(joined);
      const parts = inputs.length === 1 ? [scores] : partScores(scores, joined, inputs);
      group.forEach(({ resolve }, index) => resolve(parts[index]!));
      return false;
    } catch (error) {
      for (const { reject } of group) reject(error);
      return error instanceof SessionLost;
    }
  }
}
