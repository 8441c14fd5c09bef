import type { LocalDate } from '@regimen/domain';
import { parseInstant } from '@regimen/domain';
import type { JsonObject } from '@regimen/plugin-api/reading';
import { epochInstant, numberIn, objectIn, readMoment, textIn } from '@regimen/plugin-api/reading';

/** No zone lies further from UTC. */
const farthestOffsetMinutes = 14 * 60;

/** An instant written in GMT without saying so (`2026-03-08T05:00:00.0`), or as milliseconds since 1970; null for neither. */
export function instantIn(object: JsonObject, name: string): string | null {
  const milliseconds = numberIn(object, name);
  if (milliseconds !== null) return epochInstant(milliseconds);
  const text = textIn(object, name);
  return text === null ? null : (parseInstant(/[zZ]$/.test(text) ? text : `${text}Z`)?.at ?? null);
}

/** Minutes east of UTC, from a wall clock written as if it were GMT; null where either is missing or they are days apart. */
export function offsetBetween(instant: string | null, wall: string | null): number | null {
  if (instant === null || wall === null) return null;
  const minutes = Math.round((Date.parse(wall) - Date.parse(instant)) / 60_000);
  return Math.abs(minutes) <= farthestOffsetMinutes ? minutes : null;
}

/** The date of an item: `2026-03-08`, with a midnight behind it, or `Mar 8, 2026 12:00:00 AM` in an object. */
export function dateIn(object: JsonObject, name: string): LocalDate | null {
  const text = textIn(object, name) ?? textIn(objectIn(object, name) ?? {}, 'date');
  return text === null ? null : (readMoment(text)?.dayFirst ?? null);
}
