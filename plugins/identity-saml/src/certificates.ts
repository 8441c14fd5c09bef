import { X509Certificate } from 'node:crypto';

/** NIST SP 800-131A: what is shorter is no longer believed. */
const shortestRsaBits = 2048;

/** Null for what is no certificate. Providers publish them as PEM or as the bare base64 of their metadata. */
export function readCertificate(text: string): X509Certificate | null {
  const bare = text.replace(/-----(BEGIN|END) CERTIFICATE-----/g, '').replace(/\s+/g, '');
  if (bare === '' || !/^[A-Za-z0-9+/]+={0,2}$/.test(bare)) return null;
  try {
    return new X509Certificate(Buffer.from(bare, 'base64'));
  } catch {
    return null;
  }
}

/**
 * Why a certificate is not trusted, or null. Its dates do not count: providers sign with self-made certificates that an
 * operator pins here, and takes off here when they should no longer hold.
 */
export function certificateFault({ publicKey }: X509Certificate): string | null {
  if (publicKey.asymmetricKeyType !== 'rsa')
    return 'must be of an RSA key, which all signatures are checked by';
  const bits = publicKey.asymmetricKeyDetails?.modulusLength ?? 0;
  return bits < shortestRsaBits ? `must be of a key of at least ${shortestRsaBits} bits` : null;
}
