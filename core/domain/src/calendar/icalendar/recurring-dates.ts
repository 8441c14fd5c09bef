import type { LocalDate } from '../../shared/local-date.js';
import { addDays, daysBetween, epochDay, fromEpochDay, weekdayOf } from '../../shared/local-date.js';
import type { RecurrenceRule } from './recurrence-rule.js';

/** Days that may still be looked at, in a whole file: what is endless ends here. */
export interface DayBudget {
  left: number;
}

/**
 * The dates from `from` to `to` on which something that began on `start` is repeated, the start itself among them; null where
 * it would take more days than may be looked at. Looks at one day after the other, so that no rule can run for ever.
 */
export function recurringDates(
  rule: RecurrenceRule,
  start: LocalDate,
  { from, to }: { from: LocalDate; to: LocalDate },
  budget: DayBudget,
): LocalDate[] | null {
  const last = rule.until !== null && rule.until < to ? rule.until : to;
  // Only a rule that is counted needs the days that are past.
  const first = rule.count === null && start < from ? from : start;
  const days = daysBetween(first, last) + 1;
  if (days > budget.left) return null;
  budget.left -= Math.max(0, days);
  const dates: LocalDate[] = [];
  let count = 0;
  const candidates = candidatesOf(rule, start);
  for (let date = first; date <= last; date = addDays(date, 1)) {
    if (date !== start && !candidates(date)) continue;
    count += 1;
    if (rule.count !== null && count > rule.count) break;
    if (date >= from) dates.push(date);
  }
  return dates;
}

type IsCandidate = (date: LocalDate) => boolean;

function candidatesOf(rule: RecurrenceRule, start: LocalDate): IsCandidate {
  switch (rule.frequency) {
    case 'DAILY':
      return (date) => daysBetween(start, date) % rule.interval === 0 && passesDay(rule, date);
    case 'WEEKLY':
      return weekly(rule, start);
    case 'MONTHLY':
      return periodic(rule, start, monthOf, (month, of) => daysOfMonth(month, of, start));
    case 'YEARLY':
      return periodic(rule, start, yearOf, (year, of) => daysOfYear(year, of, start));
  }
}

function passesDay({ byMonth, byMonthDay, byDay }: RecurrenceRule, date: LocalDate): boolean {
  const [, month = 0, day = 0] = date.split('-').map(Number);
  return (
    (byMonth.length === 0 || byMonth.includes(month)) &&
    (byMonthDay.length === 0 || byMonthDay.some((wanted) => dayInMonth(wanted, date.slice(0, 7)) === day)) &&
    (byDay.length === 0 || byDay.some(({ weekday }) => weekday === weekdayOf(date)))
  );
}

function weekly(rule: RecurrenceRule, start: LocalDate): IsCandidate {
  const weekOf = (date: LocalDate) =>
    Math.floor(daysBetween(addDays('1970-01-05', rule.weekStart - 1), date) / 7);
  const first = weekOf(start);
  const days = rule.byDay.length > 0 ? rule.byDay.map(({ weekday }) => weekday) : [weekdayOf(start)];
  return (date) =>
    (weekOf(date) - first) % rule.interval === 0 &&
    days.includes(weekdayOf(date)) &&
    (rule.byMonth.length === 0 || rule.byMonth.includes(Number(date.slice(5, 7))));
}

/** Months and years: the days of each are found once, and its positions counted. */
function periodic(
  rule: RecurrenceRule,
  start: LocalDate,
  periodOf: (date: LocalDate) => number,
  daysOf: (period: number, rule: RecurrenceRule) => readonly LocalDate[],
): IsCandidate {
  const first = periodOf(start);
  let known: { period: number; days: ReadonlySet<LocalDate> } = { period: NaN, days: new Set() };
  return (date) => {
    const period = periodOf(date);
    if ((period - first) % rule.interval !== 0) return false;
    if (known.period !== period)
      known = { period, days: new Set(atPositions(daysOf(period, rule), rule.bySetPosition)) };
    return known.days.has(date);
  };
}

function atPositions(days: readonly LocalDate[], positions: readonly number[]): readonly LocalDate[] {
  if (positions.length === 0) return days;
  return positions.flatMap((position) => days.at(position > 0 ? position - 1 : position) ?? []);
}

function monthOf(date: LocalDate): number {
  return yearOf(date) * 12 + Number(date.slice(5, 7)) - 1;
}

function yearOf(date: LocalDate): number {
  return Number(date.slice(0, 4));
}

function daysOfMonth(month: number, rule: RecurrenceRule, start: LocalDate): LocalDate[] {
  const { byMonth, byDay, byMonthDay } = rule;
  if (byMonth.length > 0 && !byMonth.includes((month % 12) + 1)) return [];
  const isPlain = byDay.length === 0 && byMonthDay.length === 0;
  const days = isPlain ? [Number(start.slice(8))] : byMonthDay;
  return allDays(`${Math.floor(month / 12)}`, (month % 12) + 1).filter(
    (date) => isNamedDay(date, days) && isNamedWeekday(date, byDay, (each) => each.slice(0, 7)),
  );
}

function daysOfYear(year: number, rule: RecurrenceRule, start: LocalDate): LocalDate[] {
  const { byMonth, byDay, byMonthDay } = rule;
  const isByYear = byMonth.length === 0 && byMonthDay.length === 0 && byDay.length > 0;
  const allMonths = Array.from({ length: 12 }, (_, index) => index + 1);
  const startMonth = byMonthDay.length > 0 ? allMonths : [Number(start.slice(5, 7))];
  const months = byMonth.length > 0 ? byMonth : isByYear ? allMonths : startMonth;
  const isPlain = byDay.length === 0 && byMonthDay.length === 0;
  const days = isPlain ? [Number(start.slice(8))] : byMonthDay;
  // Without months "the second Sunday" is that of the year.
  const periodOf = isByYear ? (date: LocalDate) => date.slice(0, 4) : (date: LocalDate) => date.slice(0, 7);
  return [...new Set(months)]
    .sort((one, other) => one - other)
    .flatMap((month) => allDays(`${year}`, month))
    .filter((date) => isNamedDay(date, days) && isNamedWeekday(date, byDay, periodOf));
}

function allDays(year: string, month: number): LocalDate[] {
  const start = `${year.padStart(4, '0')}-${String(month).padStart(2, '0')}`;
  const first = epochDay(`${start}-01`) ?? 0;
  return Array.from({ length: lengthOf(start) }, (_, index) => fromEpochDay(first + index));
}

function lengthOf(month: string): number {
  return [31, 30, 29, 28].find((day) => epochDay(`${month}-${day}`) !== null) ?? 28;
}

/** Day of the month, counted from its end where negative. */
function dayInMonth(day: number, month: string): number {
  return day > 0 ? day : lengthOf(month) + 1 + day;
}

function isNamedDay(date: LocalDate, days: readonly number[]): boolean {
  const day = Number(date.slice(8));
  return days.length === 0 || days.some((wanted) => dayInMonth(wanted, date.slice(0, 7)) === day);
}

/** Whether a date is one of the weekdays, and the one counted within its period where they are counted. */
function isNamedWeekday(
  date: LocalDate,
  byDay: RecurrenceRule['byDay'],
  periodOf: (date: LocalDate) => string,
): boolean {
  return (
    byDay.length === 0 ||
    byDay.some(
      ({ weekday, ordinal }) =>
        weekday === weekdayOf(date) && (ordinal === null || isOrdinal(date, ordinal, periodOf)),
    )
  );
}

function isOrdinal(date: LocalDate, ordinal: number, periodOf: (date: LocalDate) => string): boolean {
  const steps = Math.abs(ordinal);
  const direction = ordinal > 0 ? -7 : 7;
  const inside = addDays(date, direction * (steps - 1));
  return periodOf(inside) === periodOf(date) && periodOf(addDays(inside, direction)) !== periodOf(date);
}
