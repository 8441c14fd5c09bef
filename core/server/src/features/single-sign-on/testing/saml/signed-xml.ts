import { SignedXml } from 'xml-crypto';
import { pem } from './key-pairs.js';
import type { KeyName } from './key-pairs.js';

export const exclusive = 'http://www.w3.org/2001/10/xml-exc-c14n#';
const enveloped = 'http://www.w3.org/2000/09/xmldsig#enveloped-signature';

/** How something is signed; what is left out is as providers do it. */
export interface Signing {
  key?: KeyName;
  algorithm?: string;
  digest?: string;
  transforms?: readonly string[];
  canonicalization?: string;
}

/** Signs the element of this id in place, after its issuer. */
export function signedXml(xml: string, id: string, signing: Signing = {}): string {
  const { key = 'present', transforms = [enveloped, exclusive] } = signing;
  const signed = new SignedXml({
    privateKey: pem(key, 'key'),
    publicCert: pem(key, 'certificate'),
    signatureAlgorithm: signing.algorithm ?? 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256',
    canonicalizationAlgorithm: (signing.canonicalization ?? exclusive) as typeof exclusive,
  });
  signed.addReference({
    xpath: `//*[@ID='${id}']`,
    digestAlgorithm: signing.digest ?? 'http://www.w3.org/2001/04/xmlenc#sha256',
    transforms: [...transforms],
  });
  const reference = `//*[@ID='${id}']/*[local-name()='Issuer']`;
  signed.computeSignature(xml, { location: { reference, action: 'after' } });
  return signed.getSignedXml();
}

/** Whether a reader that believes any right signature anywhere would be content: what makes an attack one. */
export function hasRightSignature(xml: string): boolean {
  return signaturesIn(xml).some((signature) => {
    const naive = new SignedXml({ publicCert: pem('present', 'certificate') });
    try {
      naive.loadSignature(signature);
      return naive.checkSignature(xml);
    } catch {
      return false;
    }
  });
}

/** Each as a text, with what lies within: another one, where it was wrapped up. */
function signaturesIn(xml: string): string[] {
  return [...xml.matchAll(/<Signature /g)].map(({ index: from }) => {
    let depth = 0;
    for (const { 0: tag, index } of xml.slice(from).matchAll(/<(\/?)Signature[ >]/g)) {
      depth += tag.startsWith('</') ? -1 : 1;
      if (depth === 0) return xml.slice(from, from + index + tag.length);
    }
    return '';
  });
}
