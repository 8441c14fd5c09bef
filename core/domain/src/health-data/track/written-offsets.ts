import type { Activity } from '../activity.js';

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
    if (changes.at(-1)?.offsetMinutes !== offsetMinutes)
      changes.push({ secondsFromStart: seconds[row]!, offsetMinutes });
  }
  if (changes.every(({ offsetMinutes }) => offsetMinutes === 0))
    return { offsetMinutes: null, offsetChanges: [] };
  return { offsetMinutes: changes[0]!.offsetMinutes, offsetChanges: changes.slice(1) };
}
