import type { ClockTime } from './personal-calendar.js';

const pattern = /^(?:([01]\d|2[0-3]):([0-5]\d)|24:00)$/;
const endOfDay = 24 * 60;

/** Minutes since midnight of `HH:MM`; null when the text is no time of day. */
export function minuteOfDay(time: ClockTime): number | null {
  const match = pattern.exec(time);
  if (!match) return null;
  return match[1] === undefined ? endOfDay : Number(match[1]) * 60 + Number(match[2]);
}

/** `HH:MM` of minutes since midnight, 0 to 1440. */
export function clockTime(minute: number): ClockTime {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
}

/** Minutes from one time of the same day to another. @throws RangeError where one is no time of day. */
export function minutesBetween(from: ClockTime, to: ClockTime): number {
  const [start, end] = [minuteOfDay(from), minuteOfDay(to)];
  if (start === null || end === null) throw new RangeError(`Not a time of day: ${from} or ${to}`);
  return end - start;
}
