import { hash } from 'node:crypto';
import { observationKey } from '@regimen/domain';

/** Bytes of an identity. */
export const keyBytes = 16;

type Identified = Parameters<typeof observationKey>[0];

/**
 * Identity of a raw observation within person and metric, hexadecimal: 16 bytes of SHA-256. Collisions are out of reach,
 * and the key index stays small.
 */
export function observationHash(raw: Identified): string {
  return Buffer.from(observationHashBytes(raw), 'binary').toString('hex');
}

/** The same as a text of 16 characters, one for each byte: what an import makes by the million. */
export function observationHashBytes(raw: Identified): string {
  return hash('sha256', observationKey(raw), 'binary').slice(0, keyBytes);
}
