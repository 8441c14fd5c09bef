import { wholeLexicon } from '../lexicon/lexicon.js';
import type { LexiconTable } from '../lexicon/meanings.js';

/** Phrases of the lexicon by table, for finding one that a misspelt word is closest to. */
export type NearPhrases = (table: LexiconTable, words: string) => { code: string; likeness: number } | null;

/** A typo every four letters is the most that is still taken for the same phrase (engineering choice). */
const lettersPerTypo = 4;
const shortestPhrase = 4;
/** Longer words are no phrase of the lexicon with a typo. */
const longestPhrase = 40;

let phrasesByTable: ReadonlyMap<LexiconTable, readonly { text: string; code: string }[]> | null = null;

/** The phrase of a table with the fewest typos to some words; likeness 1 is the phrase itself. */
export const nearPhrase: NearPhrases = (table, words) => {
  if (words.length < shortestPhrase || words.length > longestPhrase) return null;
  phrasesByTable ??= listPhrases();
  let best: { code: string; typos: number; length: number } | null = null;
  for (const { text, code } of phrasesByTable.get(table) ?? []) {
    const allowed = Math.min(
      best?.typos ?? 3,
      Math.floor(Math.min(text.length, words.length) / lettersPerTypo),
    );
    if (Math.abs(text.length - words.length) > allowed) continue;
    const typos = typosBetween(words, text, allowed);
    if (typos <= allowed && (best === null || typos < best.typos))
      best = { code, typos, length: text.length };
  }
  return best && { code: best.code, likeness: 1 - best.typos / best.length };
};

function listPhrases(): Map<LexiconTable, { text: string; code: string }[]> {
  const byTable = new Map<LexiconTable, { text: string; code: string }[]>();
  for (const { words, meanings } of wholeLexicon().phrases()) {
    const text = words.join(' ');
    if (text.length < shortestPhrase) continue;
    for (const table of Object.keys(meanings) as LexiconTable[]) {
      const [code] = meanings[table] ?? [];
      const phrases = byTable.get(table) ?? [];
      byTable.set(table, phrases);
      phrases.push({ text, code: String(code) });
    }
  }
  return byTable;
}

/** Letters to change, add, drop or swap (optimal string alignment); more than `most` counts as `most` + 1. */
export function typosBetween(a: string, b: string, most: number): number {
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const current = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a.charAt(i - 1) === b.charAt(j - 1);
      let typos = Math.min(
        (previous[j] ?? 0) + 1,
        (current[j - 1] ?? 0) + 1,
        (previous[j - 1] ?? 0) + (same ? 0 : 1),
      );
      const swapped =
        i > 1 && j > 1 && a.charAt(i - 1) === b.charAt(j - 2) && a.charAt(i - 2) === b.charAt(j - 1);
      if (swapped) typos = Math.min(typos, (before[j - 2] ?? 0) + 1);
      current.push(typos);
    }
    if (Math.min(...current) > most) return most + 1;
    before = previous;
    previous = current;
  }
  return previous[b.length] ?? most + 1;
}
