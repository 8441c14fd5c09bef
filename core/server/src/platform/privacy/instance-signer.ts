import { createPrivateKey, createPublicKey, sign, verify } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { join } from 'node:path';
import { StartRefused } from '../start-refused.js';
import { newSecretText, readOrKeep } from './kept-secret.js';

/** What a signature is about, so that one made for one thing never passes for another. */
export type SignedPurpose =
  | 'erasure-receipt'
  | 'erasure-code'
  | 'export-manifest'
  | 'audit-anchor'
  | 'plugin-package'
  | 'plugin-version';

/** DER of an Ed25519 private and public key up to the key itself (RFC 8410, sections 4 and 7). */
const privatePrefix = Buffer.from('302e020100300506032b657004220420', 'hex');
const publicPrefix = Buffer.from('302a300506032b6570032100', 'hex');
const textPrefix = 'ed25519:';

/** Signs what this installation hands out, with Ed25519. The public key may be given to anybody. */
export class InstanceSigner {
  private readonly privateKey: KeyObject;
  /** `ed25519:` and the 32 bytes of the public key in base64. */
  readonly publicKey: string;

  /** @param seed 32 bytes, kept as secret as the master key. */
  constructor(seed: Buffer) {
    const key = Buffer.concat([privatePrefix, seed]);
    this.privateKey = createPrivateKey({ key, format: 'der', type: 'pkcs8' });
    const spki = createPublicKey(this.privateKey).export({ format: 'der', type: 'spki' });
    this.publicKey = `${textPrefix}${spki.subarray(publicPrefix.length).toString('base64')}`;
  }

  /** The configured seed, or one generated once into the data folder, readable by its owner only. */
  static async load(dataFolder: string, configured: Buffer | null): Promise<InstanceSigner> {
    if (configured !== null) return new InstanceSigner(configured);
    const path = join(dataFolder, 'signing.key');
    const seed = Buffer.from(await readOrKeep(path, newSecretText), 'base64');
    if (seed.length === 32) return new InstanceSigner(seed);
    throw new StartRefused(
      `The file ${path} is damaged. Restore it from a backup: with another key, what was signed before no longer verifies here.`,
    );
  }

  /** 64 bytes. */
  sign(purpose: SignedPurpose, bytes: Buffer | string): Buffer {
    return sign(null, signedBytes(purpose, bytes), this.privateKey);
  }

  /** Whether this installation signed these bytes for this purpose. */
  verify(purpose: SignedPurpose, bytes: Buffer | string, signature: Buffer): boolean {
    return verifySigned(this.publicKey, purpose, bytes, signature);
  }
}

/** Whether whoever holds the other half of a public key signed these bytes; false for a key that is none. */
export function verifySigned(
  publicKey: string,
  purpose: SignedPurpose,
  bytes: Buffer | string,
  signature: Buffer,
): boolean {
  const raw = Buffer.from(publicKey.slice(textPrefix.length), 'base64');
  if (!publicKey.startsWith(textPrefix) || raw.length !== 32) return false;
  const key = createPublicKey({ key: Buffer.concat([publicPrefix, raw]), format: 'der', type: 'spki' });
  return verify(null, signedBytes(purpose, bytes), key, signature);
}

function signedBytes(purpose: SignedPurpose, bytes: Buffer | string): Buffer {
  return Buffer.concat([Buffer.from(`regimen:${purpose}\n`), Buffer.from(bytes as string)]);
}
