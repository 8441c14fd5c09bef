import type { LocalDate } from '../shared/local-date.js';
import { addDays } from '../shared/local-date.js';
import { fallsOn, liesIn } from './falls-on.js';
import type { PersonalCalendar } from './personal-calendar.js';

/** An entry of a calendar with what it is. */
export type CalendarEntryOf = {
  [List in keyof PersonalCalendar]: { list: List; entry: PersonalCalendar[List][number] };
}[keyof PersonalCalendar];

/** What differs between two calendars. A changed entry is one that went and one that came. */
export interface CalendarChanges {
  added: readonly CalendarEntryOf[];
  removed: readonly CalendarEntryOf[];
}

/** The entries that only one of two calendars has and that concern a day from `from` to `to`. */
export function calendarChanges(
  before: PersonalCalendar,
  after: PersonalCalendar,
  { from, to }: { from: LocalDate; to: LocalDate },
): CalendarChanges {
  const only = (one: PersonalCalendar, other: PersonalCalendar) => {
    const known = new Set(entriesOf(other).map((each) => JSON.stringify(each)));
    return entriesOf(one).filter((each) => !known.has(JSON.stringify(each)) && concerns(each, from, to));
  };
  return { added: only(after, before), removed: only(before, after) };
}

/**
 * The calendar that the days before `from` were planned by, and that the days since are planned by: a plan that has begun
 * is judged by what was known when its past days were planned. Windows have no dates and are those of `after`.
 */
export function calendarSince(
  before: PersonalCalendar,
  after: PersonalCalendar,
  from: LocalDate,
): PersonalCalendar {
  const joined = <Entry extends { id: string; firstOn: LocalDate | null; lastOn: LocalDate | null }>(
    old: readonly Entry[],
    now: readonly Entry[],
  ): Entry[] => {
    const kept = new Set(now.map((each) => JSON.stringify(each)));
    const yesterday = addDays(from, -1);
    const same = old.filter((each) => kept.has(JSON.stringify(each)));
    const sameIds = new Set(same.map(({ id }) => id));
    const ended = old
      .filter((each) => !kept.has(JSON.stringify(each)) && (each.firstOn === null || each.firstOn < from))
      .map((each) => ({ ...each, lastOn: earlier(each.lastOn, yesterday) }));
    const begun = now
      .filter(({ id, lastOn }) => !sameIds.has(id) && (lastOn === null || lastOn >= from))
      .map((each) => ({
        ...each,
        firstOn: each.firstOn === null || each.firstOn < from ? from : each.firstOn,
      }));
    return [...same, ...ended, ...begun];
  };
  return {
    windows: after.windows,
    commitments: joined(before.commitments, after.commitments),
    periods: joined(before.periods, after.periods),
    classes: joined(before.classes, after.classes),
  };
}

function entriesOf({ windows, commitments, periods, classes }: PersonalCalendar): CalendarEntryOf[] {
  return [
    ...periods.map((entry) => ({ list: 'periods', entry }) as const),
    ...commitments.map((entry) => ({ list: 'commitments', entry }) as const),
    ...classes.map((entry) => ({ list: 'classes', entry }) as const),
    ...windows.map((entry) => ({ list: 'windows', entry }) as const),
  ];
}

function concerns(each: CalendarEntryOf, from: LocalDate, to: LocalDate): boolean {
  for (let day = from; day <= to; day = addDays(day, 1)) {
    if (each.list === 'windows') return true;
    if (each.list === 'periods' ? liesIn(each.entry, day) : fallsOn(each.entry, day)) return true;
  }
  return false;
}

function earlier(date: LocalDate | null, other: LocalDate): LocalDate {
  return date === null || date > other ? other : date;
}
