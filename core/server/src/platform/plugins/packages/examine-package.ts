import type { PackageFiles, PackageManifest } from './package-manifest.js';
import { differenceFrom, manifestName, readManifest, signatureName } from './package-manifest.js';
import type { PackageSignature } from './package-signature.js';
import { isSignedBy, readSignature } from './package-signature.js';
import type { PluginTrust } from './plugin-trust.js';
import type { TrustedKey, TrustedKeys } from './trusted-keys.js';

/** What the bytes of a package are worth. */
export type PackageVerdict =
  | { trust: 'signed'; manifest: PackageManifest; keyId: string }
  | { trust: Exclude<PluginTrust, 'core' | 'signed'>; problem: string };

/**
 * Examines the files of a package, all of them in memory, against the keys the operator trusts.
 * @param now decides whether a key has expired.
 */
export function examinePackage(files: PackageFiles, trusted: TrustedKeys, now: Date): PackageVerdict {
  const [listed, signed] = [files.get(manifestName), files.get(signatureName)];
  if (!listed && !signed) return { trust: 'unsigned', problem: 'It is not signed.' };
  if (!listed) return { trust: 'modified', problem: `Its list of files, ${manifestName}, is missing.` };
  const manifest = attempt(() => readManifest(listed));
  if (manifest === null)
    return { trust: 'modified', problem: 'Its list of files was changed or is damaged.' };
  const difference = differenceFrom(manifest, files);
  if (difference !== null) return { trust: 'modified', problem: `It was changed: ${difference}.` };
  if (!signed) return { trust: 'unsigned', problem: 'It is not signed.' };
  const signature = attempt(() => readSignature(signed));
  if (signature === null) return { trust: 'modified', problem: 'Its signature is damaged.' };
  return judgeSignature(manifest, listed, signature, trusted, now);
}

function judgeSignature(
  manifest: PackageManifest,
  listed: Buffer,
  signature: PackageSignature,
  trusted: TrustedKeys,
  now: Date,
): PackageVerdict {
  const { keyId } = signature;
  const key = trusted.keys.find((candidate) => candidate.keyId === keyId);
  if (trusted.revokedKeys.includes(keyId))
    return { trust: 'revoked', problem: `It is signed with the key ${keyId}, which is revoked.` };
  if (!key)
    return { trust: 'unsigned', problem: `It is signed with the key ${keyId}, which you do not trust.` };
  if (!isSignedBy(key.publicKey, signature, listed))
    return {
      trust: 'modified',
      problem: `Its signature by ${keyId} does not fit: it is another package's, or forged.`,
    };
  const { id, version } = manifest;
  if (trusted.revokedVersions.some((revoked) => revoked.id === id && revoked.version === version))
    return { trust: 'revoked', problem: `The version ${version} of ${id} is revoked.` };
  const lapse = lapseOf(key, now);
  return lapse === null ? { trust: 'signed', manifest, keyId } : { trust: 'expired', problem: lapse };
}

function lapseOf({ keyId, notBefore, expires }: TrustedKey, now: Date): string | null {
  if (now.getTime() >= Date.parse(expires))
    return `It is signed with the key ${keyId}, which expired on ${expires.slice(0, 10)}.`;
  if (now.getTime() < Date.parse(notBefore))
    return `It is signed with the key ${keyId}, which is not valid before ${notBefore.slice(0, 10)}.`;
  return null;
}

function attempt<T>(read: () => T): T | null {
  try {
    return read();
  } catch {
    return null;
  }
}
