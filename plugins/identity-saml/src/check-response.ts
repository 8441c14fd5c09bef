import { IdentityRefused } from '@regimen/plugin-api';
import { checkIssuer } from './check-assertion.js';
import type { Expected } from './check-assertion.js';
import { assertion, protocol, success } from './names.js';
import { childrenOf, onlyChild } from './xml-tree.js';
import type { Element } from './xml-tree.js';

/**
 * That a response is one to this attempt, sent to us. Unless it is signed anybody may have written this much of it: the
 * assertion must say the same, signed.
 * @throws IdentityRefused otherwise.
 */
export function checkResponse(response: Element, expected: Expected): void {
  const { attributes } = response;
  if (attributes.get('Version') !== '2.0') throw new IdentityRefused('The answer is not of SAML 2.0.');
  if (attributes.get('Destination') !== expected.callbackUrl)
    throw new IdentityRefused('The answer is for another address.');
  if (attributes.get('InResponseTo') !== expected.requestId)
    throw new IdentityRefused('The answer is of no or another attempt.');
  for (const issuer of childrenOf(response, assertion, 'Issuer')) checkIssuer(issuer, expected);
  const code = onlyChild(onlyChild(response, protocol, 'Status'), protocol, 'StatusCode');
  if (code.attributes.get('Value') !== success)
    throw new IdentityRefused(`The provider did not sign the person in: ${statusWord(code)}.`);
}

/** The last word of a status code such as `urn:…:status:Responder`; letters only, as it goes into the log. */
function statusWord({ attributes }: Element): string {
  return /:([A-Za-z]{1,40})$/.exec(attributes.get('Value') ?? '')?.[1] ?? 'unknown';
}
