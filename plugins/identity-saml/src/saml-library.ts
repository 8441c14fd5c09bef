import { SAML, ValidateInResponseTo } from '@node-saml/node-saml';
import type { SamlConfig } from '@node-saml/node-saml';
import { IdentityRefused } from '@regimen/plugin-api';
import type { Expected } from './check-assertion.js';
import { toleratedMs } from './instants.js';
import { persistentName } from './names.js';
import type { Connection } from './options.js';

/** Where the browser goes, with the request and the state that must come back. */
export function requestUrl(
  connection: Connection,
  { callbackUrl, state, requestId }: { callbackUrl: string; state: string; requestId: string },
): Promise<string> {
  const saml = new SAML({ ...settingsOf(connection, callbackUrl), generateUniqueId: () => requestId });
  return saml.getAuthorizeUrlAsync(state, undefined, {});
}

/** The document that an administrator gives to the provider. */
export function serviceMetadata(connection: Connection, callbackUrl: string): string {
  const saml = new SAML(settingsOf(connection, callbackUrl));
  return saml.generateServiceProviderMetadata(connection.decryption?.certificate ?? null);
}

/**
 * Checks signatures, decrypts, and hands over the assertion as the signature was checked over it.
 * @throws IdentityRefused without the library's words, which quote what they are about.
 */
export async function verifiedAssertion(
  connection: Connection,
  { base64, signedResponse, expected }: { base64: string; signedResponse: boolean; expected: Expected },
): Promise<string> {
  const saml = new SAML({
    ...settingsOf(connection, expected.callbackUrl),
    wantAuthnResponseSigned: signedResponse,
    validateInResponseTo: ValidateInResponseTo.always,
    cacheProvider: oneRequest(expected),
  });
  let xml: string | undefined;
  try {
    const { profile } = await saml.validatePostResponseAsync({ SAMLResponse: base64 });
    xml = profile?.getAssertionXml?.();
  } catch {
    throw new IdentityRefused('The signature, the encryption or the times of the answer do not hold.');
  }
  if (xml === undefined) throw new IdentityRefused('The answer carries no identity.');
  return xml;
}

function settingsOf(connection: Connection, callbackUrl: string): SamlConfig {
  const entityId = connection.entityId ?? callbackUrl;
  return {
    callbackUrl,
    entryPoint: connection.signOnUrl,
    issuer: entityId,
    audience: entityId,
    idpIssuer: connection.issuer,
    idpCert: connection.certificates,
    identifierFormat: persistentName,
    // How people prove themselves there is the provider's business.
    disableRequestedAuthnContext: true,
    wantAssertionsSigned: true,
    wantAuthnResponseSigned: true,
    acceptedClockSkewMs: toleratedMs,
    signatureAlgorithm: 'sha256',
    ...(connection.decryption ? { decryptionPvk: connection.decryption.privateKey } : {}),
  };
}

/** The library remembers requests in its process; ours is remembered by the host, sealed, and is the only one. */
function oneRequest({ requestId, nowMs }: Expected) {
  const known = (key: string | null) => (key === requestId ? new Date(nowMs).toISOString() : null);
  return {
    saveAsync: (key: string, value: string) => Promise.resolve({ value, createdAt: nowMs, key }),
    getAsync: (key: string) => Promise.resolve(known(key)),
    removeAsync: (key: string | null) => Promise.resolve(known(key)),
  };
}
