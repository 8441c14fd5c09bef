import { addDays } from '@regimen/domain';

/** Devices send late, and people say afterwards what they did: a month is counted once, from this day of the next one on. */
const countedFromDay = 5;

/** A month by its first and last day. */
export interface CalendarMonth {
  first: string;
  last: string;
}

/** The newest month that may be counted on a day. */
export function monthToCount(today: string): CalendarMonth {
  const inTime = Number(today.slice(8)) >= countedFromDay ? today : addDays(`${today.slice(0, 7)}-01`, -1);
  const last = addDays(`${inTime.slice(0, 7)}-01`, -1);
  return { first: `${last.slice(0, 7)}-01`, last };
}
