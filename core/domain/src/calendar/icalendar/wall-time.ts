import { epochDay, fromEpochDay } from '../../shared/local-date.js';
import type { LocalDate } from '../../shared/local-date.js';
import { offsetMinutesAt, zonedInstant } from '../../shared/zoned-time.js';

/** A date with a time of its own clock. */
export interface WallTime {
  date: LocalDate;
  /** Since midnight. */
  minute: number;
}

const millisecondsPerDay = 86_400_000;
const millisecondsPerMinute = 60_000;

/** What the clocks of a zone show at an instant, ms since 1970. */
export function wallTimeAt(instant: number, timeZone: string): WallTime {
  const shown = instant + offsetMinutesAt(instant, timeZone) * millisecondsPerMinute;
  const day = Math.floor(shown / millisecondsPerDay);
  return {
    date: fromEpochDay(day),
    minute: Math.floor((shown - day * millisecondsPerDay) / millisecondsPerMinute),
  };
}

/** The instant at which clocks of a zone show a time, ms since 1970 (see `zonedInstant`). @throws RangeError on an unreal date. */
export function instantOf({ date, minute }: WallTime, timeZone: string): number {
  const day = epochDay(date);
  if (day === null) throw new RangeError(`Not a calendar date: ${date}`);
  const milliseconds = day * millisecondsPerDay + minute * millisecondsPerMinute;
  return Date.parse(zonedInstant({ milliseconds }, timeZone).at);
}
