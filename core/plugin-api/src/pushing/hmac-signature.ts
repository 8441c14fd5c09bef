import { createHmac, timingSafeEqual } from 'node:crypto';

/** Parts are signed one behind the other, as if they were one. */
export type SignedParts = readonly (string | Uint8Array)[];

const hexSha256 = /^[0-9a-f]{64}$/i;
/** 32 bytes; the padding may be left out. */
const base64Sha256 = /^[A-Za-z0-9+/]{43}=?$/;

/** HMAC-SHA256 (RFC 2104). */
export function hmacSha256(key: Uint8Array, parts: SignedParts): Buffer {
  const hmac = createHmac('sha256', key);
  for (const part of parts) hmac.update(part);
  return hmac.digest();
}

/** Whether a signature in hexadecimal is the HMAC-SHA256 of these parts. The time it takes says nothing of where it differs. */
export function isHexSignature(signature: string, key: Uint8Array, parts: SignedParts): boolean {
  return matches(hexSha256.test(signature) ? Buffer.from(signature, 'hex') : null, key, parts);
}

/** The same for a signature in base64. */
export function isBase64Signature(signature: string, key: Uint8Array, parts: SignedParts): boolean {
  return matches(base64Sha256.test(signature) ? Buffer.from(signature, 'base64') : null, key, parts);
}

/** What is no signature at all takes as long as a wrong one. */
function matches(signature: Buffer | null, key: Uint8Array, parts: SignedParts): boolean {
  const expected = hmacSha256(key, parts);
  return timingSafeEqual(signature ?? Buffer.alloc(expected.length), expected) && signature !== null;
}
