import { parseWallTime, zonedInstant } from '@regimen/domain';
import type { Remarks } from '@regimen/plugin-api/reading';

export interface PlacedTime {
  /** UTC, ISO 8601 with milliseconds. */
  at: string;
  offsetMinutes: number;
}

/** No zone lies further from UTC. */
const farthestOffsetMinutes = 14 * 60;

/**
 * Places a wall clock by the minutes east of UTC beside it: UTC is local less the offset. Without them it is placed in the
 * person's zone, which is remarked. Null for what is no wall clock, or an offset no zone has.
 */
export function placeLocal(
  text: string | null,
  offsetMinutes: number | null,
  timeZone: string,
  remark: (code: string) => void,
): PlacedTime | null {
  const wall = text === null ? null : parseWallTime(text);
  if (wall === null) return null;
  if (offsetMinutes !== null) {
    if (Math.abs(offsetMinutes) > farthestOffsetMinutes) return null;
    return { at: new Date(wall.milliseconds - offsetMinutes * 60_000).toISOString(), offsetMinutes };
  }
  remark('time_without_zone');
  const placed = zonedInstant(wall, timeZone);
  if (placed.remark !== null) remark(placed.remark);
  return { at: placed.at, offsetMinutes: placed.offsetMinutes };
}

/** Seconds from one wall clock to another of the same place; null where either is none. */
export function secondsBetween(from: string | null, to: string | null): number | null {
  const [start, end] = [from, to].map((text) => (text === null ? null : parseWallTime(text)));
  return start && end ? (end.milliseconds - start.milliseconds) / 1000 : null;
}

/** What a reader needs beside the item itself. */
export interface ReadingAids {
  timeZone: string;
  remarks: Remarks;
}
