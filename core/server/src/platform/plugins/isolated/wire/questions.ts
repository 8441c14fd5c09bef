import type { Message } from './message.js';
import { fromWireError } from './message.js';

interface Question {
  readonly method: string;
  readonly args: readonly unknown[];
  /** Under which it was sent; null while it waits in line. */
  id: number | null;
  resolve(value: unknown): void;
  reject(error: Error): void;
}

/** What one side asks of the other: as many at once as that takes, and the rest in line. */
export class Questions {
  private readonly line = new Set<Question>();
  /** Sent and not answered yet, also those that nobody waits for any more: the other side still works on them. */
  private readonly open = new Map<number, Question>();
  private nextId = 0;

  constructor(
    private readonly mostOpen: number,
    private readonly nowMs: () => number,
    private readonly send: (message: Message) => void,
  ) {}

  /** @throws Error as the other side failed, why it ended, or why nobody waits any more. */
  ask(method: string, args: readonly unknown[], signal?: AbortSignal): Promise<unknown> {
    if (signal?.aborted) return Promise.reject(reasonOf(signal));
    return new Promise((resolve, reject) => {
      const forget = () => {
        this.line.delete(question);
        if (question.id !== null) this.send({ kind: 'forget', id: question.id });
        reject(reasonOf(signal));
      };
      const done = () => signal?.removeEventListener('abort', forget);
      const question: Question = {
        method,
        args,
        id: null,
        resolve: (value) => (done(), resolve(value)),
        reject: (error) => (done(), reject(error)),
      };
      signal?.addEventListener('abort', forget, { once: true });
      this.line.add(question);
      this.sendNext();
    });
  }

  /** @throws TypeError for the answer of what was not asked, or was answered before. */
  answered(message: Extract<Message, { kind: 'answer' | 'failure' }>): void {
    const question = this.open.get(message.id);
    if (!question) throw new TypeError('It answered what nobody asked.');
    this.open.delete(message.id);
    if (message.kind === 'answer') question.resolve(message.value);
    else question.reject(fromWireError(message.error));
    this.sendNext();
  }

  /** Nothing will be answered any more. */
  end(why: Error): void {
    const all = [...this.open.values(), ...this.line];
    this.open.clear();
    this.line.clear();
    for (const { reject } of all) reject(why);
  }

  private sendNext(): void {
    for (const question of this.line) {
      if (this.open.size >= this.mostOpen) return;
      this.line.delete(question);
      const id = this.nextId;
      this.nextId += 1;
      this.open.set(id, question);
      question.id = id;
      const { method, args } = question;
      try {
        this.send({ kind: 'call', id, method, args, nowMs: this.nowMs() });
      } catch (error) {
        this.open.delete(id);
        question.reject(error as Error);
      }
    }
  }
}

function reasonOf(signal: AbortSignal | undefined): Error {
  const reason: unknown = signal?.reason;
  return reason instanceof Error ? reason : new Error('Nobody waits any more.');
}
