import { foldLookalikes, isInvisible } from './lookalikes.js';
import { simplifiedOf } from './traditional-characters.js';

/** Only this much of a request is read; the rest cannot slow the reader down or hide an instruction in bulk. */
export const consideredCharacters = 10_000;

/** Text folded for matching, with the way back: unit i stands for text.slice(starts[i], ends[i]). */
export interface NormalisedText {
  characters: string;
  starts: readonly number[];
  ends: readonly number[];
}

/** Kept apart from NFKC, which would turn "1½" into "11⁄2". */
const foldedBeforeNfkc: Readonly<Record<string, string>> = {
  '½': '.5',
  '¼': '.25',
  '¾': '.75',
  '’': "'",
  '‘': "'",
  '–': '-',
  '—': ',',
  '−': '-',
  '～': '~',
};

/** Folds width, case, quotes and traditional characters code point by code point, so that spans stay exact. */
export function normalise(text: string): NormalisedText {
  return foldEach(text, fold);
}

/**
 * Folds as `normalise` does, and undoes disguises as well: lookalike letters, accents, characters nobody sees. For the
 * grammar alone, as models were trained on text folded the plain way.
 */
export function normaliseDisguised(text: string): NormalisedText {
  const folded = foldEach(text, (symbol) => (isInvisible(symbol) ? '' : withoutAccent(fold(symbol))));
  return { ...folded, characters: foldLookalikes(folded.characters) };
}

function foldEach(text: string, foldOther: (symbol: string) => string): NormalisedText {
  const starts: number[] = [];
  const ends: number[] = [];
  const parts: string[] = [];
  let offset = 0;
  for (const symbol of text.slice(0, consideredCharacters)) {
    const folded = foldedBeforeNfkc[symbol] ?? simplifiedOf(symbol) ?? foldOther(symbol);
    for (let unit = 0; unit < folded.length; unit += 1) {
      starts.push(offset);
      ends.push(offset + symbol.length);
    }
    parts.push(folded);
    offset += symbol.length;
  }
  return { characters: parts.join(''), starts, ends };
}

function withoutAccent(folded: string): string {
  const bare = folded.normalize('NFD').replace(/\p{M}+/gu, '');
  return /^[a-z]$/u.test(bare) ? bare : folded;
}

/** A few symbols fold to whole phrases (U+FDFA to 18 letters); those stay as they are, so that text cannot swell. */
const longestFold = 4;

function fold(symbol: string): string {
  const folded = symbol.normalize('NFKC').toLowerCase();
  return folded.length <= longestFold ? folded : symbol;
}
