import { dateOnly, epochDay, offsetMinutesAt, zonedInstant } from '@regimen/domain';
import type { LocalDate, Observation, ZonedInstant } from '@regimen/domain';
import type { WrittenMoment } from './written-moment.js';

export type DateOrder = 'day-first' | 'month-first';

const dayMilliseconds = 86_400_000;
/** Ten years in a handful of zones. */
const mostDays = 20_000;
/** Minutes east of UTC of days around which no clock is changed; null of the others. */
const steadyDays = new Map<string, number | null>();

/** When something was, and what was odd about the clock then. */
export type PlacedMoment = Pick<Observation, 'at' | 'localDate' | 'offsetMinutes'> & {
  remark: ZonedInstant['remark'];
};

/** The order that dates show: one of them is no date the other way round. Null where none decides or they contradict. */
export function dateOrderOf(moments: Iterable<WrittenMoment>): DateOrder | null {
  const seen = new Set<DateOrder>();
  for (const { dayFirst, monthFirst } of moments) {
    if (dayFirst === null && monthFirst !== null) seen.add('month-first');
    if (monthFirst === null && dayFirst !== null) seen.add('day-first');
  }
  return seen.size === 1 ? [...seen][0]! : null;
}

/** Whether the moment cannot be told without knowing which of day and month stands first. */
export function isOrderOpen({ dayFirst, monthFirst }: WrittenMoment): boolean {
  return dayFirst !== null && monthFirst !== null && dayFirst !== monthFirst;
}

/**
 * Places a moment by its own offset, else by a zone (IANA name); a date alone stays one. Null without a date, or where the
 * order is needed and not known.
 */
export function placeMoment(
  moment: WrittenMoment,
  order: DateOrder | null,
  timeZone: string,
): PlacedMoment | null {
  const { dayFirst, monthFirst, millisecondOfDay, offsetMinutes, isUtc } = moment;
  if (isOrderOpen(moment) && order === null) return null;
  const date = order === 'month-first' ? (monthFirst ?? dayFirst) : (dayFirst ?? monthFirst);
  if (date === null) return null;
  if (millisecondOfDay === null) return { ...dateOnly(date), offsetMinutes: null, remark: null };
  const milliseconds = epochDay(date)! * dayMilliseconds + millisecondOfDay;
  if (offsetMinutes === null) return placeInZone(milliseconds, date, timeZone);
  const at = new Date(milliseconds - offsetMinutes * 60_000).toISOString();
  return { at, offsetMinutes: isUtc ? null : offsetMinutes, remark: null };
}

/** Asking a zone is slow, and long tables have thousands of rows a day: a day without a change of clocks is asked once. */
function placeInZone(milliseconds: number, date: LocalDate, timeZone: string): PlacedMoment {
  const key = `${timeZone} ${date}`;
  let offsetMinutes = steadyDays.get(key);
  if (offsetMinutes === undefined) {
    if (steadyDays.size >= mostDays) steadyDays.clear();
    const day = epochDay(date)! * dayMilliseconds;
    const before = offsetMinutesAt(day - dayMilliseconds, timeZone);
    offsetMinutes = before === offsetMinutesAt(day + 2 * dayMilliseconds, timeZone) ? before : null;
    steadyDays.set(key, offsetMinutes);
  }
  if (offsetMinutes === null) return zonedInstant({ milliseconds }, timeZone);
  return { at: new Date(milliseconds - offsetMinutes * 60_000).toISOString(), offsetMinutes, remark: null };
}
