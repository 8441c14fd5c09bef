import { parseInstant, parseWallTime, zonedInstant } from '@regimen/domain';
import type { LocalDate, WallTime } from '@regimen/domain';
import type { Remarks } from '@regimen/plugin-api/reading';

const american = /^(\d{2})\/(\d{2})\/(\d{2}|\d{4})(?: (\d{2}:\d{2}:\d{2}))?$/;

/**
 * A wall time as Takeout (`03/08/26 06:59:55`) and the API (`2026-03-08T06:59:55.000`) write it; midnight where there is a
 * date alone. Null for what is no time.
 */
export function wallTimeOf(text: string): WallTime | null {
  const [, month, day, year = '', time = '00:00:00'] = american.exec(text) ?? [];
  if (month !== undefined) return parseWallTime(`${year.padStart(4, '20')}-${month}-${day}T${time}`);
  return parseWallTime(/^\d{4}-\d{2}-\d{2}$/.test(text) ? `${text}T00:00:00` : text);
}

/** Whether a date is written the American way, as only Takeout has it. */
export function isAmerican(text: string): boolean {
  return american.test(text);
}

/** The calendar date of a written time. */
export function dateOf(text: string): LocalDate | null {
  const wall = wallTimeOf(text);
  return wall && new Date(wall.milliseconds).toISOString().slice(0, 10);
}

export interface Placed {
  /** UTC, ISO 8601 with milliseconds. */
  at: string;
  offsetMinutes: number | null;
}

/** Places wall times by the person's zone, and notes where the clocks were changed. */
export class Clock {
  constructor(
    private readonly timeZone: string,
    private readonly remarks: Remarks,
  ) {}

  /** A time on the person's clock, or one that carries its own offset. */
  local(text: string, where: string): Placed | null {
    const instant = parseInstant(text);
    if (instant) return instant;
    const wall = wallTimeOf(text);
    if (!wall) return null;
    const { remark, ...placed } = zonedInstant(wall, this.timeZone);
    if (remark) this.remarks.add(remark, where);
    return placed;
  }
}

/** A time that Takeout writes in UTC. */
export function utcOf(text: string): string | null {
  const wall = wallTimeOf(text);
  return wall && new Date(wall.milliseconds).toISOString();
}
