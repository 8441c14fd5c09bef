import { accountPattern } from '../members/members.service.js';
import { ScimError } from './scim-error.js';
import { userSchema } from './scim-documents.js';

export interface ScimEmail {
  value: string;
  type: string | null;
  primary: boolean;
}

/** What a directory tells of a person and we keep. Everything else it sends is read over and forgotten. */
export interface ScimUser {
  userName: string;
  externalId: string | null;
  displayName: string;
  givenName: string | null;
  familyName: string | null;
  emails: readonly ScimEmail[];
  language: 'en' | 'zh';
  active: boolean;
}

type Raw = Readonly<Record<string, unknown>>;

const longestName = 200;
/** OpenID Connect allows a subject 255 characters (core, 2), and an external id may become one. */
const longestExternalId = 255;
/** RFC 5321, 4.5.3.1. */
const longestEmail = 254;
export const mostEmails = 10;
const longestType = 20;

/** @throws ScimError for a body that is no user, with what is wrong about it. */
export function userIn(body: unknown): ScimUser {
  const raw = objectIn(body);
  const { schemas } = raw;
  if (!Array.isArray(schemas) || !schemas.includes(userSchema))
    throw ScimError.bad('invalidSyntax', `Send a user: schemas names ${userSchema}.`);
  const name = raw['name'] === undefined || raw['name'] === null ? {} : objectIn(raw['name']);
  const userName = textIn(raw['userName'], 'userName', longestName);
  if (userName === null || !accountPattern.test(userName))
    throw invalid('userName', 'has 3 to 100 letters, digits or . _ @ + -');
  const [givenName, familyName] = [nameIn(name, 'givenName'), nameIn(name, 'familyName')];
  const whole = [givenName, familyName].filter((part) => part !== null).join(' ');
  return {
    userName,
    externalId: textIn(raw['externalId'], 'externalId', longestExternalId),
    displayName:
      textIn(raw['displayName'], 'displayName', longestName) ??
      nameIn(name, 'formatted') ??
      (whole === '' ? userName : whole.slice(0, longestName)),
    givenName,
    familyName,
    emails: emailsIn(raw['emails']),
    language: languageIn(raw['preferredLanguage']),
    active: raw['active'] === undefined || raw['active'] === null ? true : flagIn(raw['active'], 'active'),
  };
}

export function objectIn(value: unknown): Raw {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw ScimError.bad('invalidSyntax', 'An object is needed here.');
  return value as Raw;
}

/** Entra sends booleans as `"True"` and `"False"`. */
function flagIn(value: unknown, name: string): boolean {
  const written = typeof value === 'string' ? value.toLowerCase() : value;
  if (written === true || written === 'true') return true;
  if (written === false || written === 'false') return false;
  throw invalid(name, 'is true or false');
}

function textIn(value: unknown, name: string, longest: number): string | null {
  if (value === undefined || value === null) return null;
  if (typeof value !== 'string') throw invalid(name, 'is text');
  const text = value.trim();
  if (text.length > longest) throw invalid(name, `has at most ${longest} characters`);
  if (/\p{Cc}/u.test(text)) throw invalid(name, 'has no control characters');
  return text === '' ? null : text;
}

function nameIn(name: Raw, part: string): string | null {
  return textIn(name[part], `name.${part}`, longestName);
}

function emailsIn(value: unknown): ScimEmail[] {
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value) || value.length > mostEmails)
    throw invalid('emails', `is a list of at most ${mostEmails}`);
  return value.map((one: unknown) => {
    const raw = objectIn(one);
    const address = textIn(raw['value'], 'emails.value', longestEmail);
    if (address === null || !address.includes('@')) throw invalid('emails.value', 'is an e-mail address');
    return {
      value: address,
      type: textIn(raw['type'], 'emails.type', longestType),
      primary:
        raw['primary'] === undefined || raw['primary'] === null
          ? false
          : flagIn(raw['primary'], 'emails.primary'),
    };
  });
}

/** Of the languages we speak the one that begins like theirs (RFC 9110, 12.5.4). */
function languageIn(value: unknown): 'en' | 'zh' {
  return textIn(value, 'preferredLanguage', longestName)?.toLowerCase().startsWith('zh') ? 'zh' : 'en';
}

function invalid(name: string, what: string): ScimError {
  return ScimError.bad('invalidValue', `${name} ${what}.`);
}
