import type { LocalDate } from '../shared/local-date.js';
import { weekdayOf } from '../shared/local-date.js';
import { minuteOfDay } from './clock-time.js';
import { fallsOn } from './falls-on.js';
import type { PersonalCalendar } from './personal-calendar.js';

/** Minutes since midnight. */
export interface FreeStretch {
  from: number;
  to: number;
}

/** When somebody may train who names no time of day: from six to ten at night (engineering choice). */
const wakingDay: FreeStretch = { from: 6 * 60, to: 22 * 60 };

/**
 * The longest stretch of a date that no commitment takes, in minutes: within the windows of its weekday, else within the
 * waking day. A session is done in one go, so shorter stretches do not add up.
 */
export function longestFreeMinutes(calendar: PersonalCalendar, date: LocalDate): number {
  return Math.max(0, ...freeStretches(calendar, date).map(({ from, to }) => to - from));
}

/** Every such stretch of a date, in the order of the day. */
export function freeStretches(calendar: PersonalCalendar, date: LocalDate): FreeStretch[] {
  const windows = calendar.windows.filter(({ weekday }) => weekday === weekdayOf(date)).map(stretchOf);
  const taken = calendar.commitments.filter((commitment) => fallsOn(commitment, date)).map(stretchOf);
  return (windows.length > 0 ? windows : [wakingDay])
    .flatMap((window) => without(window, taken))
    .sort((a, b) => a.from - b.from);
}

function stretchOf({ from, to }: { from: string; to: string }): FreeStretch {
  return { from: minuteOfDay(from) ?? 0, to: minuteOfDay(to) ?? 0 };
}

function without(window: FreeStretch, taken: readonly FreeStretch[]): FreeStretch[] {
  return taken.reduce<FreeStretch[]>(
    (left, { from, to }) =>
      left.flatMap((piece) =>
        [
          { from: piece.from, to: Math.min(piece.to, from) },
          { from: Math.max(piece.from, to), to: piece.to },
        ].filter((rest) => rest.to > rest.from),
      ),
    [window],
  );
}
