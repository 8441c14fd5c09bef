import type { OutboundInit, PluginHost } from '@regimen/plugin-api';
import { z } from 'zod';

/** Answers that a plugin reads at once. */
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
    if (method === 'fetch-next') return reader ? this.next(number, reader) : null;
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
    if (this.open.size >= mostOpen) throw new TypeError(`At most ${mostOpen} answers are read at once.`);
    const [url, init] = asked.parse(args);
    const answer = await this.host.fetch(url, { ...init, signal } as OutboundInit);
    const number = this.nextNumber;
    this.nextNumber += 1;
    if (answer.body) this.open.set(number, answer.body.getReader());
    return {
      number,
      status: answer.status,
      headers: [...answer.headers],
      hasBody: answer.body !== null,
    };
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
