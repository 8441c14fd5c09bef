/** Longer texts are no single request (engineering choice): people lose the thread, and networks read windows of it. */
export const longestTextToLabel = 1_000;

/** Brackets are the markup of annotated requests; texts hold none of their own. */
const markup = /[[\]{}]/u;

/** Everything that breaks or bends a line, as some readers of files take more characters for the end of a line than others. */
const blanks = /[\s\p{Cc}\p{Zl}\p{Zp}]+/gu;

/** The text on one line, with single spaces. */
export function onOneLine(text: string): string {
  return text.replace(blanks, ' ').trim();
}

/** Why a text on one line cannot be labelled, or null: `too-long` or `markup`. */
export function labelTextComplaint(text: string): 'too-long' | 'markup' | null {
  if (text.length > longestTextToLabel) return 'too-long';
  return markup.test(text) ? 'markup' : null;
}

/** The words of a person, who does not know the markup, as a text that can be labelled; null where they are too long. */
export function asTextToLabel(words: string): string | null {
  const text = onOneLine(words).replace(/[[{]/gu, '(').replace(/[\]}]/gu, ')');
  return text === '' || labelTextComplaint(text) ? null : text;
}

/** Equal for texts that differ in case, width of characters and punctuation at the end only. */
export function sameTextKey(text: string): string {
  return onOneLine(text.normalize('NFKC').toLowerCase()).replace(
    /(?<![\s.!?,;。！？，；])[\s.!?,;。！？，；]+$/u,
    '',
  );
}
