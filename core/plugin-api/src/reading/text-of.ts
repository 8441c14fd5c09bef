/** Characters that are kept of a word, and of a name people write (engineering limits). */
const longest = { word: 200, name: 1000 };

/** A text of a file on one line, cut to what is kept; null where it says nothing. */
export function textOf(text: string | null | undefined, kind: keyof typeof longest): string | null {
  const [line] = (text ?? '').trim().split(/\s*[\r\n]/, 1);
  return line ? line.slice(0, longest[kind]) : null;
}
