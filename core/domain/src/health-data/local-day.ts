import type { LocalDate } from '../shared/local-date.js';
import { fromEpochDay } from '../shared/local-date.js';

const millisecondsPerDay = 86_400_000;
const formatters = new Map<string, Intl.DateTimeFormat>();

/**
 * The calendar day at the place of measurement. The record's own offset (minutes east of UTC) wins; without one the
 * person's zone (IANA name) decides. The zone of the machine never does.
 * @throws RangeError when `at` is no instant or `timeZone` no zone.
 */
export function localDayOf(at: string, offsetMinutes: number | null, timeZone: string): LocalDate {
  const instant = Date.parse(at);
  if (offsetMinutes === null) return formatterOf(timeZone).format(instant);
  return fromEpochDay(Math.floor((instant + offsetMinutes * 60_000) / millisecondsPerDay));
}

function formatterOf(timeZone: string): Intl.DateTimeFormat {
  let formatter = formatters.get(timeZone);
  if (!formatter) {
    // Canadian English writes dates as YYYY-MM-DD.
    formatter = new Intl.DateTimeFormat('en-CA', {
      timeZone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
    });
    formatters.set(timeZone, formatter);
  }
  return formatter;
}
