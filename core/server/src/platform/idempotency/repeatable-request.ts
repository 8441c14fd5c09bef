import { refusedKey, stopForAnswer } from './idempotency-refused.js';
import type { StoredAnswer } from './kept-answers.repository.js';
import type { KeyedRequest } from './keyed-request.js';

/** A mutation with an idempotency key, on its way through its operation. */
export interface RepeatableRequest {
  request: KeyedRequest;
  /** Keyed hashes; null while nobody is signed in, as such a request is refused. */
  hashes: { key: Buffer; request: Buffer } | null;
  /** What is known from the first time; null at the first time. */
  kept: StoredAnswer | null;
}

/**
 * Stops a mutation behind its guard that must not run, or was carried out before.
 * @throws GraphQLError
 */
export function passOnce({ kept }: RepeatableRequest, takesKeys: boolean): void {
  if (!takesKeys) throw refusedKey('IDEMPOTENCY_KEY_NOT_TAKEN');
  if (kept) throw stopForAnswer();
}
