import type { Weekday } from '@regimen/domain';
import type { Term } from './terms.js';
import { is } from './terms.js';

/**
 * Chinese names several days after one 周 (周一三五, 每周二、四). Rewrites such numerals into weekday terms, unless a
 * count word follows (每周三次 is three times a week).
 */
export function spellOutWeekdays(terms: readonly Term[]): Term[] {
  const spelt: Term[] = [];
  terms.forEach((term, index) => {
    const days = weekdaysOf(term, spelt, terms[index + 1]);
    if (days) spelt.push({ ...term, numeral: null, meanings: { weekday: days } });
    else spelt.push(term);
  });
  return spelt;
}

function weekdaysOf(term: Term, before: readonly Term[], next: Term | undefined): Weekday[] | null {
  if (!term.numeral || !/^[一二三四五六]+$/u.test(term.word)) return null;
  if (is(next, 'marker', 'count') || next?.meanings.unit || next?.word === '个' || next?.word === '十')
    return null;
  const previous = before.at(-1);
  const lead = isHan(previous) && is(previous, 'hinge', 'join') ? before.at(-2) : previous;
  const opensList = isHan(lead) && is(lead, 'marker', 'per-week') && lead === previous;
  const goesOn = isHan(lead) && lead?.meanings.weekday !== undefined;
  if (!opensList && !goesOn) return null;
  return [...term.word].map((digit) => ('一二三四五六'.indexOf(digit) + 1) as Weekday);
}

function isHan(term: Term | undefined): boolean {
  return term !== undefined && /^[\u3000-\u9fff]/u.test(term.word);
}
