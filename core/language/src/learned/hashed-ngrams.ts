import type { Token } from '../text/tokenise.js';
import type { PhraseHints } from './phrase-hints.js';

/** The second scheme adds the hints of known phrases to the features of the first. */
export const hashedNgramSchemes = ['hashed-ngrams-1', 'hashed-ngrams-2'] as const;

/** Settings of a scheme of hashed n-grams, as the manifest of a model gives them. */
export interface HashedNgrams {
  scheme: (typeof hashedNgramSchemes)[number];
  /** Rows of the embedding table; 0 is padding. */
  buckets: number;
  /** A token has at most so many features; later ones are cut. */
  idsPerToken: number;
}

const utf8 = new TextEncoder();

/**
 * Ids of the features of each token, `idsPerToken` a token, 0 where a token has fewer: words by their letters' n-grams,
 * numbers by their shape, Han characters with their neighbours. No vocabulary, so a new word or a typo still lands near
 * what it resembles. The training pipeline computes the same ids in Python; a golden file holds both to the last one.
 */
export function hashedNgrams(
  tokens: readonly Token[],
  { buckets, idsPerToken }: HashedNgrams,
  hints: PhraseHints | null = null,
): Int32Array {
  const ids = new Int32Array(tokens.length * idsPerToken);
  const hinted = hints?.(tokens) ?? [];
  tokens.forEach((token, index) => {
    const features = featuresOf(tokens, index, token, hinted[index] ?? []);
    const count = Math.min(features.length, idsPerToken);
    for (let place = 0; place < count; place += 1) {
      ids[index * idsPerToken + place] = 1 + (fnv1a(utf8.encode(features[place])) % (buckets - 1));
    }
  });
  return ids;
}

function featuresOf(
  tokens: readonly Token[],
  index: number,
  { kind, word }: Token,
  hints: readonly string[],
): string[] {
  const lead = [`K:${kind}`, ...hints];
  if (kind === 'word') return [...lead, ...wordFeatures(word)];
  if (kind === 'number') return [...lead, ...numberFeatures(word)];
  if (kind === 'han') return [...lead, ...hanFeatures(tokens, index, word)];
  return [...lead, `k:${word}`];
}

const longestWord = 12;

function wordFeatures(word: string): string[] {
  const letters = [...word];
  const framed = ['<', ...letters, '>'];
  const features = [`w:${word}`, `s:${Math.min(letters.length, longestWord)}`];
  for (const size of [3, 4, 5]) {
    for (let from = 0; from + size <= framed.length; from += 1) {
      features.push(`g:${framed.slice(from, from + size).join('')}`);
    }
  }
  return features;
}

function numberFeatures(word: string): string[] {
  const [whole = ''] = word.replaceAll(',', '').split('.');
  return [
    `n:${word}`,
    `p:${word.replaceAll(/[0-9]/gu, '0')}`,
    `l:${word.charAt(0)}${whole.length}`,
    `d:${word.includes('.') ? 1 : 0}`,
    ...[...word].map((character, place) => `a:${place}:${character}`),
  ];
}

function hanFeatures(tokens: readonly Token[], index: number, word: string): string[] {
  const near = (step: number): string => {
    const token = tokens[index + step];
    return token?.kind === 'han' ? token.word : '_';
  };
  const [p2, p1, n1, n2] = [near(-2), near(-1), near(1), near(2)];
  return [
    `h:${word}`,
    `b:${p1}${word}`,
    `b:${word}${n1}`,
    `t:${p2}${p1}${word}`,
    `t:${p1}${word}${n1}`,
    `t:${word}${n1}${n2}`,
  ];
}

/** 32-bit FNV-1a (Fowler, Noll, Vo; draft-eastlake-fnv). */
function fnv1a(bytes: Uint8Array): number {
  let hash = 0x811c9dc5;
  for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x01000193);
  return hash >>> 0;
}
