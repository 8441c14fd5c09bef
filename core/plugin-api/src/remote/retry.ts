import { setTimeout as sleep } from 'node:timers/promises';
import { asFailure } from './remote-failure.js';
import type { RemoteFailure } from './remote-failure.js';

export interface RetryPolicy {
  /** Calls in all, the first included. */
  attempts: number;
  /** Wait before the second call at most, ms; doubles with each further one. */
  firstWaitMs: number;
  /** Longest wait, ms; a server that asks for longer is not called again now. */
  longestWaitMs: number;
}

/**
 * Calls again after what passes by itself: no connection, 429 and 5xx. Waits differ at random ("full jitter", Brooker
 * 2015, AWS Architecture Blog), so that callers who failed together do not return together.
 * @param random 0..1.
 * @throws RemoteFailure of the last call, or the signal's reason.
 */
export async function retrying<T>(
  call: () => Promise<T>,
  policy: RetryPolicy,
  signal: AbortSignal,
  random: () => number = Math.random,
): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await call();
    } catch (error) {
      signal.throwIfAborted();
      const failure = asFailure(error);
      const waitMs = waitBefore(attempt, failure, policy, random);
      if (waitMs === null) throw failure;
      await sleep(waitMs, undefined, { signal }).catch(() => signal.throwIfAborted());
    }
  }
}

function waitBefore(
  attempt: number,
  { kind, retryAfterMs }: RemoteFailure,
  { attempts, firstWaitMs, longestWaitMs }: RetryPolicy,
  random: () => number,
): number | null {
  if (attempt >= attempts || (kind !== 'unavailable' && kind !== 'busy')) return null;
  if (retryAfterMs !== null) return retryAfterMs > longestWaitMs ? null : retryAfterMs;
  return random() * Math.min(longestWaitMs, firstWaitMs * 2 ** (attempt - 1));
}

/** `Retry-After` in ms: seconds or an HTTP date (RFC 9110, 10.2.3); null when absent or neither. */
export function retryAfterMs(header: string | null, now: Date): number | null {
  if (header === null || header.trim() === '') return null;
  if (/^\s*\d+\s*$/u.test(header)) return Number(header) * 1000;
  const date = Date.parse(header);
  return Number.isNaN(date) ? null : Math.max(0, date - now.getTime());
}
