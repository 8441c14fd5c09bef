import { z } from 'zod';
import type { InstanceSigner } from '../../privacy/instance-signer.js';
import { verifySigned } from '../../privacy/instance-signer.js';

/** Names of keys: what people call them, never what they are. */
export const keyIdSchema = z.string().regex(/^[a-z0-9][a-z0-9.-]{0,63}$/);

const signatureSchema = z.strictObject({
  format: z.literal(1),
  keyId: keyIdSchema,
  /** Ed25519, base64. */
  signature: z.string().regex(/^[A-Za-z0-9+/]{86}==$/),
});

/** Who signed a list of files. */
export type PackageSignature = z.infer<typeof signatureSchema>;

/** Signs a list of files. The name of the key is signed with it. */
export function writeSignature(keyId: string, signer: InstanceSigner, manifest: string): string {
  const signature = signer.sign('plugin-package', signedText(keyId, manifest)).toString('base64');
  return `${JSON.stringify({ format: 1, keyId, signature })}\n`;
}

/** @throws Error where it is none. */
export function readSignature(bytes: Buffer): PackageSignature {
  return signatureSchema.parse(JSON.parse(bytes.toString('utf8')));
}

/** Whether the holder of a key signed this very list. @param publicKey `ed25519:` and base64. */
export function isSignedBy(
  publicKey: string,
  { keyId, signature }: PackageSignature,
  manifest: Buffer,
): boolean {
  const text = signedText(keyId, manifest.toString('utf8'));
  return verifySigned(publicKey, 'plugin-package', text, Buffer.from(signature, 'base64'));
}

function signedText(keyId: string, manifest: string): string {
  return `${keyId}\n${manifest}`;
}
