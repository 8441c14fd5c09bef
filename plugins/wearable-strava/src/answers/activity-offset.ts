import { parseInstant } from '@regimen/domain';
import type { JsonObject } from '@regimen/plugin-api/reading';
import { numberIn, textIn, zoneOffset } from '@regimen/plugin-api/reading';

/** No zone lies further from UTC. */
const farthestOffsetMinutes = 14 * 60;

/**
 * Minutes east of UTC at the start. `utc_offset` says it in seconds; else `start_date_local` does, a wall clock that ends
 * in a false Z, by how far it is from the instant; else the zone named behind `(GMT-08:00)`. Null where none does.
 */
export function offsetOf(activity: JsonObject, startMilliseconds: number): number | null {
  const seconds = numberIn(activity, 'utc_offset');
  if (seconds !== null) return within(Math.round(seconds / 60));
  const local = textIn(activity, 'start_date_local');
  const wall = local === null ? null : parseInstant(local);
  if (wall !== null) return within(Math.round((Date.parse(wall.at) - startMilliseconds) / 60_000));
  const zone = /^(?:\([^)]*\)\s*)?(\S+)$/.exec(textIn(activity, 'timezone') ?? '')?.[1];
  return zoneOffset(startMilliseconds, zone ?? null);
}

function within(minutes: number): number | null {
  return Math.abs(minutes) <= farthestOffsetMinutes ? minutes : null;
}
