import { spellings } from './spellings.js';

/** A short clinical text, read word by word. */
export interface ClinicalWords {
  /** Words in order, in one spelling, lower case and singular; what the text denies is left out. */
  words: readonly string[];
  /** Numbers of the text; one that is named as a limit ("over 200", "under 26") lies just beyond it. */
  numbers: readonly number[];
  /** The span of time it names, days; null without one. */
  days: number | null;
  /** Something is denied: "without fever". */
  denies: boolean;
}

const daysPerUnit: Readonly<Record<string, number>> = {
  h: 1 / 24,
  hr: 1 / 24,
  hrs: 1 / 24,
  hour: 1 / 24,
  d: 1,
  day: 1,
  w: 7,
  wk: 7,
  wks: 7,
  week: 7,
  mo: 30,
  month: 30,
  y: 365,
  yr: 365,
  yrs: 365,
  year: 365,
};
const above = new Set(['over', 'above', 'after', 'beyond', 'exceeding', 'greater', 'gt', 'more']);
const below = new Set(['under', 'below', 'before', 'less', 'lt', 'until']);
/** A number named as a limit lies this far beyond it. */
const beyond = 1e-6;
const denials = new Set([
  'no',
  'not',
  'without',
  'denies',
  'denied',
  'absent',
  'never',
  'negative',
  'excluded',
]);
/** Words at which a denial ends. */
const denialEnds = new Set(['and', 'but', 'with']);
const longestPhraseWords = 4;

/**
 * Reads a code or a short text: any case, any separator, words joined to numbers ("26wk"), American or British spelling
 * and common abbreviations (see {@link spellings}). What is in no list stays as it is, so that nobody mistakes it.
 */
export function readClinicalWords(text: string): ClinicalWords {
  const tokens = tokensOf(text);
  const words = spelled(tokens);
  const denied = words.some((word) => denials.has(word));
  return { words: denied ? withoutDenied(words) : words, ...amountsOf(tokens), denies: denied };
}

/** Words of a text without reading amounts or denials: how lists of known names are written. */
export function clinicalWords(text: string): string[] {
  return spelled(tokensOf(text));
}

/** Lower-case words and numbers of a text in the singular, in their own spelling. */
export function tokensOf(text: string): string[] {
  const plain = text
    .normalize('NFKC')
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .replaceAll('≥', ' ')
    .replaceAll('>', ' over ')
    .replaceAll('<', ' under ');
  return (plain.match(/t1dm|\d+(?:\.\d+)?|\p{L}+|[^\s\p{L}\p{N}_\-–/,;:.()'’&+]/gu) ?? []).map(singular);
}

/** The singular of a word by its ending; words such as "stenosis", "loss" and "abs" stay. */
function singular(word: string): string {
  if (word === 'ups') return 'up';
  if (word.length < 4 || !word.endsWith('s') || /(?:ss|us|is|abetes)$/.test(word)) return word;
  if (/(?:sh|ch|x|ss)es$/.test(word)) return word.slice(0, -2);
  return /[^aeiou]ies$/.test(word) ? `${word.slice(0, -3)}y` : word.slice(0, -1);
}

function spelled(tokens: readonly string[]): string[] {
  const words: string[] = [];
  for (let at = 0; at < tokens.length;) {
    const { length, known } = phraseAt(tokens, at);
    if (known === null) words.push(tokens[at]!);
    else words.push(...known.split(' '));
    at += length;
  }
  return words;
}

function phraseAt(tokens: readonly string[], at: number): { length: number; known: string | null } {
  for (let length = Math.min(longestPhraseWords, tokens.length - at); length > 0; length -= 1) {
    const phrase = tokens.slice(at, at + length).join(' ');
    if (Object.hasOwn(spellings, phrase)) return { length, known: spellings[phrase]! };
  }
  return { length: 1, known: null };
}

function withoutDenied(words: readonly string[]): string[] {
  let isDenied = false;
  return words.filter((word) => {
    if (denials.has(word)) isDenied = true;
    else if (denialEnds.has(word)) isDenied = false;
    return !isDenied;
  });
}

function amountsOf(tokens: readonly string[]): Pick<ClinicalWords, 'numbers' | 'days'> {
  const limit = tokens.some((token) => above.has(token)) ? 1 : 0;
  const shift = beyond * (tokens.some((token) => below.has(token)) ? -1 : limit);
  const numbers: number[] = [];
  let days: number | null = null;
  tokens.forEach((token, at) => {
    if (!/^\d/.test(token)) return;
    const number = Number(token) + shift;
    numbers.push(number);
    const unit = [tokens[at + 1], tokens[at - 1]].find(
      (each) => each !== undefined && Object.hasOwn(daysPerUnit, each),
    );
    if (unit !== undefined) days = number * daysPerUnit[unit]!;
  });
  return { numbers, days };
}
