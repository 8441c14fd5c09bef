import { createHash } from 'node:crypto';
import type { Observation } from '@regimen/domain';
import { observationKey } from '@regimen/domain';

/**
 * Identity of a raw observation within person and metric, hexadecimal: 16 bytes of SHA-256. Collisions are out of reach,
 * and the key index stays small.
 */
export function observationHash(raw: Observation): string {
  return createHash('sha256').update(observationKey(raw)).digest('hex').slice(0, 32);
}
