/** One property of an iCalendar file. */
export interface ContentLine {
  /** Where it begins in the file, from 1. */
  line: number;
  name: string;
  parameters: Readonly<Record<string, string>>;
  value: string;
}

/** Longest property that is read, characters; a description may be long, but is not needed (engineering choice). */
const longestValue = 10_000;

/**
 * The properties of an iCalendar text (RFC 5545, 3.1), continued lines joined. What is no property is left out; a value that
 * is too long is cut, as nothing that is read here is long.
 */
export function contentLines(text: string): ContentLine[] {
  const lines: ContentLine[] = [];
  let joined: { line: number; text: string } | null = null;
  const close = () => {
    const read = joined && propertyOf(joined.text, joined.line);
    if (read) lines.push(read);
  };
  text.split(/\r\n|\n|\r/).forEach((raw, index) => {
    const isContinued = joined !== null && (raw.startsWith(' ') || raw.startsWith('\t'));
    if (isContinued && joined) {
      if (joined.text.length < longestValue) joined.text += raw.slice(1, 1 + longestValue);
      return;
    }
    close();
    joined = { line: index + 1, text: raw.slice(0, longestValue) };
  });
  close();
  return lines;
}

function propertyOf(text: string, line: number): ContentLine | null {
  const at = endOfName(text);
  if (at === null) return null;
  const [name = '', ...rest] = splitOutsideQuotes(text.slice(0, at));
  const parameters: Record<string, string> = Object.create(null) as Record<string, string>;
  for (const part of rest) {
    const equals = part.indexOf('=');
    if (equals > 0)
      parameters[part.slice(0, equals).toUpperCase()] = part.slice(equals + 1).replaceAll('"', '');
  }
  return { line, name: name.toUpperCase(), parameters, value: text.slice(at + 1) };
}

/** Where the value begins: the first colon that is not between quotes. */
function endOfName(text: string): number | null {
  let isQuoted = false;
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === '"') isQuoted = !isQuoted;
    else if (text[at] === ':' && !isQuoted) return at;
  }
  return null;
}

function splitOutsideQuotes(text: string): string[] {
  const parts = [''];
  let isQuoted = false;
  for (const character of text) {
    if (character === '"') isQuoted = !isQuoted;
    if (character === ';' && !isQuoted) parts.push('');
    else parts[parts.length - 1] += character;
  }
  return parts;
}
