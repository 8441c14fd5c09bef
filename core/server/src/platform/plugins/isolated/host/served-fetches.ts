import type { OutboundInit, PluginHost } from '@regimen/plugin-api';
import { z } from 'zod';

/** Answers that wait to be read at once. */
const mostOpen = 32;

const asked = z.tuple([
  z.string().max(8_000),
  z.strictObject({
    method: z.string().max(20).optional(),
    headers: z.record(z.string().max(200), z.string().max(16_000)).optional(),
    body: z.string().optional(),
    connectMs: z.number().positive().optional(),
    silenceMs: z.number().positive().optional(),
  }),
]);
const numbered = z.tuple([z.number().int()]);

type Reader = ReadableStreamDefaultReader<Uint8Array>;

/** Requests a plugin makes by its host, whose answers it takes piece by piece: what it does not read is not fetched. */
export class ServedFetches {
  private readonly open = new Map<number, Reader>();
  private nextNumber = 0;

  constructor(private readonly host: PluginHost) {}

  /** @throws Error as `host.fetch` does, and for anything else than `fetch`, `fetch-next` and `fetch-end`. */
  async serve(method: string, args: readonly unknown[], signal: AbortSignal): Promise<unknown> {
    if (method === 'fetch') return this.begin(args, signal);
    const [number] = numbered.parse(args);
    const reader = this.open.get(number);
    if (method === 'fetch-next') {
      // An answer that was cut off must not look like a shorter one.
      if (!reader)
        throw new TypeError('The answer is over: read it to its end before asking for many others.');
      return this.next(number, reader);
    }
    if (method !== 'fetch-end') throw new TypeError('No host offers this.');
    this.open.delete(number);
    await reader?.cancel();
    return null;
  }

  /** Nobody reads on: the process has ended. */
  endAll(): void {
    for (const reader of this.open.values()) reader.cancel().catch(() => undefined);
    this.open.clear();
  }

  private async begin(args: readonly unknown[], signal: AbortSignal) {
    const [url, init] = asked.parse(args);
    const answer = await this.host.fetch(url, { ...init, signal } as OutboundInit);
    const number = this.nextNumber;
    this.nextNumber += 1;
    if (answer.body) this.keep(number, answer.body.getReader());
    return {
      number,
      status: answer.status,
      headers: [...answer.headers],
      hasBody: answer.body !== null,
    };
  }

  /** Whoever looks at the status alone leaves its answer unread: the oldest makes room. */
  private keep(number: number, reader: Reader): void {
    const [oldest] = this.open;
    if (oldest && this.open.size >= mostOpen) {
      this.open.delete(oldest[0]);
      oldest[1].cancel().catch(() => undefined);
    }
    this.open.set(number, reader);
  }

  private async next(number: number, reader: Reader): Promise<Uint8Array | null> {
    try {
      const { done, value } = await reader.read();
      if (done) this.open.delete(number);
      return value ?? null;
    } catch (error) {
      this.open.delete(number);
      throw error;
    }
  }
}
