import { ScimError } from './scim-error.js';
import { userSchema } from './scim-documents.js';

/** What a filter asks for; each part must hold. */
export interface UserFilter {
  userName?: string;
  externalId?: string;
  id?: string;
  active?: boolean;
  email?: string;
}

/** Directories ask for one or two things; longer text is made to exhaust whoever reads it. */
const longestFilter = 1_000;
const mostTerms = 8;

const attributes: Readonly<Record<string, keyof UserFilter>> = {
  username: 'userName',
  externalid: 'externalId',
  id: 'id',
  active: 'active',
  emails: 'email',
  'emails.value': 'email',
};

/** A word, a JSON string, or anything else that is no blank; in one pass, without going back. */
const token = /\s*("(?:[^"\\]|\\.)*"|[^\s"()[\]]+|.)/sy;

/**
 * Reads `userName eq "ann" and active eq true` (RFC 7644, 3.4.2.2, of which directories use this much).
 * @returns null where the parts contradict each other: nobody fits.
 * @throws ScimError `invalidFilter` for everything else, with what is understood.
 */
export function parseFilter(text: string): UserFilter | null {
  if (text.length > longestFilter) throw refused(`A filter has at most ${longestFilter} characters.`);
  const tokens = tokensOf(text.trim());
  if ((tokens.length + 1) / 4 > mostTerms) throw refused(`A filter has at most ${mostTerms} parts.`);
  const filter: UserFilter = {};
  for (let at = 0; at < tokens.length; at += 4) {
    const [path = '', operator = '', value = '', and] = tokens.slice(at, at + 4);
    if (operator.toLowerCase() !== 'eq') throw refused();
    if (and !== undefined && (and.toLowerCase() !== 'and' || at + 4 >= tokens.length)) throw refused();
    const term = termOf(path, value);
    const [key, wanted] = Object.entries(term)[0]!;
    const earlier = filter[key as keyof UserFilter];
    if (earlier !== undefined && earlier !== wanted) return null;
    Object.assign(filter, term);
  }
  if (tokens.length === 0) throw refused();
  return filter;
}

function tokensOf(text: string): string[] {
  const tokens: string[] = [];
  token.lastIndex = 0;
  while (token.lastIndex < text.length) {
    const found = token.exec(text)?.[1];
    if (found === undefined || /^["()[\]]$/.test(found)) throw refused();
    tokens.push(found);
  }
  return tokens;
}

function termOf(path: string, value: string): UserFilter {
  const prefix = `${userSchema}:`.toLowerCase();
  const name = path.toLowerCase();
  const bare = name.startsWith(prefix) ? name.slice(prefix.length) : name;
  const key = Object.hasOwn(attributes, bare) ? attributes[bare]! : null;
  if (key === null) throw refused();
  if (key === 'active') {
    const written = value.replace(/^"(.*)"$/, '$1').toLowerCase();
    if (written !== 'true' && written !== 'false') throw refused();
    return { active: written === 'true' };
  }
  return { [key]: stringOf(value) };
}

function stringOf(value: string): string {
  try {
    const read: unknown = JSON.parse(value);
    if (typeof read === 'string') return read;
  } catch {
    // Falls through: what is no string of JSON is no value.
  }
  throw refused();
}

function refused(
  detail = 'Filters are understood as: userName, externalId, id, active or emails.value, eq, a value; joined by and.',
): ScimError {
  return ScimError.bad('invalidFilter', detail);
}
