import { verify } from 'node:crypto';
import { inflateRawSync } from 'node:zlib';
import { pem } from './key-pairs.js';
import type { KeyName } from './key-pairs.js';
import { answerXml, persistent } from './saml-answer.js';
import type { SamlAnswer } from './saml-answer.js';

/** A request to sign in, as a provider reads it of the address. */
export interface SamlRequest {
  id: string;
  issuer: string;
  callbackUrl: string;
  destination: string;
  state: string;
}

export const samlIssuer = 'https://idp.hospital.example/metadata';
export const samlSignOnUrl = 'https://idp.hospital.example/sso';

/** Reads what a browser brings along. */
export function readRequest(address: string): SamlRequest {
  const asked = new URL(address).searchParams;
  const xml = inflateRawSync(Buffer.from(asked.get('SAMLRequest') ?? '', 'base64')).toString();
  const part = (pattern: RegExp) => pattern.exec(xml)?.[1] ?? '';
  return {
    id: part(/ ID="([^"]+)"/),
    issuer: part(/<saml:Issuer[^>]*>([^<]+)</),
    callbackUrl: part(/AssertionConsumerServiceURL="([^"]+)"/),
    destination: part(/Destination="([^"]+)"/),
    state: asked.get('RelayState') ?? '',
  };
}

/** Whether a request is signed by this key: over the parts of the address as they came (saml-bindings 3.4.4.1). */
export function isSignedBy(key: KeyName, address: string): boolean {
  const { search, searchParams } = new URL(address);
  const parts = search.slice(1).split('&');
  const signed = ['SAMLRequest', 'RelayState', 'SigAlg'].map((name) =>
    parts.find((part) => part.startsWith(`${name}=`)),
  );
  const signature = Buffer.from(searchParams.get('Signature') ?? '', 'base64');
  return (
    searchParams.get('SigAlg') === 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256' &&
    verify('sha256', Buffer.from(signed.join('&')), pem(key, 'certificate'), signature)
  );
}

/** An honest answer to a request, with what is to differ. */
export function answerTo(request: SamlRequest, name: string, change: Partial<SamlAnswer> = {}): SamlAnswer {
  return {
    issuer: samlIssuer,
    responseIssuer: samlIssuer,
    destination: request.callbackUrl,
    recipient: request.callbackUrl,
    audience: [request.issuer],
    inResponseTo: request.id,
    confirmedRequest: request.id,
    name,
    nameFormat: persistent,
    nameQualifier: null,
    groups: [],
    issuedAt: 0,
    notBefore: -5,
    notOnOrAfter: 300,
    confirmedUntil: 300,
    sessionUntil: 3600,
    status: 'urn:oasis:names:tc:SAML:2.0:status:Success',
    method: 'urn:oasis:names:tc:SAML:2.0:cm:bearer',
    extraCondition: '',
    signAssertion: {},
    signResponse: null,
    before: (xml) => xml,
    ...change,
  };
}

/** The form that the provider's page has the browser post. */
export function formOf(xml: string | Buffer, state: string): string {
  const SAMLResponse = Buffer.from(xml).toString('base64');
  return new URLSearchParams({ SAMLResponse, RelayState: state }).toString();
}

/** What is to differ from an honest answer, as the provider makes it and after. */
export interface Differing {
  change?: Partial<SamlAnswer>;
  /** What stands in the response for the signed assertion. */
  wrap?: (assertion: string) => string | Promise<string>;
  forge?: (xml: string) => string | Buffer;
}

/** Signs somebody in there: the form that goes back. */
export async function signInThere(
  address: string,
  name: string,
  { change, wrap, forge = (xml) => xml }: Differing = {},
): Promise<string> {
  const request = readRequest(address);
  return formOf(forge(await answerXml(answerTo(request, name, change), wrap)), request.state);
}
