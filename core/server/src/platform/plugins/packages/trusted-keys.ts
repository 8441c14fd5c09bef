import { readFile, stat } from 'node:fs/promises';
import { z } from 'zod';
import { StartRefused } from '../../start-refused.js';
import { keyIdSchema } from './package-signature.js';

const keysSchema = z.strictObject({
  keys: z.array(
    z.strictObject({
      keyId: keyIdSchema,
      publicKey: z.string().regex(/^ed25519:[A-Za-z0-9+/]{43}=$/),
      notBefore: z.iso.datetime(),
      expires: z.iso.datetime(),
    }),
  ),
  revokedKeys: z.array(keyIdSchema).default([]),
  revokedVersions: z.array(z.strictObject({ id: z.string(), version: z.string() })).default([]),
});

/** Whom the operator trusts to sign plugins, and what they take back. */
export type TrustedKeys = z.infer<typeof keysSchema>;
export type TrustedKey = TrustedKeys['keys'][number];

export const nobodyTrusted: TrustedKeys = { keys: [], revokedKeys: [], revokedVersions: [] };

/**
 * The operator's file of keys; nobody is trusted where none is set.
 * @throws StartRefused when it cannot be used: what it takes back must not be overlooked.
 */
export async function readTrustedKeys(path: string | null): Promise<TrustedKeys> {
  if (path === null) return nobodyTrusted;
  const refuse = (why: string) =>
    new StartRefused(`The file of plugin keys ${path} ${why} (REGIMEN_PLUGIN_KEYS).`);
  const text = await readFile(path, 'utf8').catch(() => null);
  if (text === null) throw refuse('cannot be read');
  if (((await stat(path)).mode & 0o002) !== 0)
    throw refuse('can be written by everybody on this machine: take that right away with chmod o-w');
  const keys = parse(text);
  if (keys === null)
    throw refuse('is not of the form { "keys": [{ "keyId", "publicKey", "notBefore", "expires" }] }');
  const fault = faultOf(keys);
  if (fault !== null) throw refuse(fault);
  return keys;
}

function parse(text: string): TrustedKeys | null {
  try {
    return keysSchema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

/** One key under two names would outlive the revocation of one of them. */
function faultOf({ keys }: TrustedKeys): string | null {
  for (const what of ['keyId', 'publicKey'] as const)
    if (new Set(keys.map((key) => key[what])).size < keys.length) return `names one ${what} twice`;
  const backward = keys.find(({ notBefore, expires }) => Date.parse(expires) <= Date.parse(notBefore));
  return backward === undefined ? null : `lets the key ${backward.keyId} end before it begins`;
}
