import { IdentityRefused } from '@regimen/plugin-api';
import { holdsNow, instantOf, toleratedMs } from './instants.js';
import { assertion as ns, bearer, entityName } from './names.js';
import { childrenOf, onlyChild } from './xml-tree.js';
import type { Element } from './xml-tree.js';

/** What this attempt may be answered with. */
export interface Expected {
  issuer: string;
  entityId: string;
  callbackUrl: string;
  requestId: string;
  nowMs: number;
}

/** SAML sets no limit; providers give an hour or less, and what holds for years was not made for a sign-in. */
const longestLifeMs = 24 * 3_600_000;
const knownConditions = new Set(['AudienceRestriction', 'OneTimeUse', 'ProxyRestriction']);

/**
 * That an assertion whose signature holds is of the provider, for us, for this attempt and for now.
 * @throws IdentityRefused otherwise; the message holds nothing of a person.
 */
export function checkAssertion(assertion: Element, expected: Expected): void {
  if (
    assertion.namespace !== ns ||
    assertion.name !== 'Assertion' ||
    assertion.attributes.get('Version') !== '2.0'
  )
    throw new IdentityRefused('The answer has no assertion of SAML 2.0.');
  checkIssuer(onlyChild(assertion, ns, 'Issuer'), expected);
  const issuedAt = instantOf(assertion, 'IssueInstant');
  if (issuedAt === null || issuedAt > expected.nowMs + toleratedMs)
    throw new IdentityRefused('The assertion is said to be of the future.');
  const confirmations = childrenOf(onlyChild(assertion, ns, 'Subject'), ns, 'SubjectConfirmation');
  if (!confirmations.some((confirmation) => confirms(confirmation, issuedAt, expected)))
    throw new IdentityRefused('The assertion is not of this attempt, or no longer holds.');
  checkConditions(onlyChild(assertion, ns, 'Conditions'), expected);
  checkSession(assertion, expected.nowMs);
}

/** @throws IdentityRefused unless it names the provider that this connection trusts. */
export function checkIssuer({ text, attributes, children }: Element, { issuer }: Expected): void {
  const format = attributes.get('Format') ?? entityName;
  if (text !== issuer || format !== entityName || children.length > 0)
    throw new IdentityRefused('The answer is of another issuer.');
}

function confirms(confirmation: Element, issuedAt: number, expected: Expected): boolean {
  if (confirmation.attributes.get('Method') !== bearer) return false;
  const data = onlyChild(confirmation, ns, 'SubjectConfirmationData');
  const until = instantOf(data, 'NotOnOrAfter');
  return (
    data.attributes.get('Recipient') === expected.callbackUrl &&
    data.attributes.get('InResponseTo') === expected.requestId &&
    until !== null &&
    until - issuedAt <= longestLifeMs &&
    holdsNow(data, expected.nowMs)
  );
}

function checkConditions(conditions: Element, { entityId, nowMs }: Expected): void {
  if (!holdsNow(conditions, nowMs)) throw new IdentityRefused('The assertion does not hold now.');
  if (conditions.children.some(({ namespace, name }) => namespace !== ns || !knownConditions.has(name)))
    throw new IdentityRefused('The assertion has a condition that is not understood.');
  const audiences = onlyChild(conditions, ns, 'AudienceRestriction').children;
  const [audience] = audiences;
  if (audiences.length !== 1 || audience?.name !== 'Audience' || audience.text !== entityId)
    throw new IdentityRefused('The assertion is for another audience.');
}

function checkSession(assertion: Element, nowMs: number): void {
  const statements = childrenOf(assertion, ns, 'AuthnStatement');
  if (statements.length === 0) throw new IdentityRefused('The assertion says of no sign-in.');
  for (const statement of statements) {
    const [at, until] = [instantOf(statement, 'AuthnInstant'), instantOf(statement, 'SessionNotOnOrAfter')];
    if (at === null || at > nowMs + toleratedMs || (until !== null && until <= nowMs - toleratedMs))
      throw new IdentityRefused('The sign-in there does not hold now.');
  }
}
