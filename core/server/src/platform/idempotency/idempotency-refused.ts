import { GraphQLError } from 'graphql';

/** Why a request with an idempotency key is not carried out, and the status it is answered with. */
const refusals = {
  IDEMPOTENCY_KEY_INVALID: [
    400,
    'An Idempotency-Key is 1 to 128 visible ASCII characters without spaces, for example a UUID.',
  ],
  IDEMPOTENCY_KEY_NOT_TAKEN: [
    400,
    'This takes no Idempotency-Key. Send it with one mutation that changes records, and with no other field beside it.',
  ],
  IDEMPOTENCY_KEY_REUSED: [
    422,
    'This Idempotency-Key came with another request before. Use a new key for a new request.',
  ],
  IDEMPOTENCY_KEY_IN_USE: [
    409,
    'A request with this Idempotency-Key is at work. Send it again in a moment to get its answer.',
  ],
  IDEMPOTENCY_KEY_SPENT: [
    409,
    'This was done before, once. Its answer is not given again: read what you need instead.',
  ],
} as const;

export type IdempotencyRefusal = keyof typeof refusals;

export const idempotencyRefusals = Object.keys(refusals) as readonly IdempotencyRefusal[];

/** Status of the answer over HTTP. */
export const statusOf = (code: IdempotencyRefusal): number => refusals[code][0];

/** What a client is told; `http.status` becomes the status of the answer. */
export function refusedKey(code: IdempotencyRefusal): GraphQLError {
  const [status, message] = refusals[code];
  return new GraphQLError(message, { extensions: { code, http: { status } } });
}

/**
 * Ends an operation that was carried out before, once the guard let its caller in. The client never sees it: it gets the
 * answer of the first time.
 */
export const answeredBefore = 'ANSWERED_BEFORE';

export function stopForAnswer(): GraphQLError {
  return new GraphQLError('This was answered before.', { extensions: { code: answeredBefore } });
}
