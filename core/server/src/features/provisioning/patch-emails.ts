import { ScimError } from './scim-error.js';
import { mostEmails, objectIn } from './scim-user.js';

type Email = Record<string, unknown>;

interface EmailChange {
  verb: 'add' | 'replace' | 'remove';
  /** What stands in brackets: `type eq "work"`. */
  filter: string | undefined;
  /** What stands behind the dot, in small letters. */
  part: string | undefined;
  value: unknown;
}

const parts = new Set(['value', 'type', 'primary']);

/**
 * The addresses after one operation. An address that a filter names and nobody has is made, also by `replace`: Entra
 * changes `emails[type eq "work"].value` whether there is one or not.
 */
export function patchEmails(current: unknown, { verb, filter, part, value }: EmailChange): Email[] {
  const emails = current as Email[];
  if (part !== undefined && part !== 'display' && !parts.has(part)) throw badPath();
  if (filter === undefined) {
    if (part !== undefined) throw badPath();
    if (verb === 'remove') return [];
    const given = listIn(value);
    return verb === 'replace' ? given : added(emails, given);
  }
  const { key, wanted } = conditionIn(filter);
  const fits = (email: Email) => email[key] === wanted;
  if (verb === 'remove') return emails.filter((email) => !fits(email));
  if (part === 'display') return emails;
  const change: Email = part === undefined ? known(objectIn(value)) : { [part]: value };
  return emails.some(fits)
    ? emails.map((email) => (fits(email) ? { ...email, ...change } : email))
    : [...emails, { [key]: wanted, ...change }];
}

function added(emails: readonly Email[], given: readonly Email[]): Email[] {
  const hasNewPrimary = given.some(({ primary }) => primary === true);
  const kept = emails
    .filter(({ value }) => given.every((one) => one['value'] !== value))
    .map((email) => (hasNewPrimary ? { ...email, primary: false } : email));
  return [...kept, ...given];
}

function listIn(value: unknown): Email[] {
  const list: unknown[] = Array.isArray(value) ? value : [value];
  if (list.length > mostEmails)
    throw ScimError.bad('invalidValue', `There are at most ${mostEmails} emails.`);
  return list.map((one) => known(objectIn(one)));
}

function known(raw: Readonly<Record<string, unknown>>): Email {
  return Object.fromEntries(Object.entries(raw).filter(([key]) => parts.has(key)));
}

function conditionIn(filter: string): { key: string; wanted: string | boolean } {
  const found = /^\s*(type|value|primary)\s+eq\s+(?:"([^"\\]*)"|(true|false))\s*$/i.exec(filter);
  if (!found)
    throw ScimError.bad('invalidFilter', 'Of emails these are found: type, value or primary, eq, a value.');
  const [key, written] = [found[1]!.toLowerCase(), found[2] ?? found[3]!];
  return { key, wanted: key === 'primary' ? written.toLowerCase() === 'true' : written };
}

function badPath(): ScimError {
  return ScimError.bad('invalidPath', 'There is no such part of an e-mail address that could be changed.');
}
