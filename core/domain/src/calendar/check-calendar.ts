import { activityCodes, equipmentCodes, places } from '../profile/vocabulary/index.js';
import { epochDay } from '../shared/local-date.js';
import type { ProblemIssue } from '../shared/problem.js';
import { minuteOfDay } from './clock-time.js';
import type {
  CalendarDates,
  CalendarPeriod,
  Commitment,
  GroupClass,
  PersonalCalendar,
  TrainingWindow,
} from './personal-calendar.js';
import { periodKinds } from './personal-calendar.js';

/** More entries than a life has, so that no calendar can make planning slow (engineering choice). */
export const mostCalendarEntries = 400;
const longestDayMinutes = 600;

type Entry =
  | { kind: 'window'; entry: TrainingWindow }
  | { kind: 'commitment'; entry: Commitment }
  | { kind: 'period'; entry: CalendarPeriod }
  | { kind: 'class'; entry: GroupClass };

/** Everything that is wrong with one entry, by field; empty when it can be used. */
export function calendarEntryIssues({ kind, entry }: Entry): ProblemIssue[] {
  switch (kind) {
    case 'window':
      return [...weekdayIssues(entry.weekday), ...timeIssues(entry)];
    case 'commitment':
      return [...datesIssues(entry), ...timeIssues(entry)];
    case 'class':
      return [
        ...datesIssues(entry),
        ...timeIssues(entry),
        ...codeIssues('activity', [entry.activity], activityCodes),
        ...codeIssues('place', [entry.place], places),
      ];
    case 'period':
      return periodIssues(entry);
  }
}

/** Everything that is wrong with a calendar, by place; empty when it can be planned with. */
export function calendarIssues(calendar: PersonalCalendar): ProblemIssue[] {
  const { windows, commitments, periods, classes } = calendar;
  const entries: readonly (readonly [string, Entry])[] = [
    ...windows.map((entry, index) => [`windows.${index}`, { kind: 'window', entry }] as const),
    ...commitments.map((entry, index) => [`commitments.${index}`, { kind: 'commitment', entry }] as const),
    ...periods.map((entry, index) => [`periods.${index}`, { kind: 'period', entry }] as const),
    ...classes.map((entry, index) => [`classes.${index}`, { kind: 'class', entry }] as const),
  ];
  const tooMany =
    entries.length > mostCalendarEntries
      ? [issue('', 'too-many', `Keep at most ${mostCalendarEntries} entries; remove those that are over.`)]
      : [];
  return [
    ...tooMany,
    ...entries.flatMap(([path, entry]) =>
      calendarEntryIssues(entry).map((found) => ({ ...found, path: `${path}.${found.path}` })),
    ),
  ];
}

function issue(path: string, code: string, message: string): ProblemIssue {
  return { severity: 'error', path, code, message };
}

function weekdayIssues(weekday: number): ProblemIssue[] {
  return Number.isInteger(weekday) && weekday >= 1 && weekday <= 7
    ? []
    : [issue('weekday', 'invalid', 'Name a weekday from 1, Monday, to 7, Sunday.')];
}

function timeIssues({ from, to }: { from: string; to: string }): ProblemIssue[] {
  const [start, end] = [minuteOfDay(from), minuteOfDay(to)];
  if (start === null) return [issue('from', 'invalid-time', 'Give a time like 18:30.')];
  if (end === null) return [issue('to', 'invalid-time', 'Give a time like 19:30.')];
  return end > start ? [] : [issue('to', 'order', 'The end must come after the start on the same day.')];
}

function datesIssues({ weekday, firstOn, lastOn }: CalendarDates): ProblemIssue[] {
  const isOpen = weekday === null && (firstOn === null || lastOn === null);
  return [
    ...(weekday === null ? [] : weekdayIssues(weekday)),
    ...(isOpen ? [issue('weekday', 'missing', 'Name a weekday, or the first and the last day.')] : []),
    ...stretchIssues(firstOn, lastOn),
  ];
}

function stretchIssues(firstOn: string | null, lastOn: string | null): ProblemIssue[] {
  const isReal = (date: string | null) => date === null || epochDay(date) !== null;
  if (!isReal(firstOn)) return [issue('firstOn', 'invalid-date', 'Give a real date.')];
  if (!isReal(lastOn)) return [issue('lastOn', 'invalid-date', 'Give a real date.')];
  return firstOn !== null && lastOn !== null && lastOn < firstOn
    ? [issue('lastOn', 'order', 'The last day must not come before the first.')]
    : [];
}

function periodIssues(period: CalendarPeriod): ProblemIssue[] {
  const { kind, minutesPerDay: minutes, equipment, places: where } = period;
  const isAmount =
    minutes === null || (Number.isInteger(minutes) && minutes >= 0 && minutes <= longestDayMinutes);
  return [
    ...((periodKinds as readonly string[]).includes(kind)
      ? []
      : [issue('kind', 'unknown-code', 'This choice is not known.')]),
    ...stretchIssues(period.firstOn, period.lastOn),
    ...(isAmount ? [] : [issue('minutesPerDay', 'out-of-range', 'Give 0 to 600 minutes.')]),
    ...codeIssues('equipment', equipment ?? [], equipmentCodes),
    ...codeIssues('places', where ?? [], places),
    ...(kind === 'busy' && minutes === null
      ? [issue('minutesPerDay', 'missing', 'Say how many minutes a day are left; 0 for none.')]
      : []),
    ...(kind === 'closed' && (where ?? []).length === 0
      ? [issue('places', 'missing', 'Name what is closed.')]
      : []),
  ];
}

function codeIssues(path: string, codes: readonly string[], known: readonly string[]): ProblemIssue[] {
  return codes.some((code) => !known.includes(code))
    ? [issue(path, 'unknown-code', 'This choice is not known.')]
    : [];
}
