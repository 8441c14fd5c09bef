import { IdentityRefused } from '@regimen/plugin-api';
import { SaxesParser } from 'saxes';

/** An element of a document, by what its names mean and not by how they are written. */
export interface Element {
  namespace: string;
  name: string;
  /** Of no namespace; those of one are left out, as nothing here reads them. */
  attributes: ReadonlyMap<string, string>;
  children: Element[];
  /** Its own, without that of its children. */
  text: string;
}

/**
 * Answers of providers nest about ten deep and have an element for each group of a person. What signatures cost grows
 * faster than the number of elements: so many take a fifth of a second, four thousand a whole one.
 */
const limits = { depth: 32, elements: 1_500, attributes: 32 };

/**
 * Reads a document of a provider with nothing in it that two readers may see differently: no document type (so no
 * entities), comment, processing instruction or CDATA section.
 * @throws IdentityRefused for anything else, and beyond the limits of depth and number.
 */
export function readTree(xml: string): Element {
  const parser = new SaxesParser({ xmlns: true });
  const open: Element[] = [];
  let root: Element | null = null;
  let elements = 0;
  const refuse = (what: string) => (): never => {
    throw new IdentityRefused(`The answer holds ${what}.`);
  };
  parser.on('doctype', refuse('a document type'));
  parser.on('comment', refuse('a comment'));
  parser.on('cdata', refuse('a CDATA section'));
  parser.on('processinginstruction', refuse('a processing instruction'));
  parser.on('error', refuse('what is no XML'));
  parser.on('opentag', ({ uri, local, attributes }) => {
    elements += 1;
    const own = Object.values(attributes);
    if (open.length >= limits.depth || elements > limits.elements || own.length > limits.attributes)
      refuse('more than any provider writes')();
    const plain = own.filter(({ prefix, name }) => prefix === '' && name !== 'xmlns');
    const element: Element = {
      namespace: uri,
      name: local,
      attributes: new Map(plain.map(({ name, value }) => [name, value])),
      children: [],
      text: '',
    };
    open.at(-1)?.children.push(element);
    root ??= element;
    open.push(element);
  });
  parser.on('text', (text) => {
    const inside = open.at(-1);
    if (inside) inside.text += text;
  });
  parser.on('closetag', () => void open.pop());
  parser.write(xml).close();
  if (root === null) throw new IdentityRefused('The answer is empty.');
  return root;
}

/** The element and all within it, in the order of the document. */
export function* walk(element: Element): Generator<Element> {
  yield element;
  for (const child of element.children) yield* walk(child);
}

export function childrenOf(element: Element, namespace: string, name: string): Element[] {
  return element.children.filter((child) => child.namespace === namespace && child.name === name);
}

/** @throws IdentityRefused unless there is exactly one. */
export function onlyChild(element: Element, namespace: string, name: string): Element {
  const [child, ...more] = childrenOf(element, namespace, name);
  if (!child || more.length > 0)
    throw new IdentityRefused(`${element.name} has ${more.length === 0 ? 'no' : 'more than one'} ${name}.`);
  return child;
}
