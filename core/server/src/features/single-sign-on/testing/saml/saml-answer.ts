import { randomBytes } from 'node:crypto';
import { signedXml } from './signed-xml.js';
import type { Signing } from './signed-xml.js';

/** What an answer says; each part can be made to say something else before it is signed. */
export interface SamlAnswer {
  issuer: string;
  responseIssuer: string;
  destination: string | null;
  recipient: string | null;
  audience: readonly string[];
  inResponseTo: string | null;
  confirmedRequest: string | null;
  /** As it is written within `NameID`. */
  name: string;
  nameFormat: string | null;
  nameQualifier: string | null;
  groups: readonly string[];
  /** Seconds from now. */
  issuedAt: number;
  notBefore: number;
  notOnOrAfter: number;
  confirmedUntil: number | null;
  sessionUntil: number;
  status: string;
  method: string;
  extraCondition: string;
  signAssertion: Signing | null;
  signResponse: Signing | null;
  /** Changes the response before it is signed. */
  before(xml: string): string;
}

export const namespaces = {
  protocol: 'urn:oasis:names:tc:SAML:2.0:protocol',
  assertion: 'urn:oasis:names:tc:SAML:2.0:assertion',
};
export const persistent = 'urn:oasis:names:tc:SAML:2.0:nameid-format:persistent';

/** An instant as SAML writes it. @param seconds from now. */
function instant(seconds: number): string {
  return new Date(Date.now() + seconds * 1000).toISOString();
}

export function newId(): string {
  return `_${randomBytes(16).toString('hex')}`;
}

function attribute(name: string, value: string | null): string {
  return value === null ? '' : ` ${name}="${value}"`;
}

function assertionXml(id: string, says: SamlAnswer): string {
  const groups = says.groups.map((group) => `<saml:AttributeValue>${group}</saml:AttributeValue>`).join('');
  const until = says.confirmedUntil === null ? null : instant(says.confirmedUntil);
  return [
    `<saml:Assertion xmlns:saml="${namespaces.assertion}" ID="${id}" Version="2.0" IssueInstant="${instant(says.issuedAt)}">`,
    `<saml:Issuer>${says.issuer}</saml:Issuer><saml:Subject>`,
    `<saml:NameID${attribute('Format', says.nameFormat)}${attribute('NameQualifier', says.nameQualifier)}>${says.name}</saml:NameID>`,
    `<saml:SubjectConfirmation Method="${says.method}"><saml:SubjectConfirmationData`,
    `${attribute('Recipient', says.recipient)}${attribute('InResponseTo', says.confirmedRequest)}`,
    `${attribute('NotOnOrAfter', until)}/></saml:SubjectConfirmation></saml:Subject>`,
    `<saml:Conditions NotBefore="${instant(says.notBefore)}" NotOnOrAfter="${instant(says.notOnOrAfter)}">`,
    `<saml:AudienceRestriction>${says.audience.map((one) => `<saml:Audience>${one}</saml:Audience>`).join('')}`,
    `</saml:AudienceRestriction>${says.extraCondition}</saml:Conditions>`,
    `<saml:AuthnStatement AuthnInstant="${instant(says.issuedAt)}" SessionNotOnOrAfter="${instant(says.sessionUntil)}">`,
    '<saml:AuthnContext><saml:AuthnContextClassRef>urn:oasis:names:tc:SAML:2.0:ac:classes:unspecified</saml:AuthnContextClassRef></saml:AuthnContext>',
    '</saml:AuthnStatement>',
    groups &&
      `<saml:AttributeStatement><saml:Attribute Name="groups">${groups}</saml:Attribute></saml:AttributeStatement>`,
    '</saml:Assertion>',
  ].join('');
}

/** Signs the assertion, lets it be wrapped up (encrypted), and signs the response around it. */
export async function answerXml(
  says: SamlAnswer,
  wrap: (assertion: string) => string | Promise<string> = (assertion) => assertion,
): Promise<string> {
  const [responseId, assertionId] = [newId(), newId()];
  const plain = assertionXml(assertionId, says);
  const signed = says.signAssertion ? signedXml(plain, assertionId, says.signAssertion) : plain;
  const response = says.before(
    [
      `<samlp:Response xmlns:samlp="${namespaces.protocol}" xmlns:saml="${namespaces.assertion}" ID="${responseId}" Version="2.0"`,
      ` IssueInstant="${instant(says.issuedAt)}"${attribute('Destination', says.destination)}${attribute('InResponseTo', says.inResponseTo)}>`,
      `<saml:Issuer>${says.responseIssuer}</saml:Issuer>`,
      `<samlp:Status><samlp:StatusCode Value="${says.status}"/></samlp:Status>`,
      await wrap(signed),
      '</samlp:Response>',
    ].join(''),
  );
  return says.signResponse ? signedXml(response, responseId, says.signResponse) : response;
}
