import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { InstanceSigner } from '../../privacy/instance-signer.js';
import { writeDurably } from '../../privacy/kept-secret.js';
import { StartRefused } from '../../start-refused.js';
import { keyIdSchema } from './package-signature.js';
import type { TrustedKey } from './trusted-keys.js';

const dayMs = 86_400_000;

const fileSchema = z.strictObject({ keyId: keyIdSchema, seed: z.string().regex(/^[A-Za-z0-9+/]{43}=$/) });

/** The secret half of a key that signs packages. */
export interface SigningKey {
  keyId: string;
  signer: InstanceSigner;
}

/**
 * Makes a key, and writes its secret half to a new file that only its owner may read.
 * @returns the line for the file of whoever is to trust it.
 * @throws StartRefused when the file is there already, or the name is none.
 */
export async function makeSigningKey(
  keyId: string,
  path: string,
  days: number,
  now: Date,
): Promise<TrustedKey> {
  if (!keyIdSchema.safeParse(keyId).success)
    throw new StartRefused('--id takes lower-case letters, digits, dots and hyphens, 64 at most.');
  const seed = randomBytes(32);
  await writeDurably(path, JSON.stringify({ keyId, seed: seed.toString('base64') })).catch(
    (error: { code?: string }) => {
      throw new StartRefused(`The key cannot be written to ${path} (${error.code ?? 'unknown'}).`);
    },
  );
  return {
    keyId,
    publicKey: new InstanceSigner(seed).publicKey,
    notBefore: now.toISOString(),
    expires: new Date(now.getTime() + days * dayMs).toISOString(),
  };
}

/** @throws StartRefused when it is no key. */
export async function readSigningKey(path: string): Promise<SigningKey> {
  try {
    const { keyId, seed } = fileSchema.parse(JSON.parse(await readFile(path, 'utf8')));
    return { keyId, signer: new InstanceSigner(Buffer.from(seed, 'base64')) };
  } catch {
    throw new StartRefused(`${path} is no key that \`npx regimen plugin keygen\` wrote.`);
  }
}
