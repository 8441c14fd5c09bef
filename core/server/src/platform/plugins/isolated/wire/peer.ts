import type { Duplex } from 'node:stream';
import { cutByLength, withLength } from '../../../processes/length-frames.js';
import type { Message } from './message.js';
import { asWireError, fromWireError, soundMessage } from './message.js';
import { decodePlain, encodePlain } from './plain-data.js';

/** Does what the other side asks for. The signal is raised when nobody waits for it any more. */
export type Serve = (method: string, args: readonly unknown[], signal: AbortSignal) => Promise<unknown>;

/** Bounds of what one side takes from the other. */
export const wireLimits = {
  frameBytes: 8 * 1024 * 1024,
  /** Questions that wait for an answer at once. */
  openCalls: 128,
  /** More is a flood that would hold up everybody else. */
  callsASecond: 5_000,
  /** Sent and not read yet: a side that does not read is ended. */
  untakenBytes: 32 * 1024 * 1024,
};

interface Waiting {
  resolve(value: unknown): void;
  reject(error: Error): void;
}

/** The other side broke the rules of talking: it cannot be trusted with another word. */
export class WireViolation extends Error {
  override readonly name = 'WireViolation';
}

/** One end of the pipe between us and a process of plugins. Both ends ask and answer. */
export class Peer {
  private readonly waiting = new Map<number, Waiting>();
  private readonly serving = new Map<number, AbortController>();
  private nextId = 0;
  private second = { began: 0, calls: 0 };
  private isOver = false;
  /** What the other side's clock showed when it last asked something. */
  theirNowMs: number | null = null;

  /** @param ended hears once why no more can be said: the pipe closed, or a violation of the other side. */
  constructor(
    private readonly pipe: Duplex,
    private readonly serve: Serve,
    private readonly nowMs: () => number,
    ended: (why: Error) => void,
  ) {
    pipe.on('error', () => undefined);
    this.listen()
      .then(
        () => new Error('The pipe was closed.'),
        (error: Error) => new WireViolation(error.message),
      )
      .then((why) => {
        this.close(why);
        ended(why);
      })
      .catch(() => undefined);
  }

  /** @throws Error as the other side failed, or why it ended. The answer is unchecked data. */
  ask(method: string, args: readonly unknown[], signal?: AbortSignal): Promise<unknown> {
    if (this.isOver) return Promise.reject(new Error('The pipe was closed.'));
    const id = this.nextId;
    this.nextId += 1;
    return new Promise((resolve, reject) => {
      const forget = () => {
        if (!this.waiting.delete(id)) return;
        this.send({ kind: 'forget', id });
        reject(signal?.reason instanceof Error ? signal.reason : new Error('Nobody waits any more.'));
      };
      const done = () => signal?.removeEventListener('abort', forget);
      this.waiting.set(id, {
        resolve: (value) => (done(), resolve(value)),
        reject: (error) => (done(), reject(error)),
      });
      try {
        this.send({ kind: 'call', id, method, args, nowMs: this.nowMs() });
      } catch (error) {
        this.waiting.delete(id);
        return reject(error as Error);
      }
      if (signal?.aborted) forget();
      else signal?.addEventListener('abort', forget, { once: true });
    });
  }

  private isFlooded(): boolean {
    const now = performance.now();
    if (now - this.second.began > 1_000) this.second = { began: now, calls: 0 };
    this.second.calls += 1;
    return this.second.calls > wireLimits.callsASecond;
  }

  close(why: Error): void {
    if (this.isOver) return;
    this.isOver = true;
    for (const { reject } of this.waiting.values()) reject(why);
    for (const controller of this.serving.values()) controller.abort(why);
    this.waiting.clear();
    this.serving.clear();
    this.pipe.destroy();
  }

  private async listen(): Promise<void> {
    for await (const frame of cutByLength(this.pipe as AsyncIterable<Buffer>, wireLimits.frameBytes))
      this.hear(soundMessage(decodePlain(frame)));
  }

  private hear(message: Message): void {
    if (message.kind === 'call') return this.answer(message);
    if (message.kind === 'forget') return this.serving.get(message.id)?.abort();
    const asked = this.waiting.get(message.id);
    // An answer that comes too late is none.
    if (!asked) {
      if (message.id >= this.nextId) throw new WireViolation('It answered what nobody asked.');
      return;
    }
    this.waiting.delete(message.id);
    if (message.kind === 'answer') asked.resolve(message.value);
    else asked.reject(fromWireError(message.error));
  }

  private answer({ id, method, args, nowMs }: Extract<Message, { kind: 'call' }>): void {
    if (this.serving.size >= wireLimits.openCalls || this.serving.has(id) || this.isFlooded())
      throw new WireViolation('It asked too much at once.');
    this.theirNowMs = nowMs;
    const controller = new AbortController();
    this.serving.set(id, controller);
    const answered = this.serve(method, args, controller.signal).then(
      (value) => this.send({ kind: 'answer', id, value: value ?? null }),
      (error: unknown) => this.send({ kind: 'failure', id, error: asWireError(error) }),
    );
    answered
      // What cannot be sent is a failure too.
      .catch((error: unknown) => this.send({ kind: 'failure', id, error: asWireError(error) }))
      .catch(() => undefined)
      .finally(() => this.serving.delete(id));
  }

  private send(message: Message): void {
    if (this.isOver) return;
    const frame = encodePlain(message);
    if (frame.byteLength > wireLimits.frameBytes) throw new TypeError('The data are too large to be sent.');
    if (this.pipe.writableLength > wireLimits.untakenBytes)
      return this.close(new WireViolation('It does not read what it is told.'));
    this.pipe.write(withLength(frame));
  }
}
