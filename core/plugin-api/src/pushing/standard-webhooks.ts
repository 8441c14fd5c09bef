import type {
  PushContribution,
  PushedDelivery,
  VerifiedDelivery,
} from '../extension-points/push-delivery.js';
import { hmacSha256, isBase64Signature } from './hmac-signature.js';
import { singleHeader } from './single-header.js';
import { isWithinWindow } from './timestamp-window.js';

const prefix = 'whsec_';
const base64 = /^[A-Za-z0-9+/]+={0,2}$/;
/** Bytes of a secret, by the specification. */
const [fewestBytes, mostBytes] = [24, 64];
/** Without a point, so that what is signed can be cut in one way only. */
const plainId = /^[\x21-\x2d\x2f-\x7e]{1,256}$/;
/** While a sender rotates, it signs with each of its secrets. */
const mostSignatures = 10;

/**
 * The scheme of Standard Webhooks (https://www.standardwebhooks.com): `webhook-id`, `webhook-timestamp` and
 * `webhook-signature`, which lists signatures `v1,<base64>` of `id.timestamp.body`. Other versions in the list are passed
 * over, so nobody can choose a weaker one.
 */
export const standardWebhooks = {
  secretOf: (random: Uint8Array) => `${prefix}${Buffer.from(random).toString('base64')}`,
  isSecret: (text: string) => keyOf(text) !== null,
  verify(delivery: PushedDelivery, secrets: readonly string[], nowMs: number): VerifiedDelivery | null {
    const [id, timestamp, listed] = ['id', 'timestamp', 'signature'].map((name) =>
      singleHeader(delivery, `webhook-${name}`),
    );
    if (!id || !timestamp || !listed || !plainId.test(id) || !isWithinWindow(timestamp, nowMs)) return null;
    const parts = [`${id}.${timestamp}.`, delivery.bytes];
    const signatures = listed.split(' ', mostSignatures).filter((one) => one.startsWith('v1,'));
    const isGenuine = secrets
      .map(keyOf)
      .filter((key) => key !== null)
      .map((key) => signatures.some((one) => isBase64Signature(one.slice('v1,'.length), key, parts)))
      .includes(true);
    return isGenuine ? { deliveryId: id } : null;
  },
} satisfies PushContribution;

/** Headers as a sender sets them: for examples, tests and whoever sends in TypeScript. @param sentMs milliseconds since 1970. */
export function signedHeaders(
  secret: string,
  { id, sentMs, bytes }: { id: string; sentMs: number; bytes: Uint8Array },
): Record<'webhook-id' | 'webhook-timestamp' | 'webhook-signature', string> {
  const key = keyOf(secret);
  if (key === null) throw new TypeError(`The secret must be ${prefix} and base64 of 24 to 64 bytes.`);
  const timestamp = String(Math.floor(sentMs / 1000));
  const signature = hmacSha256(key, [`${id}.${timestamp}.`, bytes]).toString('base64');
  return { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': `v1,${signature}` };
}

function keyOf(secret: string): Buffer | null {
  const text = secret.startsWith(prefix) ? secret.slice(prefix.length) : '';
  if (text.length > 2 * mostBytes || !base64.test(text)) return null;
  const key = Buffer.from(text, 'base64');
  return key.length >= fewestBytes && key.length <= mostBytes ? key : null;
}
