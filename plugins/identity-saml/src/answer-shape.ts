import { IdentityRefused } from '@regimen/plugin-api';
import { assertion, encryption, protocol, signature } from './names.js';
import { checkSignatureShape } from './signature-shape.js';
import { childrenOf, onlyChild, walk } from './xml-tree.js';
import type { Element } from './xml-tree.js';

const partsOfResponse = new Set(['Issuer', 'Signature', 'Status', 'Assertion', 'EncryptedAssertion']);
/** Names that a signature or a reader goes by: anywhere else than where they belong they are there to mislead. */
const placed = new Set(['Response', 'Assertion', 'EncryptedAssertion', 'Signature']);

const blockCiphers = new Set([
  `${encryption}aes128-cbc`,
  `${encryption}aes256-cbc`,
  'http://www.w3.org/2009/xmlenc11#aes128-gcm',
  'http://www.w3.org/2009/xmlenc11#aes256-gcm',
]);
const keyTransport = `${encryption}rsa-oaep-mgf1p`;

/**
 * That a document is a response with one assertion and with signatures where they belong, before any of it is believed.
 * Refuses every arrangement in which what is signed and what is read could be two things (XSW 1 to 8).
 * @throws IdentityRefused otherwise.
 */
export function checkAnswerShape(
  response: Element,
  wanted: { signedResponse: boolean; encrypted: boolean },
): void {
  if (response.namespace !== protocol || response.name !== 'Response')
    throw new IdentityRefused('The answer is no response.');
  if (response.children.some(({ name }) => !partsOfResponse.has(name)))
    throw new IdentityRefused('The response has parts that none has.');
  const name = wanted.encrypted ? 'EncryptedAssertion' : 'Assertion';
  const holder = onlyChild(response, assertion, name);
  const expected = [response, holder, ...checkSignatures(response, wanted.signedResponse)];
  if (wanted.encrypted) checkEncryption(holder);
  else expected.push(...checkSignatures(holder, true));
  const found = [...walk(response)].filter((element) => placed.has(element.name));
  if (found.length !== expected.length || !found.every((element) => expected.includes(element)))
    throw new IdentityRefused('The answer has parts in more than one place.');
  checkIds(response);
}

/** The same of an assertion that was encrypted. */
export function checkAssertionShape(element: Element): void {
  const signatures = checkSignatures(element, true);
  const found = [...walk(element)].filter(({ name }) => placed.has(name));
  if (found.length !== 1 + signatures.length)
    throw new IdentityRefused('The assertion has parts in more than one place.');
  checkIds(element);
}

function checkSignatures(element: Element, isWanted: boolean): Element[] {
  const signatures = childrenOf(element, signature, 'Signature');
  if (signatures.length > 1 || (isWanted && signatures.length === 0))
    throw new IdentityRefused(`${element.name} has ${signatures.length} signatures.`);
  signatures.forEach((one) => checkSignatureShape(one, element));
  return signatures;
}

/** Spellings of the attribute that some reader takes for an id. */
function checkIds(root: Element): void {
  const ids = [...walk(root)].flatMap(({ attributes }) =>
    [...attributes].filter(([name]) => name.toLowerCase() === 'id').map(([, value]) => value),
  );
  if (new Set(ids).size !== ids.length) throw new IdentityRefused('The answer has an id twice.');
}

function checkEncryption(holder: Element): void {
  const data = onlyChild(holder, encryption, 'EncryptedData');
  const inside = [...walk(holder)];
  const methods = inside
    .filter(({ name }) => name === 'EncryptionMethod')
    .map(({ attributes }) => attributes.get('Algorithm') ?? '');
  const [key = '', ...more] = methods.filter((method) => !blockCiphers.has(method));
  if (methods.length !== 2 || key !== keyTransport || more.length > 0)
    throw new IdentityRefused('The assertion is encrypted by an algorithm that is not believed.');
  // References lead to keys and texts that lie elsewhere, which no provider needs.
  if (inside.some(({ name }) => name === 'RetrievalMethod' || name === 'CipherReference'))
    throw new IdentityRefused('The encrypted assertion refers to something else.');
  if (!blockCiphers.has(onlyChild(data, encryption, 'EncryptionMethod').attributes.get('Algorithm') ?? ''))
    throw new IdentityRefused('The assertion is encrypted by an algorithm that is not believed.');
}
