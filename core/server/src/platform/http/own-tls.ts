import { X509Certificate, createPrivateKey } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import type { SecureContextOptions } from 'node:tls';
import type { Settings } from '../config/read-settings.js';
import { StartRefused } from '../start-refused.js';

/** Certificates are renewed weeks before they end; a minute more or less does not matter. */
const lookAgainMs = 60_000;

type TlsSettings = Pick<Settings, 'tlsCertificate' | 'tlsKey' | 'publicUrl'>;

/** A certificate with its chain and key, as they lay in their files. */
export interface TlsPair {
  cert: Buffer;
  key: Buffer;
}

/** What takes a certificate while it serves: `https.Server` does. */
interface TlsServer {
  setSecureContext(options: SecureContextOptions): void;
}

/**
 * The certificate that the settings name, or null where none is named.
 * @throws StartRefused when only one of both files is named, one cannot be read, or they do not belong together.
 */
export async function ownTls({ tlsCertificate, tlsKey, publicUrl }: TlsSettings): Promise<TlsPair | null> {
  if (tlsCertificate === null && tlsKey === null) return null;
  if (tlsCertificate === null || tlsKey === null)
    throw new StartRefused('Set both REGIMEN_TLS_CERTIFICATE and REGIMEN_TLS_KEY, or neither.');
  // Cookies, passkeys and addresses in links follow the public address.
  if (publicUrl?.startsWith('https:') !== true)
    throw new StartRefused(
      'With a certificate of your own, set REGIMEN_PUBLIC_URL to the https address people use.',
    );
  const pair = await readPair(tlsCertificate, tlsKey);
  if (typeof pair === 'string') throw new StartRefused(pair);
  return pair;
}

/**
 * Takes a renewed certificate over while the server runs; one that cannot be used is reported, and the former stays.
 * @returns ends the looking.
 */
export function followRenewals(
  server: TlsServer,
  { tlsCertificate, tlsKey }: TlsSettings,
  report: (problem: string) => void,
  everyMs = lookAgainMs,
): () => void {
  if (tlsCertificate === null || tlsKey === null) return () => undefined;
  let known: string | null = null;
  const look = async () => {
    const now = await changedAt([tlsCertificate, tlsKey]);
    if (known === null || now === known) {
      known = now;
      return;
    }
    known = now;
    const pair = await readPair(tlsCertificate, tlsKey);
    if (typeof pair === 'string') report(pair);
    else server.setSecureContext(pair);
  };
  void look();
  const timer = setInterval(() => void look(), everyMs);
  timer.unref();
  return () => clearInterval(timer);
}

/** When the certificate of the settings ends; null where there is none that can be read. */
export async function certificateEnd(path: string | null): Promise<Date | null> {
  if (path === null) return null;
  const read = await readFile(path).then(
    (bytes) => new X509Certificate(bytes),
    () => null,
  );
  return read === null ? null : new Date(read.validTo);
}

async function readPair(certificate: string, privateKey: string): Promise<TlsPair | string> {
  const [cert, key] = await Promise.all(
    [certificate, privateKey].map((path) => readFile(path).catch(() => null)),
  );
  if (!cert) return `The certificate ${certificate} cannot be read.`;
  if (!key) return `The key ${privateKey} cannot be read.`;
  try {
    if (new X509Certificate(cert).checkPrivateKey(createPrivateKey(key))) return { cert, key };
  } catch {
    return `The certificate ${certificate} and the key ${privateKey} must be in PEM, the key without a password.`;
  }
  return `The key ${privateKey} does not belong to the certificate ${certificate}.`;
}

async function changedAt(paths: readonly string[]): Promise<string> {
  const times = paths.map((path) =>
    stat(path).then(
      ({ mtimeMs, ino }) => `${mtimeMs}:${ino}`,
      () => 'gone',
    ),
  );
  return (await Promise.all(times)).join();
}
