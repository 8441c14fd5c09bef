import type { LocalDate } from '../../shared/local-date.js';
import { addDays, weekdayOf } from '../../shared/local-date.js';
import type { Weekday } from '../../shared/local-date.js';
import { clockTime } from '../clock-time.js';
import type { Commitment } from '../personal-calendar.js';
import type { CalendarFileProblem } from './calendar-file-problem.js';
import type { CalendarEvent } from './read-events.js';
import { readEvents } from './read-events.js';
import type { DayBudget } from './recurring-dates.js';
import { recurringDates } from './recurring-dates.js';
import { instantOf, wallTimeAt } from './wall-time.js';

/** A commitment that a file tells of, with the event it comes from. */
export interface ImportedCommitment extends Omit<Commitment, 'id'> {
  uid: string;
}

/** What a file says of when somebody is busy. */
export interface BusyTimes {
  isCalendar: boolean;
  /** Every event the file knows, busy or not: what it says replaces what an earlier one said. */
  uids: readonly string[];
  commitments: readonly ImportedCommitment[];
  problems: readonly CalendarFileProblem[];
}

/** Half a year, as long as the longest plan (engineering choice). */
export const importedDays = 182;
/** Days looked at in one file, and stretches found in it: a full life has a tenth of that (engineering choice). */
const budgetDays = 100_000;
const mostStretches = 10_000;
const minutesPerDay = 1440;
const lastMinute = minutesPerDay;

interface Stretch {
  date: LocalDate;
  from: number;
  to: number;
}

/** Busy times of an iCalendar text in the half year from `today`, on the clock of the person. */
export function busyTimes(
  text: string,
  { today, timeZone }: { today: LocalDate; timeZone: string },
): BusyTimes {
  const { events, problems, isCalendar } = readEvents(text, timeZone);
  const range = { from: today, to: addDays(today, importedDays - 1) };
  const budget = { left: budgetDays };
  let stretchesLeft = mostStretches;
  const replaced = replacedDates(events);
  const commitments: ImportedCommitment[] = [];
  const failed: CalendarFileProblem[] = [...problems];
  for (const event of events) {
    if (event.isFree || event.minutes === 0) continue;
    const stretches = stretchesLeft > 0 ? stretchesOf(event, range, { budget, timeZone, replaced }) : null;
    // What was too much counts too: it was looked at all the same.
    stretchesLeft -= stretches?.length ?? 0;
    if (stretches === null || stretchesLeft < 0) {
      failed.push({ line: event.line, code: 'too-much' });
      continue;
    }
    commitments.push(...commitmentsOf(event, stretches, range.to));
  }
  return {
    isCalendar,
    uids: [...new Set(events.map(({ uid }) => uid))],
    commitments,
    problems: failed.sort((one, other) => one.line - other.line),
  };
}

/** Dates of series that an event of their own stands in for. */
function replacedDates(events: readonly CalendarEvent[]): ReadonlyMap<string, ReadonlySet<LocalDate>> {
  const dates = new Map<string, Set<LocalDate>>();
  for (const { uid, replacesOn } of events)
    if (replacesOn !== null) dates.set(uid, (dates.get(uid) ?? new Set()).add(replacesOn));
  return dates;
}

interface Around {
  budget: DayBudget;
  timeZone: string;
  replaced: ReadonlyMap<string, ReadonlySet<LocalDate>>;
}

/** Every stretch of a day that an event takes; null where there are more than may be looked at. */
function stretchesOf(
  event: CalendarEvent,
  range: { from: LocalDate; to: LocalDate },
  { budget, timeZone, replaced }: Around,
): Stretch[] | null {
  const { start, rule, addedOn, leftOutOn, replacesOn, uid, minutes } = event;
  // What began before may reach into the range, and another clock may show another date.
  const early = addDays(range.from, -Math.ceil(minutes / minutesPerDay) - 1);
  const wide = { from: early, to: addDays(range.to, 1) };
  const repeated = rule ? recurringDates(rule, start.date, wide, budget) : [start.date];
  if (repeated === null) return null;
  const leftOut = new Set(leftOutOn);
  const isLeftOut = (date: LocalDate) =>
    leftOut.has(date) || (replacesOn === null && (replaced.get(uid)?.has(date) ?? false));
  const dates = [...new Set([...repeated, ...addedOn])].filter(
    (date) => !isLeftOut(date) && date >= wide.from && date <= wide.to,
  );
  return dates
    .flatMap((date) => piecesOf({ ...event, start: { ...start, date } }, timeZone))
    .filter(({ date }) => date >= range.from && date <= range.to);
}

/** The part of each day that one occurrence takes, on the clock of the person. */
function piecesOf({ start, timeZone: eventZone, minutes }: CalendarEvent, timeZone: string): Stretch[] {
  const isSameClock = eventZone === null || eventZone === timeZone;
  const begin = isSameClock ? start : wallTimeAt(instantOf(start, eventZone), timeZone);
  const pieces: Stretch[] = [];
  let left = minutes;
  for (let { date, minute } = begin; left > 0; date = addDays(date, 1), minute = 0) {
    const taken = Math.min(left, minutesPerDay - minute);
    pieces.push({ date, from: minute, to: Math.min(lastMinute, minute + taken) });
    left -= taken;
  }
  return pieces;
}

/** Stretches of the same time of day as few entries: on one weekday, or day after day. */
function commitmentsOf(
  { uid, title, rule }: CalendarEvent,
  stretches: readonly Stretch[],
  horizon: LocalDate,
): ImportedCommitment[] {
  const byTime = new Map<string, LocalDate[]>();
  for (const { date, from, to } of stretches) {
    const key = `${clockTime(from)} ${clockTime(to)}`;
    byTime.set(key, [...(byTime.get(key) ?? []), date]);
  }
  const isEndless = rule !== null && rule.until === null && rule.count === null;
  return [...byTime].flatMap(([times, found]) => {
    const dates = [...new Set(found)].sort();
    const [from = '', to = ''] = times.split(' ');
    const runs = [runsBy(dates, 1), weeklyRuns(dates)].sort((one, other) => one.length - other.length)[0]!;
    return runs.map(({ first, last, weekday }) => {
      // Day after day needs a last day in a calendar: it is taken as far as the file is read.
      const goesOn = isEndless && weekday !== null && first !== last && addDays(last, 7) > horizon;
      return { uid, title, weekday, firstOn: first, lastOn: goesOn ? null : last, from, to };
    });
  });
}

interface Run {
  first: LocalDate;
  last: LocalDate;
  weekday: Weekday | null;
}

function runsBy(dates: readonly LocalDate[], step: 1 | 7): Run[] {
  const runs: Run[] = [];
  for (const date of dates) {
    const open = runs.at(-1);
    if (open && addDays(open.last, step) === date) open.last = date;
    else runs.push({ first: date, last: date, weekday: step === 1 ? null : weekdayOf(date) });
  }
  return runs;
}

function weeklyRuns(dates: readonly LocalDate[]): Run[] {
  const days = ([1, 2, 3, 4, 5, 6, 7] as const).map((day) => dates.filter((date) => weekdayOf(date) === day));
  return days.flatMap((own) => runsBy(own, 7));
}
