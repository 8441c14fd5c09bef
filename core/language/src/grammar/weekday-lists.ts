import type { Weekday } from '@regimen/domain';
import type { Term } from './terms.js';
import { is } from './terms.js';

/**
 * Rewrites how weekdays are listed into one term a day: 周一三五, 每周二、四, 二四六 (unless a count word follows: 每周三次
 * is three times a week), and "Monday to Friday" into one term of five days.
 */
export function spellOutWeekdays(terms: readonly Term[]): Term[] {
  const spelt: Term[] = [];
  for (let index = 0; index < terms.length; index += 1) {
    const term = terms[index];
    if (!term) continue;
    const next = terms[index + 1];
    const span = spanOfDays(terms, index);
    const days = daysListed(term, spelt, next);
    if (span) {
      spelt.push(span);
      index += 2;
    } else if (days) spelt.push(...dayTerms(term, days, spelt.at(-1)));
    // 周三次 is three times a week.
    else if (term.meanings.weekday && next?.word === '次') spelt.push({ ...term, meanings: {} });
    else spelt.push(term);
  }
  return spelt;
}

/** "Monday to Friday", 周一到周五; "sunday to monday" is no span but a move. */
function spanOfDays(terms: readonly Term[], index: number): Term | null {
  const [first, joint, last] = [terms[index], terms[index + 1], terms[index + 2]];
  const [from, ...others] = first?.meanings.weekday ?? [];
  const [to] = last?.meanings.weekday ?? [];
  if (!first || !last || !is(joint, 'marker', 'range') || is(joint, 'hinge', 'join')) return null;
  if (from === undefined || to === undefined || others.length > 0 || from >= to - 1) return null;
  const weekday = Array.from({ length: to - from + 1 }, (_, step) => (from + step) as Weekday);
  return { ...first, word: `${first.word} ${last.word}`, end: last.end, meanings: { weekday } };
}

function dayTerms(term: Term, days: readonly Weekday[], lead: Term | undefined): Term[] {
  const opens = is(lead, 'marker', 'per-week');
  return days.map((day, at) => ({
    ...term,
    word: term.word.charAt(at),
    // 每周三 as a whole names the day; the days behind it are named by one character each.
    start: at === 0 && opens ? (lead?.start ?? term.start) : term.start + at,
    end: term.start + at + 1,
    numeral: null,
    meanings: { weekday: [day] },
  }));
}

const digits = '一二三四五六日';

function daysListed(term: Term, before: readonly Term[], next: Term | undefined): Weekday[] | null {
  const sunday = term.word === '日' && before.at(-1)?.meanings.weekday !== undefined && isHan(before.at(-1));
  if (!sunday && (!term.numeral || !/^[一二三四五六]+$/u.test(term.word))) return null;
  const trains = next?.word === '练' && skipsDays(term.word);
  if (
    (is(next, 'marker', 'count') && !trains) ||
    next?.meanings.unit ||
    next?.word === '个' ||
    next?.word === '十'
  )
    return null;
  const previous = before.at(-1);
  const lead = isHan(previous) && is(previous, 'hinge', 'join') ? before.at(-2) : previous;
  const opensList = isHan(lead) && is(lead, 'marker', 'per-week') && lead === previous;
  const goesOn = isHan(lead) && lead?.meanings.weekday !== undefined;
  if (!opensList && !goesOn && !skipsDays(term.word)) return null;
  return [...term.word].map((digit) => (digits.indexOf(digit) + 1) as Weekday);
}

/** 一三五, 二四六, 二四: rising with gaps, which no number said in words is. */
function skipsDays(word: string): boolean {
  const days = [...word].map((digit) => digits.indexOf(digit));
  return days.length > 1 && days.every((day, at) => at === 0 || day >= (days[at - 1] ?? 0) + 2);
}

function isHan(term: Term | undefined): boolean {
  return term !== undefined && /^[\u3000-\u9fff]/u.test(term.word);
}
