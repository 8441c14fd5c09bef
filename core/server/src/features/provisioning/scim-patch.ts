import { patchEmails } from './patch-emails.js';
import { patchSchema, userSchema } from './scim-documents.js';
import { ScimError } from './scim-error.js';
import { objectIn, userIn } from './scim-user.js';
import type { ScimUser } from './scim-user.js';

export type PatchVerb = 'add' | 'replace' | 'remove';

/** A user as it is sent, while operations change it; checked as a whole at the end. */
export interface Draft {
  schemas: readonly string[];
  name: Record<string, unknown>;
  emails: unknown;
  [attribute: string]: unknown;
}

const mostOperations = 100;
const longestPath = 500;

const simple: Readonly<Record<string, string>> = {
  username: 'userName',
  externalid: 'externalId',
  displayname: 'displayName',
  preferredlanguage: 'preferredLanguage',
  active: 'active',
};
const nameParts: Readonly<Record<string, string>> = {
  givenname: 'givenName',
  familyname: 'familyName',
  formatted: 'formatted',
};
const readOnly = new Set(['id', 'meta', 'schemas', 'groups']);
/** Attributes of RFC 7643, 4.1 that are not kept: accepted, so that a directory’s usual mapping works, and forgotten. */
const notKept = new Set(
  `middlename honorificprefix honorificsuffix nickname profileurl title usertype locale timezone password phonenumbers ims
   photos addresses entitlements roles x509certificates`.split(/\s+/),
);

/**
 * The user after the operations of a PATCH (RFC 7644, 3.5.2), as Entra and Okta send them: verbs in any case, values
 * without a path, dotted names in them, booleans as text.
 * @throws ScimError for what is no patch, reaches nothing, or leaves no sound user.
 */
export function patched(user: ScimUser, body: unknown): ScimUser {
  const { schemas, Operations: operations } = objectIn(body);
  if (!Array.isArray(schemas) || !schemas.includes(patchSchema))
    throw ScimError.bad('invalidSyntax', `Send a patch: schemas names ${patchSchema}.`);
  if (!Array.isArray(operations) || operations.length === 0 || operations.length > mostOperations)
    throw ScimError.bad('invalidSyntax', `A patch has 1 to ${mostOperations} Operations.`);
  const draft = draftOf(user);
  for (const operation of operations) apply(draft, operation);
  return userIn(draft);
}

function draftOf(user: ScimUser): Draft {
  const { userName, externalId, displayName, givenName, familyName, emails, language, active } = user;
  return {
    schemas: [userSchema],
    userName,
    externalId,
    displayName,
    name: { givenName, familyName },
    emails: emails.map((email) => ({ ...email })),
    preferredLanguage: language,
    active,
  };
}

function apply(draft: Draft, operation: unknown): void {
  const { op, path, value } = objectIn(operation);
  const verb = typeof op === 'string' ? op.toLowerCase() : '';
  if (verb !== 'add' && verb !== 'replace' && verb !== 'remove')
    throw ScimError.bad('invalidSyntax', 'An operation is add, replace or remove.');
  if (path !== undefined && path !== null && path !== '') {
    if (typeof path !== 'string') throw badPath();
    return change(draft, { verb, path, value, isNamed: true });
  }
  if (verb === 'remove') throw ScimError.bad('noTarget', 'Name the path of what is removed.');
  for (const [key, one] of Object.entries(objectIn(value)))
    change(draft, { verb, path: key, value: one, isNamed: false });
}

interface Change {
  verb: PatchVerb;
  path: string;
  value: unknown;
  /** Whether the operation has a path of its own, or names this one among others in its value. */
  isNamed: boolean;
}

function change(draft: Draft, { verb, path, value, isNamed }: Change): void {
  if (path.length > longestPath) throw badPath();
  const prefix = `${userSchema}:`.toLowerCase();
  const bare = path.toLowerCase().startsWith(prefix) ? path.slice(prefix.length) : path;
  // Extensions, such as the enterprise's, are not kept.
  if (/^urn:/i.test(bare)) return;
  const found = /^([a-z]\w*)(?:\[([^[\]]*)\])?(?:\.([a-z]\w*))?$/i.exec(bare);
  if (!found) throw badPath();
  const [attribute, part] = [found[1]!.toLowerCase(), found[3]?.toLowerCase()];
  const given = verb === 'remove' ? null : value;
  if (attribute === 'emails') {
    draft.emails = patchEmails(draft.emails, { verb, filter: found[2], part, value });
  } else if (attribute === 'name' && found[2] === undefined) {
    changeName(draft, part, given);
  } else if (Object.hasOwn(simple, attribute) && found[2] === undefined && part === undefined) {
    draft[simple[attribute]!] = given;
  } else if (isNamed && readOnly.has(attribute)) {
    throw ScimError.bad('mutability', `${attribute} cannot be changed.`);
  } else if (isNamed && !notKept.has(attribute)) throw badPath();
}

function changeName(draft: Draft, part: string | undefined, given: unknown): void {
  if (part !== undefined) {
    if (Object.hasOwn(nameParts, part)) draft.name[nameParts[part]!] = given;
    else if (!notKept.has(part)) throw badPath();
    return;
  }
  if (given === null) {
    draft.name = {};
    return;
  }
  for (const [key, value] of Object.entries(objectIn(given)))
    if (Object.hasOwn(nameParts, key.toLowerCase())) draft.name[nameParts[key.toLowerCase()]!] = value;
}

function badPath(): ScimError {
  return ScimError.bad('invalidPath', 'There is no such attribute that could be changed.');
}
