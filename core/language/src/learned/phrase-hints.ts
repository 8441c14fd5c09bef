import type { Token } from '../text/tokenise.js';

/** Phrases by their tokens, parted by spaces, each with its meanings "family:code". */
export type HintPhrases = Readonly<Record<string, readonly string[]>>;

/** Features that known phrases give to the tokens of a text, by place; null where no phrase stands. */
export type PhraseHints = (tokens: readonly Token[]) => readonly (readonly string[] | null)[];

const built = new WeakMap<HintPhrases, PhraseHints>();

/**
 * Finds a model's known phrases as its training did: from left to right, the longest first, never overlapping. They are
 * hints to the network, which has learned when to believe them.
 */
export function phraseHints(phrases: HintPhrases): PhraseHints {
  const known = built.get(phrases) ?? search(phrases);
  built.set(phrases, known);
  return known;
}

function search(phrases: HintPhrases): PhraseHints {
  const meanings = new Map(Object.entries(phrases));
  /** Longest phrase, in tokens, that begins with a word. */
  const longest = new Map<string, number>();
  for (const phrase of meanings.keys()) {
    const words = phrase.split(' ');
    const [first = ''] = words;
    longest.set(first, Math.max(words.length, longest.get(first) ?? 0));
  }
  return (tokens) => {
    const hints = tokens.map((): readonly string[] | null => null);
    for (let at = 0; at < tokens.length;) {
      const length = lengthOfMatch(meanings, longest, tokens, at);
      const found = meanings.get(phraseOf(tokens, at, length)) ?? [];
      for (let place = at; place < at + length; place += 1) hints[place] = features(found, place === at);
      at += Math.max(1, length);
    }
    return hints;
  };
}

function lengthOfMatch(
  meanings: ReadonlyMap<string, readonly string[]>,
  longest: ReadonlyMap<string, number>,
  tokens: readonly Token[],
  at: number,
): number {
  let length = Math.min(longest.get(tokens[at]?.word ?? '') ?? 0, tokens.length - at);
  while (length > 0 && !meanings.has(phraseOf(tokens, at, length))) length -= 1;
  return length;
}

function phraseOf(tokens: readonly Token[], at: number, length: number): string {
  return tokens
    .slice(at, at + length)
    .map(({ word }) => word)
    .join(' ');
}

function features(meanings: readonly string[], first: boolean): string[] {
  return meanings.flatMap((meaning) => {
    const [family] = meaning.split(':');
    return [`L:${first ? 'B' : 'I'}:${family}`, `C:${meaning}`];
  });
}
