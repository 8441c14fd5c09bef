import { typosBetween } from '../learned/near-phrases.js';
import type { LexiconTable } from '../lexicon/meanings.js';
import { notMisspelt } from '../lexicon/not-misspelt.js';
import type { Token } from '../text/tokenise.js';
import type { PhraseTrie } from './phrase-trie.js';

/** Tables whose single words are worth repairing; words of grammar are short and common, and stay as they are. */
const repairable: readonly LexiconTable[] = [
  'activity',
  'goal',
  'condition',
  'medication',
  'symptom',
  'joint',
  'place',
  'equipment',
  'experience',
  'weekday',
  'unit',
  'month',
];

const shortestTarget = 6;
const shortestTypo = 5;
const longestWord = 24;

interface Spelling {
  known: ReadonlySet<string>;
  /** Words to repair to, by themselves and by every form with one letter less. */
  byForm: ReadonlyMap<string, readonly string[]>;
}

const spellings = new WeakMap<PhraseTrie, Spelling>();

/**
 * Replaces unknown Latin words that are one typo away from exactly one word of the lexicon ("runnning", "diabetis").
 * The typo may be neither in the first letter nor a mere ending, which would make other words of many.
 */
export function repairSpelling(tokens: readonly Token[], lexicon: PhraseTrie): Token[] {
  const spelling = spellingOf(lexicon);
  return tokens.map((token) => {
    const meant = token.kind === 'word' ? meantBy(token.word, spelling) : null;
    return meant === null ? token : { ...token, word: meant, isRepaired: true };
  });
}

function meantBy(word: string, { known, byForm }: Spelling): string | null {
  if (word.length < shortestTypo || word.length > longestWord || known.has(word) || notMisspelt.has(word))
    return null;
  const near = new Set<string>();
  for (const form of [word, ...withoutOneLetter(word)]) {
    for (const target of byForm.get(form) ?? []) {
      const isEnding = target.startsWith(word) || word.startsWith(target);
      if (target.charAt(0) === word.charAt(0) && !isEnding && typosBetween(word, target, 1) === 1)
        near.add(target);
    }
  }
  const [only, another] = near;
  return only !== undefined && another === undefined ? only : null;
}

function spellingOf(lexicon: PhraseTrie): Spelling {
  const cached = spellings.get(lexicon);
  if (cached) return cached;
  const known = new Set<string>();
  const byForm = new Map<string, string[]>();
  for (const { words, meanings } of lexicon.phrases()) {
    for (const word of words) known.add(word);
    const [word = ''] = words;
    const fits = words.length === 1 && word.length >= shortestTarget && /^[a-z]+$/u.test(word);
    if (!fits || !repairable.some((table) => meanings[table])) continue;
    for (const form of new Set([word, ...withoutOneLetter(word)])) {
      const targets = byForm.get(form) ?? [];
      byForm.set(form, targets);
      targets.push(word);
    }
  }
  const spelling = { known, byForm };
  spellings.set(lexicon, spelling);
  return spelling;
}

function withoutOneLetter(word: string): string[] {
  return Array.from(word, (_, at) => word.slice(0, at) + word.slice(at + 1));
}
