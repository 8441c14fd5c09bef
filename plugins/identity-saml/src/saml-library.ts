import { SAML } from '@node-saml/node-saml';
import type { SamlConfig } from '@node-saml/node-saml';
import { IdentityRefused } from '@regimen/plugin-api';
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
  return saml.generateServiceProviderMetadata(
    connection.decryption?.certificate ?? null,
    connection.requestSigning?.certificate ?? null,
  );
}

/**
 * Checks signatures, decrypts, and hands over the assertion as the signature was checked over it. What it claims is not
 * looked at here.
 * @throws IdentityRefused without the library's words, which quote what they are about.
 */
export async function verifiedAssertion(
  connection: Connection,
  { base64, signedResponse, callbackUrl }: { base64: string; signedResponse: boolean; callbackUrl: string },
): Promise<string> {
  const saml = new SAML({
    ...settingsOf(connection, callbackUrl),
    wantAuthnResponseSigned: signedResponse,
    // `checkAssertion` asks for more: one audience, and times that are there and written in one way.
    audience: false,
    acceptedClockSkewMs: -1,
  });
  let xml: string | undefined;
  try {
    const { profile } = await saml.validatePostResponseAsync({ SAMLResponse: base64 });
    xml = profile?.getAssertionXml?.();
  } catch {
    throw new IdentityRefused('The signature or the encryption of the answer does not hold.');
  }
  if (xml === undefined) throw new IdentityRefused('The answer carries no identity.');
  return xml;
}

function settingsOf(connection: Connection, callbackUrl: string): SamlConfig {
  const { decryption, requestSigning } = connection;
  return {
    callbackUrl,
    entryPoint: connection.signOnUrl,
    issuer: connection.entityId ?? callbackUrl,
    idpCert: connection.certificates,
    identifierFormat: persistentName,
    // How people prove themselves there is the provider's business.
    disableRequestedAuthnContext: true,
    wantAssertionsSigned: true,
    // Of requests; the library would use SHA-1.
    signatureAlgorithm: 'sha256',
    ...(decryption && { decryptionPvk: decryption.privateKey }),
    ...(requestSigning && { privateKey: requestSigning.privateKey }),
  };
}
