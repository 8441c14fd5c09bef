import type { Duplex } from 'node:stream';
import { cutByLength, withLength } from '../../../processes/length-frames.js';
import type { Message } from './message.js';
import { asWireError, soundMessage } from './message.js';
import { Pace } from './pace.js';
import { decodePlain, encodePlain } from './plain-data.js';
import { Questions } from './questions.js';

/** Does what the other side asks for. The signal is raised when nobody waits for it any more. */
export type Serve = (method: string, args: readonly unknown[], signal: AbortSignal) => Promise<unknown>;

/** Bounds of what one side takes from the other. */
export const wireLimits = {
  frameBytes: 8 * 1024 * 1024,
  /** Questions that wait for an answer at once. */
  openCalls: 128,
  /** Of a stranger; more is a flood that would hold up everybody else, and is read later. */
  aSecond: { frames: 5_000, bytes: 16 * 1024 * 1024 },
  /** Sent and not read yet: a side that does not read is ended. */
  untakenBytes: 32 * 1024 * 1024,
};

/** The other side broke the rules of talking: it cannot be trusted with another word. */
export class WireViolation extends Error {
  override readonly name = 'WireViolation';
}

/** One end of the pipe between us and a process of plugins. Both ends ask and answer. */
export class Peer {
  private readonly questions: Questions;
  private readonly pace = new Pace(wireLimits.aSecond);
  private readonly serving = new Map<number, AbortController>();
  private isOver = false;
  /** What the other side's clock showed when it last asked something. */
  theirNowMs: number | null = null;

  /**
   * @param ended hears once why no more can be said: the pipe closed, or a violation of the other side.
   * @param other who is at the other end: how much a stranger may ask is bounded, the host of a stranger need not be.
   */
  constructor(
    private readonly pipe: Duplex,
    private readonly serve: Serve,
    nowMs: () => number,
    ended: (why: Error) => void,
    private readonly other: 'stranger' | 'host' = 'stranger',
  ) {
    this.questions = new Questions(wireLimits.openCalls, nowMs, (message) => this.send(message));
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

  /**
   * Asks as soon as the other side takes one more question.
   * @throws Error as the other side failed, or why it ended. The answer is unchecked data.
   */
  ask(method: string, args: readonly unknown[], signal?: AbortSignal): Promise<unknown> {
    if (this.isOver) return Promise.reject(new Error('The pipe was closed.'));
    return this.questions.ask(method, args, signal);
  }

  close(why: Error): void {
    if (this.isOver) return;
    this.isOver = true;
    this.questions.end(why);
    for (const controller of this.serving.values()) controller.abort(why);
    this.serving.clear();
    this.pipe.destroy();
  }

  private async listen(): Promise<void> {
    for await (const frame of cutByLength(this.pipe as AsyncIterable<Buffer>, wireLimits.frameBytes)) {
      if (this.other === 'stranger') await this.pace.take(frame.byteLength);
      if (this.isOver) return;
      this.hear(soundMessage(decodePlain(frame)));
    }
  }

  private hear(message: Message): void {
    if (message.kind === 'call') return this.answer(message);
    if (message.kind === 'forget') return this.serving.get(message.id)?.abort();
    this.questions.answered(message);
  }

  private answer({ id, method, args, nowMs }: Extract<Message, { kind: 'call' }>): void {
    const isTooMuch = this.other === 'stranger' && this.serving.size >= wireLimits.openCalls;
    if (isTooMuch || this.serving.has(id)) throw new WireViolation('It asked too much at once.');
    this.theirNowMs = nowMs;
    const controller = new AbortController();
    this.serving.set(id, controller);
    // A place is free before the other side hears of it, and sends the next.
    const reply = (message: Message) => {
      this.serving.delete(id);
      this.send(message);
    };
    this.serve(method, args, controller.signal)
      .then((value) => reply({ kind: 'answer', id, value: value ?? null }))
      // What cannot be sent is a failure too.
      .catch((error: unknown) => reply({ kind: 'failure', id, error: asWireError(error) }))
      .catch(() => undefined);
  }

  private send(message: Message): void {
    if (this.isOver) return;
    const frame = encodePlain(message);
    if (frame.byteLength > wireLimits.frameBytes) throw new TypeError('The data are too large to be sent.');
    // A host reads a plugin as fast as it sees fit.
    if (this.other === 'stranger' && this.pipe.writableLength > wireLimits.untakenBytes)
      return this.close(new WireViolation('It does not read what it is told.'));
    this.pipe.write(withLength(frame));
  }
}
