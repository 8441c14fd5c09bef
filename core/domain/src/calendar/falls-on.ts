import type { LocalDate } from '../shared/local-date.js';
import { weekdayOf } from '../shared/local-date.js';
import type { CalendarDates } from './personal-calendar.js';

/** Whether something in a calendar takes place on a date. */
export function fallsOn({ weekday, firstOn, lastOn }: CalendarDates, date: LocalDate): boolean {
  return (
    (weekday === null || weekdayOf(date) === weekday) &&
    (firstOn === null || firstOn <= date) &&
    (lastOn === null || date <= lastOn)
  );
}

/** Whether a date lies in a stretch of days; an end that is not known yet has not come. */
export function liesIn(
  { firstOn, lastOn }: { firstOn: LocalDate; lastOn: LocalDate | null },
  date: LocalDate,
): boolean {
  return firstOn <= date && (lastOn === null || date <= lastOn);
}
