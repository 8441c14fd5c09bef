import type { NormalisedText } from '../text/normalise.js';
import { normalise } from '../text/normalise.js';

/** More places of one quote than this are not looked through: the text repeats itself on purpose. */
const mostPlaces = 50;

/**
 * Where a quote stands in a text, in the order of reading; half-open UTF-16 ranges. Case, width and traditional characters
 * do not matter; a word or number is found only as a whole.
 */
export function findQuote(text: NormalisedText, quote: string): (readonly [start: number, end: number])[] {
  const wanted = normalise(quote).characters.trim();
  const places: (readonly [number, number])[] = [];
  if (wanted === '') return places;
  let at = text.characters.indexOf(wanted);
  for (let tries = 0; at >= 0 && tries < mostPlaces; tries += 1) {
    const end = at + wanted.length;
    const from = text.starts[at];
    const to = text.ends[end - 1];
    if (from !== undefined && to !== undefined && isWhole(text.characters, at, end)) places.push([from, to]);
    at = text.characters.indexOf(wanted, at + 1);
  }
  return places;
}

/** "hip" in "relationship" and 5 in 15 are no words of the text. */
function isWhole(characters: string, start: number, end: number): boolean {
  return !continues(characters, start) && !continues(characters, end);
}

function continues(characters: string, at: number): boolean {
  const [before = '', after = ''] = [characters[at - 1], characters[at]];
  const bothIn = (kind: RegExp) => kind.test(before) && kind.test(after);
  const inNumber = /\d/u.test(after) && /[.,]/u.test(before) && /\d/u.test(characters[at - 2] ?? '');
  return bothIn(/[a-z]/u) || bothIn(/\d/u) || inNumber;
}
