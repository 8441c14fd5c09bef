import { addDays } from '../shared/local-date.js';
import type { LocalDate } from '../shared/local-date.js';
import { localDayOf } from './local-day.js';

/** No zone is further from UTC than this, minutes. */
const farthestOffsetMinutes = 900;

/** Hours of a calendar day in a zone (IANA name): 23 or 25 where the clock is changed. @throws RangeError for an unknown zone. */
export function dayLengthHours(day: LocalDate, timeZone: string): number {
  return (firstMinuteOf(addDays(day, 1), timeZone) - firstMinuteOf(day, timeZone)) / 60;
}

function firstMinuteOf(day: LocalDate, timeZone: string): number {
  let before = Date.parse(`${day}T00:00:00Z`) / 60_000 - farthestOffsetMinutes - 1;
  let within = before + 2 * farthestOffsetMinutes + 1;
  while (within - before > 1) {
    const middle = Math.floor((before + within) / 2);
    const at = new Date(middle * 60_000).toISOString();
    if (localDayOf(at, null, timeZone) < day) before = middle;
    else within = middle;
  }
  return within;
}
