import type { OutboundInit, PluginHost } from '../host.js';
import { jsonOf, textPieces } from './answer-text.js';
import { CallClock } from './call-clock.js';
import { CircuitBreaker } from './circuit-breaker.js';
import { DailyBudget } from './daily-budget.js';
import { RemoteFailure } from './remote-failure.js';
import { readStatus } from './read-status.js';
import type { RemoteOptions } from './remote-options.js';
import { retrying } from './retry.js';
import { eventData } from './server-sent-events.js';

/** An operator looks at a page: a server that takes longer is not ready, ms. */
const probeMs = 3000;
/** Longest wait between two calls, ms: a person waits for the answer. */
const longestWaitMs = 5000;
/** Enough for the tensors or the text of one request many times over. */
const defaultMostBytes = 1024 * 1024;

/** What one call sends. */
export interface RemoteCall {
  /** Below the base address, with a leading slash. */
  path: string;
  /** Sent as JSON by POST; GET without. */
  body?: unknown;
  mostBytes?: number;
}

/** Makes sense of the events of a stream. What it throws counts against the server like any other fault of it. */
export interface EventReader<T> {
  /** @returns what one event says, or null when it says nothing. @throws RemoteFailure */
  read(data: string): T | null;
  /** After the last event. @throws RemoteFailure when the stream ended too early. */
  finish(): void;
}

/**
 * One server that models answer from: calls it in time, again when that helps, not at all while it is down, and within
 * the day's budget. Every failure is a `RemoteFailure`; nothing of what is sent or answered is logged.
 */
export class RemoteServer {
  readonly breaker: CircuitBreaker;
  readonly budget: DailyBudget;

  constructor(
    private readonly host: PluginHost,
    private readonly options: RemoteOptions & { tokensPerDay?: number | null },
  ) {
    const { failuresToRest: failuresToOpen, restMs: openForMs } = options;
    const { callsPerDay, tokensPerDay = null } = options;
    // Real time, not the host's day: a breaker must open again in tests that stop the calendar.
    this.breaker = new CircuitBreaker({ failuresToOpen, openForMs }, () => performance.now());
    this.budget = new DailyBudget({ callsPerDay, tokensPerDay }, () => host.now());
  }

  /**
   * Asks and reads a whole JSON answer.
   * @param read makes sense of it; what it throws counts against the server.
   * @throws RemoteFailure, or the signal's reason
   */
  async askJson<T>(call: RemoteCall, read: (answer: unknown) => T, signal?: AbortSignal): Promise<T> {
    const clock = new CallClock(this.options, signal);
    try {
      return await retrying(() => this.once(call, read, clock), this.policy(), clock.signal);
    } catch (error) {
      throw clock.failureOf(error);
    } finally {
      clock.stop();
    }
  }

  /**
   * Asks and hands out what server-sent events say, as they come. Calls again only before the first byte: what was
   * said already cannot be taken back. @throws RemoteFailure, or the signal's reason
   */
  async *askEvents<T>(call: RemoteCall, reader: EventReader<T>, signal?: AbortSignal): AsyncGenerator<T> {
    const clock = new CallClock(this.options, signal);
    let isOpen = false;
    try {
      const response = await retrying(() => this.begin(call, clock), this.policy(), clock.signal);
      isOpen = true;
      for await (const data of eventData(textPieces(response, call.mostBytes ?? defaultMostBytes, clock))) {
        const said = reader.read(data);
        if (said !== null) yield said;
      }
      reader.finish();
      isOpen = false;
      this.breaker.succeeded();
    } catch (error) {
      if (isOpen) this.judge(error, clock);
      isOpen = false;
      throw clock.failureOf(error);
    } finally {
      // Still open here: the reader left in the middle, which closes the socket below.
      if (isOpen) this.breaker.abandoned();
      clock.stop();
    }
  }

  /** One GET without repetition, budget or breaker, for asking after the server's health. @throws RemoteFailure */
  async probe(path: string, mostBytes = defaultMostBytes): Promise<unknown> {
    const clock = new CallClock({ ...this.options, wholeMs: Math.min(probeMs, this.options.wholeMs) });
    try {
      const response = await this.send({ path }, clock);
      readStatus(response, this.host.now());
      return await jsonOf(response, mostBytes, clock);
    } catch (error) {
      throw clock.failureOf(error);
    } finally {
      clock.stop();
    }
  }

  private async once<T>(call: RemoteCall, read: (answer: unknown) => T, clock: CallClock): Promise<T> {
    const response = await this.begin(call, clock);
    try {
      const answer = read(await jsonOf(response, call.mostBytes ?? defaultMostBytes, clock));
      this.breaker.succeeded();
      return answer;
    } catch (error) {
      // An answer that broke off before its first byte is no longer waited for, while the next call is.
      clock.heard();
      this.judge(error, clock);
      throw error;
    }
  }

  /** Ends with the headers of a good answer; the breaker hears of a bad one. */
  private async begin(call: RemoteCall, clock: CallClock): Promise<Response> {
    clock.signal.throwIfAborted();
    this.breaker.admit();
    try {
      this.budget.takeCall();
      clock.listen();
      const response = await this.send(call, clock);
      readStatus(response, this.host.now());
      return response;
    } catch (error) {
      clock.heard();
      this.judge(error, clock);
      throw error;
    }
  }

  private send({ path, body }: RemoteCall, clock: CallClock): Promise<Response> {
    const { url, apiKey, connectMs, firstByteMs } = this.options;
    const init: OutboundInit = {
      method: body === undefined ? 'GET' : 'POST',
      headers: {
        accept: 'application/json, text/event-stream',
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(apiKey === '' ? {} : { authorization: `Bearer ${apiKey}` }),
      },
      body: body === undefined ? undefined : JSON.stringify(body),
      signal: clock.signal,
      connectMs,
      silenceMs: firstByteMs,
    };
    return this.host.fetch(`${url.replace(/\/+$/u, '')}${path}`, init);
  }

  /** What shows that the server is ill counts against it; a refusal, a spent budget or a caller who left does not. */
  private judge(error: unknown, clock: CallClock): void {
    if (clock.wasLeft()) return this.breaker.abandoned();
    const failure = clock.failureOf(error);
    const kind = failure instanceof RemoteFailure ? failure.kind : 'unavailable';
    if (kind === 'refused') this.breaker.succeeded();
    else if (kind === 'budget-spent') this.breaker.abandoned();
    else this.breaker.failed();
  }

  private policy() {
    return { attempts: this.options.attempts, firstWaitMs: this.options.retryWaitMs, longestWaitMs };
  }
}
