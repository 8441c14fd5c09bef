import { IdentityRefused } from '@regimen/plugin-api';
import type { Element } from './xml-tree.js';

/** Clocks of two machines may differ so much. */
export const toleratedMs = 60_000;

/** `xs:dateTime` in UTC, as saml-core 1.3.3 asks for it. */
const written = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?Z$/;

/**
 * An instant in milliseconds; null where there is none.
 * @throws IdentityRefused for one that is written otherwise.
 */
export function instantOf({ attributes }: Element, name: string): number | null {
  const text = attributes.get(name);
  if (text === undefined) return null;
  const at = written.test(text) ? Date.parse(text) : NaN;
  if (Number.isNaN(at)) throw new IdentityRefused(`${name} is no instant.`);
  return at;
}

/** Whether an element's own `NotBefore` and `NotOnOrAfter` let it hold now. */
export function holdsNow(element: Element, nowMs: number): boolean {
  const [from, until] = [instantOf(element, 'NotBefore'), instantOf(element, 'NotOnOrAfter')];
  return (from === null || from <= nowMs + toleratedMs) && (until === null || until > nowMs - toleratedMs);
}
