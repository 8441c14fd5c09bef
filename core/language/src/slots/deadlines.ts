import type { LocalDate, Slot } from '@regimen/domain';
import { addDays, epochDay, weekdayOf } from '@regimen/domain';
import { fixedFeasts, movableFeasts, springFestivals } from '../lexicon/calendar.js';
import type { Feast } from '../lexicon/calendar.js';
import type { Quantity } from '../grammar/quantities.js';
import type { Reading } from '../grammar/reading.js';
import { markerAfter, markerBefore, segmentHas, slotAt } from '../grammar/reading.js';
import { is } from '../grammar/terms.js';
import { confidences } from './confidences.js';

export type Deadline = { weeks: number } | { date: LocalDate };

/** Deadlines in reading order: spans of weeks or months, and calendar dates. */
export function readDeadlines(reading: Reading): Slot<Deadline>[] {
  const spans = reading.quantities.flatMap((quantity) => spanDeadline(reading, quantity) ?? []);
  const dates = reading.terms.flatMap((_, index) => dateAt(reading, index) ?? []);
  return [...spans, ...dates].sort((a, b) => (a.span?.[0] ?? 0) - (b.span?.[0] ?? 0));
}

function spanDeadline(reading: Reading, quantity: Quantity): Slot<Deadline>[] | null {
  if (quantity.dimension !== 'long-time' || quantity.value < 1 || quantity.value > 3660) return null;
  if (isHistory(reading, quantity) || isFrequency(reading, quantity)) return null;
  const { terms } = reading;
  const next = terms[quantity.last + 1];
  const framed =
    markerBefore(reading, quantity.first, 'within', 3) >= 0 ||
    is(next, 'marker', 'within') ||
    is(next, 'marker', 'below');
  // "two days" alone is a count of days; "two months" alone is a horizon.
  const measured = markerAfter(reading, quantity.last, 'lose', 1) >= 0;
  if (!framed && !measured && quantity.unit === 'day' && quantity.value < 30) return null;
  const weeks = Math.max(1, Math.round(quantity.value / 7));
  return [
    slotAt(
      reading,
      { weeks },
      quantity.first,
      quantity.last,
      framed ? confidences.stated : confidences.inferred,
    ),
  ];
}

const historyBefore: ReadonlySet<string> = new Set([
  '了',
  '过',
  '第',
  '龄',
  '停',
  '停跑',
  '健身',
  '骨折',
  '出院',
  '确诊',
  '失业',
  '退休',
  '这',
]);

function isHistory(reading: Reading, quantity: Quantity): boolean {
  const { terms } = reading;
  if (historyBefore.has(terms[quantity.first - 1]?.word ?? '') || terms[quantity.last + 1]?.word === '了')
    return true;
  const framed = is(terms[quantity.last + 1], 'marker', 'within');
  // Years said by themselves are how long something has lasted: 练了两年, "ten years of diabetes".
  if (
    quantity.unit === 'year' &&
    quantity.value > 190 &&
    !framed &&
    markerBefore(reading, quantity.first, 'within', 3) < 0
  )
    return true;
  const after = [terms[quantity.last + 1], terms[quantity.last + 2]];
  if (after.some((term) => is(term, 'marker', 'age') || is(term, 'marker', 'years-old'))) return true;
  if (
    after.some((term) => is(term, 'marker', 'ago') || is(term, 'marker', 'since') || term?.meanings.condition)
  )
    return true;
  const lead = ['past', 'since'] as const;
  if (lead.some((marker) => markerBefore(reading, quantity.first, marker, 3) >= 0)) return true;
  const previous = terms[quantity.first - 1];
  return (
    Boolean(previous?.meanings.condition) ||
    previous?.word === '了' ||
    segmentHas(reading, quantity.first, 'other-life')
  );
}

function isFrequency(reading: Reading, quantity: Quantity): boolean {
  const { terms } = reading;
  const neighbours = [quantity.last + 1, quantity.last + 2, quantity.first - 1];
  if (quantity.unit === 'day' && neighbours.some((at) => is(terms[at], 'marker', 'per-week'))) return true;
  if (quantity.value !== 7 || quantity.unit !== 'week') return false;
  const near = terms.slice(Math.max(0, quantity.first - 3), quantity.last + 6);
  return near.some(
    (term) => is(term, 'marker', 'count') || is(term, 'marker', 'twice') || is(term, 'marker', 'once'),
  );
}

function dateAt(reading: Reading, index: number): Slot<Deadline>[] | null {
  const date =
    isoDate(reading, index) ??
    chineseDate(reading, index) ??
    englishDate(reading, index) ??
    feast(reading, index) ??
    byWeekday(reading, index);
  if (!date || date.date < reading.today) return null;
  return [slotAt(reading, { date: date.date }, index, date.last, confidences.stated)];
}

const monthLeads: ReadonlySet<string> = new Set(['in', 'next', 'for', 'until', 'come']);

interface DateFound {
  date: LocalDate;
  last: number;
}

function isoDate({ terms }: Reading, index: number): DateFound | null {
  const [year, month, day] = [0, 2, 4].map((step) => terms[index + step]?.numeral?.value);
  const joined = [1, 3].every((step) => ['-', '/'].includes(terms[index + step]?.word ?? ''));
  if (!joined || year === undefined || month === undefined || day === undefined || year < 1900) return null;
  return found(year, month, day, index + 4);
}

/** 2027年5月1日, 5月1号, 五月底. */
function chineseDate(reading: Reading, index: number): DateFound | null {
  const { terms } = reading;
  const first = terms[index]?.numeral?.value;
  if (first === undefined) return null;
  if (terms[index + 1]?.word === '年' && first >= 1900 && first <= 9999) {
    const rest = monthAndDay(reading, index + 2);
    return rest && found(first, rest.month, rest.day, rest.last);
  }
  if (terms[index - 1]?.word === '年' && terms[index - 2]?.word === '明') {
    const month = monthAndDay(reading, index) ?? bareMonth(reading, index);
    return month && found(Number(reading.today.slice(0, 4)) + 1, month.month, month.day, month.last);
  }
  if (terms[index - 1]?.word === '年') return null;
  const rest = monthAndDay(reading, index);
  return rest && upcoming(reading, rest.month, rest.day, rest.last);
}

function monthAndDay({ terms }: Reading, at: number): { month: number; day: number; last: number } | null {
  const month = terms[at]?.numeral?.value;
  if (month === undefined || month > 12 || terms[at + 1]?.word !== '月') return null;
  if (is(terms[at + 2], 'marker', 'month-end')) return { month, day: lastDay(month), last: at + 2 };
  if (is(terms[at + 2], 'marker', 'before') || is(terms[at - 1], 'marker', 'by'))
    return { month, day: 1, last: at + 1 };
  const day = terms[at + 2]?.numeral?.value;
  const named = ['日', '号'].includes(terms[at + 3]?.word ?? '');
  return day !== undefined && named ? { month, day, last: at + 3 } : null;
}

function bareMonth({ terms }: Reading, at: number): { month: number; day: number; last: number } | null {
  const month = terms[at]?.numeral?.value;
  return month !== undefined && month <= 12 && terms[at + 1]?.word === '月'
    ? { month, day: 1, last: at + 1 }
    : null;
}

/** "1 May", "May 1st", "1st of May", "end of March". A bare month counts only behind "by": "may" and "march" are verbs. */
function englishDate(reading: Reading, index: number): DateFound | null {
  const { terms } = reading;
  const leading = terms[index]?.meanings.month?.[0];
  const isOrdinal = (at: number): boolean => ['st', 'nd', 'rd', 'th'].includes(terms[at]?.word ?? '');
  if (leading !== undefined) {
    const day = terms[index + 1]?.numeral?.value;
    if (day === undefined) {
      const led = [terms[index - 1], terms[index - 2]];
      if (led.some((term) => term?.word === 'mid' && term.segment === terms[index]?.segment))
        return upcoming(reading, leading, 15, index);
      const aimed = led.some((term) => is(term, 'marker', 'before') || monthLeads.has(term?.word ?? ''));
      return aimed ? upcoming(reading, leading, 1, index) : null;
    }
    return upcoming(reading, leading, day, isOrdinal(index + 2) ? index + 2 : index + 1);
  }
  if (is(terms[index], 'marker', 'month-end')) {
    const month = terms[index + 1]?.meanings.month?.[0];
    return month === undefined ? null : upcoming(reading, month, lastDay(month), index + 1);
  }
  const day = terms[index]?.word === 'first' ? 1 : terms[index]?.numeral?.value;
  if (day === undefined || terms[index - 1]?.meanings.month) return null;
  let at = isOrdinal(index + 1) ? index + 2 : index + 1;
  if (terms[at]?.word === 'of') at += 1;
  const month = terms[at]?.meanings.month?.[0];
  return month === undefined ? null : upcoming(reading, month, day, at);
}

/** "by Sunday": the next one; "by next Sunday": that of the week after. */
function byWeekday(reading: Reading, index: number): DateFound | null {
  const [weekday] = reading.terms[index]?.meanings.weekday ?? [];
  const isNext = reading.terms[index - 1]?.word === 'next';
  const led = ['by', 'before', 'until'].includes(reading.terms[isNext ? index - 2 : index - 1]?.word ?? '');
  if (weekday === undefined || !led) return null;
  const ahead = (weekday - weekdayOf(reading.today) + 7) % 7;
  return { date: addDays(reading.today, isNext ? ahead + 7 : ahead || 7), last: index };
}

function feast(reading: Reading, index: number): DateFound | null {
  const name: Feast | undefined = reading.terms[index]?.meanings.feast?.[0];
  if (!name) return null;
  if (name === 'next-month-end') return { date: nextMonthEnd(reading.today), last: index };
  const dates = name === 'spring-festival' ? springFestivals : isMovable(name) ? movableFeasts[name] : null;
  if (dates === null) return upcoming(reading, ...fixedFeasts[name as keyof typeof fixedFeasts], index);
  const date = dates.find((day) => day > reading.today);
  return date ? { date, last: index } : null;
}

function isMovable(name: Feast): name is keyof typeof movableFeasts {
  return Object.hasOwn(movableFeasts, name);
}

function nextMonthEnd(today: LocalDate): LocalDate {
  const [year = 0, month = 0] = today.split('-').map(Number);
  const ahead = month + 2;
  const [y, m] = ahead > 12 ? [year + 1, ahead - 12] : [year, ahead];
  return addDays(`${y}-${String(m).padStart(2, '0')}-01`, -1);
}

/** First day of the next such month from today on. */
export function upcomingMonth(today: LocalDate, month: number): LocalDate | null {
  return upcoming({ today }, month, 1, 0)?.date ?? null;
}

/** The next such day from today on. */
function upcoming(
  reading: Pick<Reading, 'today'>,
  month: number,
  day: number,
  last: number,
): DateFound | null {
  const year = Number(reading.today.slice(0, 4));
  const thisYear = found(year, month, day, last);
  return thisYear && thisYear.date >= reading.today ? thisYear : found(year + 1, month, day, last);
}

function lastDay(month: number): number {
  return Number(addDays(`2027-${String((month % 12) + 1).padStart(2, '0')}-01`, -1).slice(8));
}

function found(year: number, month: number, day: number, last: number): DateFound | null {
  const date = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return epochDay(date) === null ? null : { date, last };
}
