import { offsetMinutesAt } from '@regimen/domain';

/** `2026-02-10T23:10:00+09:00`: an instant as the clock at its place showed it; without an offset the person's zone says it. */
export function wallTime(at: string, offsetMinutes: number | null, timeZone: string): string {
  const milliseconds = Date.parse(at);
  const offset = offsetMinutes ?? offsetMinutesAt(milliseconds, timeZone);
  const clock = new Date(milliseconds + offset * 60_000).toISOString().replace(/(\.000)?Z$/, '');
  const size = Math.abs(offset);
  const digits = [Math.floor(size / 60), size % 60].map((part) => String(part).padStart(2, '0')).join(':');
  return `${clock}${offset < 0 ? '-' : '+'}${digits}`;
}
