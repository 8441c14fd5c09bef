import { instantText } from '@regimen/domain';

/** 10000-01-01: beyond it ISO 8601 writes years otherwise. */
const beyondMilliseconds = 253_402_300_800_000;

/**
 * The instant (UTC, ISO 8601 with milliseconds) so many milliseconds after 1970 began. Null from 0 down, which
 * providers write for "never", and beyond the year 9999.
 */
export function epochInstant(milliseconds: number | null): string | null {
  if (milliseconds === null || !(milliseconds > 0) || milliseconds >= beyondMilliseconds) return null;
  return instantText(Math.trunc(milliseconds));
}

/** No bout of exercise is longer: some hundred days, in seconds. */
export const longestBoutSeconds = 1e7;

/** The instant that a bout ends which took so many seconds; null where none takes so long, or ends beyond the year 9999. */
export function endAfter(startedAt: string, seconds: number): string | null {
  if (!(seconds >= 0 && seconds <= longestBoutSeconds)) return null;
  return epochInstant(Date.parse(startedAt) + Math.round(seconds * 1000));
}
