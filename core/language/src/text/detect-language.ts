import type { Language } from '@regimen/domain';
import { consideredCharacters } from './normalise.js';

/** Han characters carry about as much as a Latin word; a word is taken as four letters. */
const lettersPerHan = 4;

/** Language most of the text is written in, or null when it has no letters of either. */
export function detectLanguage(text: string): Language | null {
  let han = 0;
  let latin = 0;
  for (const character of text.slice(0, consideredCharacters)) {
    if (character >= '\u3400' && character <= '\u9fff') han += 1;
    else if (/[A-Za-z]/u.test(character)) latin += 1;
  }
  if (han === 0 && latin === 0) return null;
  return han * lettersPerHan >= latin ? 'zh' : 'en';
}
