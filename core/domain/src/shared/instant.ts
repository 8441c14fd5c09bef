import { epochDay } from './local-date.js';

/** A moment, and how far the clock stood from UTC where it was written; null where the text says UTC or nothing. */
export interface WrittenInstant {
  /** UTC, ISO 8601 with milliseconds. */
  at: string;
  /** Minutes east of UTC. */
  offsetMinutes: number | null;
}

/** A wall clock as written: a real date and time of day without zone. */
export interface WallTime {
  /** Milliseconds since 1970-01-01T00:00 on the same clock. */
  milliseconds: number;
}

const pattern =
  /^(\d{4}-\d{2}-\d{2})[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?\s*(Z|[+-]\d{2}(?::?\d{2})?)?$/i;
/** No zone lies further from UTC. */
const farthestOffsetMinutes = 14 * 60;

/**
 * Reads `2026-03-29T02:30:00.037+01:00` and its usual variants: blank for T, no seconds, `+0100`, `Z`. Null for anything
 * else, for a date or time of day that does not exist, and for a wall time without zone (see `parseWallTime`).
 */
export function parseInstant(text: string): WrittenInstant | null {
  const written = readWritten(text);
  if (!written?.zone) return null;
  if (/^z$/i.test(written.zone))
    return { at: new Date(written.milliseconds).toISOString(), offsetMinutes: null };
  const offsetMinutes = readOffset(written.zone);
  if (offsetMinutes === null) return null;
  return { at: new Date(written.milliseconds - offsetMinutes * 60_000).toISOString(), offsetMinutes };
}

/** Reads a time of day without zone, as `parseInstant` reads one with; null where a zone is written or it does not exist. */
export function parseWallTime(text: string): WallTime | null {
  const written = readWritten(text);
  return written && written.zone === undefined ? { milliseconds: written.milliseconds } : null;
}

function readWritten(text: string): { milliseconds: number; zone: string | undefined } | null {
  const match = pattern.exec(text.trim());
  if (!match) return null;
  const [, date = '', hours = '', minutes = '', seconds = '0', fraction = '', zone] = match;
  const day = epochDay(date);
  const outside = Number(hours) > 23 || Number(minutes) > 59 || Number(seconds) > 59;
  if (day === null || outside) return null;
  const milliseconds = Number(fraction.padEnd(3, '0').slice(0, 3));
  const ofDay = ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000 + milliseconds;
  return { milliseconds: day * 86_400_000 + ofDay, zone };
}

function readOffset(zone: string): number | null {
  const [, sign, hours = '', minutes = '0'] = /^([+-])(\d{2}):?(\d{2})?$/.exec(zone) ?? [];
  const size = Number(hours) * 60 + Number(minutes);
  if (sign === undefined || size > farthestOffsetMinutes || Number(minutes) > 59) return null;
  return sign === '-' ? -size : size;
}
