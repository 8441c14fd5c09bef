import { IdentityRefused } from '@regimen/plugin-api';
import { assertion as ns, persistentName } from './names.js';
import { childrenOf, onlyChild } from './xml-tree.js';
import type { Element } from './xml-tree.js';

/** As long as an account of this installation can be linked by; saml-core 8.3.7 allows 256 characters. */
const longestName = 255;

/**
 * Whom an assertion names: a persistent identifier (saml-core 8.3.7), which is never given to another. Transient ones
 * change with each sign-in, and addresses of mail pass from one person to the next.
 * @throws IdentityRefused for any other.
 */
export function namedPerson(
  assertion: Element,
  { issuer, entityId }: { issuer: string; entityId: string },
): string {
  const { text, attributes, children } = onlyChild(onlyChild(assertion, ns, 'Subject'), ns, 'NameID');
  if (attributes.get('Format') !== persistentName) throw new IdentityRefused('The name is not persistent.');
  const [giver, receiver] = [attributes.get('NameQualifier'), attributes.get('SPNameQualifier')];
  if ((giver ?? issuer) !== issuer || (receiver ?? entityId) !== entityId)
    throw new IdentityRefused('The name is one of another provider or for another service.');
  if (children.length > 0 || text.trim() !== text || text === '' || text.length > longestName)
    throw new IdentityRefused('The name is none.');
  return text;
}

/** Attributes with their texts; a value that is no plain text is none. */
export function attributesOf(assertion: Element): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const statement of childrenOf(assertion, ns, 'AttributeStatement')) {
    for (const attribute of childrenOf(statement, ns, 'Attribute')) {
      const name = attribute.attributes.get('Name') ?? '';
      const values = childrenOf(attribute, ns, 'AttributeValue').filter(
        ({ children }) => children.length === 0,
      );
      found.set(name, [...(found.get(name) ?? []), ...values.map(({ text }) => text)]);
    }
  }
  return found;
}
