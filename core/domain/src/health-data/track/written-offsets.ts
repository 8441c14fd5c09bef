import type { Activity } from '../activity.js';

/** More changes than a journey around the world has are a fault of the clock. */
const mostChanges = 100;

/**
 * Offsets of a track from UTC, in the order of time. Where every offset written is zero, the file means UTC and says
 * nothing of the place: as with `Z`, the offset is unknown.
 */
export function writtenOffsets(
  offsets: Float64Array,
  seconds: Float64Array,
  rows: Int32Array,
): Required<Pick<Activity, 'offsetMinutes' | 'offsetChanges'>> {
  const changes: { secondsFromStart: number; offsetMinutes: number }[] = [];
  for (const row of rows) {
    const offsetMinutes = offsets[row]!;
    if (Number.isNaN(offsetMinutes) || Number.isNaN(seconds[row]!)) continue;
    const last = changes.at(-1);
    if (last?.offsetMinutes === offsetMinutes) continue;
    const change = { secondsFromStart: seconds[row]!, offsetMinutes };
    // Two offsets at one moment: the later point knows better.
    if (last?.secondsFromStart === change.secondsFromStart) changes[changes.length - 1] = change;
    else changes.push(change);
  }
  if (changes.every(({ offsetMinutes }) => offsetMinutes === 0))
    return { offsetMinutes: null, offsetChanges: [] };
  return { offsetMinutes: changes[0]!.offsetMinutes, offsetChanges: changes.slice(1, mostChanges) };
}
