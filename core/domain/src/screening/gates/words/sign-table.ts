import { clinicalWords, readClinicalWords, type ClinicalWords } from './clinical-words.js';

/** One line of a gate's table: which words a text must hold for a decision. */
export interface Sign<Decision> {
  decision: Decision;
  /** Words that must all be there, in any order; "a|b" wants either, "!a|b" neither. */
  words: string;
  /** Holds only up to this many days ago, where the text names a time. */
  withinDays?: number;
  /** Where the text names numbers one must be at least this. */
  atLeast?: number;
  /** Where the text names numbers one must be below this. */
  below?: number;
  /** Other words the text may hold; any further word forbids the decision. Without this list all words may follow. */
  besides?: string;
}

/** Words by which a text speaks of the past, of others or of doubt about it: then a clinician decides. */
const past = new Set(
  'history hx previous prior past resolved old remote family healed recovered repaired former'.split(' '),
);

/**
 * The decision of the first line whose words a text holds, or null: unknown texts, and those that speak of the past, have
 * none. Lines stand from the strictest to the mildest.
 */
export function signIn<Decision>(table: readonly Sign<Decision>[], text: string): Decision | null {
  const read = readClinicalWords(text);
  if (read.words.some((word) => past.has(word))) return null;
  return table.find((sign) => holds(sign, read))?.decision ?? null;
}

function holds(sign: Sign<unknown>, read: ClinicalWords): boolean {
  const slots = sign.words.split(' ').map(slotOf);
  const has = (word: string) => read.words.includes(word);
  if (!slots.every(({ isBarred, words }) => words.some(has) !== isBarred)) return false;
  if (sign.withinDays !== undefined && read.days !== null && read.days > sign.withinDays) return false;
  if (!numbersFit(sign, read.numbers)) return false;
  return (
    sign.besides === undefined ||
    onlyHolds(read.words, [...slots.flatMap(({ words }) => words), ...clinicalWords(sign.besides)])
  );
}

function slotOf(slot: string): { isBarred: boolean; words: string[] } {
  const isBarred = slot.startsWith('!');
  return { isBarred, words: slot.slice(isBarred ? 1 : 0).split('|') };
}

function numbersFit({ atLeast, below }: Sign<unknown>, numbers: readonly number[]): boolean {
  if (numbers.length === 0) return true;
  if (atLeast !== undefined && !numbers.some((number) => number >= atLeast)) return false;
  return below === undefined || numbers.some((number) => number < below);
}

function onlyHolds(words: readonly string[], allowed: readonly string[]): boolean {
  return words.every((word) => /^\d/.test(word) || allowed.includes(word));
}
