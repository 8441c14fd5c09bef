import { IdentityRefused } from '@regimen/plugin-api';
import { signature as ns } from './names.js';
import { childrenOf, onlyChild } from './xml-tree.js';
import type { Element } from './xml-tree.js';

const exclusive = 'http://www.w3.org/2001/10/xml-exc-c14n#';
const enveloped = `${ns}enveloped-signature`;

/** What the library can check, less what is broken: SHA-1, and MACs, which no certificate stands for. */
const signing = new Set([
  'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256',
  'http://www.w3.org/2001/04/xmldsig-more#rsa-sha512',
  'http://www.w3.org/2007/05/xmldsig-more#sha256-rsa-MGF1',
]);
const digests = new Set([
  'http://www.w3.org/2001/04/xmlenc#sha256',
  'http://www.w3.org/2001/04/xmlenc#sha512',
]);

/**
 * That a signature covers its parent, whole and alone, by algorithms that hold. Whether it is right is for the library.
 * @throws IdentityRefused otherwise.
 */
export function checkSignatureShape(signature: Element, parent: Element): void {
  const info = onlyChild(signature, ns, 'SignedInfo');
  const parts = signature.children.map(({ name }) => name);
  if (parts.some((name) => !['SignedInfo', 'SignatureValue', 'KeyInfo'].includes(name)))
    throw new IdentityRefused('A signature carries more than a signature.');
  onlyChild(signature, ns, 'SignatureValue');
  const reference = onlyChild(info, ns, 'Reference');
  if (info.children.some(({ name }) => !infoParts.has(name)))
    throw new IdentityRefused('A signature says more than a signature does.');
  const id = parent.attributes.get('ID') ?? '';
  if (id === '' || reference.attributes.get('URI') !== `#${id}`)
    throw new IdentityRefused('A signature is of something else than where it stands.');
  const transforms = childrenOf(onlyChild(reference, ns, 'Transforms'), ns, 'Transform').map(algorithm);
  if (transforms.join(' ') !== `${enveloped} ${exclusive}`)
    throw new IdentityRefused('A signature changes what it signs.');
  const canonical = algorithm(onlyChild(info, ns, 'CanonicalizationMethod'));
  const [method, digest] = [
    algorithm(onlyChild(info, ns, 'SignatureMethod')),
    algorithm(onlyChild(reference, ns, 'DigestMethod')),
  ];
  if (canonical !== exclusive || !signing.has(method) || !digests.has(digest))
    throw new IdentityRefused('A signature is of an algorithm that is not believed.');
}

const infoParts = new Set(['CanonicalizationMethod', 'SignatureMethod', 'Reference']);

function algorithm({ attributes }: Element): string {
  return attributes.get('Algorithm') ?? '';
}
