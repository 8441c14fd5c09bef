import type { LocalDate } from '../shared/local-date.js';
import { fromEpochDay } from '../shared/local-date.js';

const millisecondsPerDay = 86_400_000;
const millisecondsPerQuarter = 900_000;
const formatters = new Map<string, Intl.DateTimeFormat>();

/**
 * The calendar day at the place of measurement. The record's own offset (minutes east of UTC) wins; without one the
 * person's zone (IANA name) decides. The zone of the machine never does.
 * @throws RangeError when `at` is no instant or `timeZone` no zone.
 */
export function localDayOf(at: string, offsetMinutes: number | null, timeZone: string): LocalDate {
  return fromEpochDay(localEpochDay(Date.parse(at), offsetMinutes, timeZone));
}

/** No zone turns its clocks or begins a day within a quarter of an hour, and records of a file lie close together. */
let lastZoned = { timeZone: '', quarter: NaN, day: NaN };

/** The same for milliseconds since 1970, as days since 1970-01-01. @throws RangeError as above. */
export function localEpochDay(milliseconds: number, offsetMinutes: number | null, timeZone: string): number {
  if (offsetMinutes !== null) return Math.floor((milliseconds + offsetMinutes * 60_000) / millisecondsPerDay);
  const quarter = Math.floor(milliseconds / millisecondsPerQuarter);
  if (lastZoned.quarter !== quarter || lastZoned.timeZone !== timeZone) {
    const day = Date.parse(formatterOf(timeZone).format(milliseconds)) / millisecondsPerDay;
    lastZoned = { timeZone, quarter, day };
  }
  return lastZoned.day;
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
