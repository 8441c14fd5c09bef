import type { WallTime } from './instant.js';

/** A wall time, placed by a zone; `remark` where the clocks were changed there. */
export interface ZonedInstant {
  /** UTC, ISO 8601 with milliseconds. */
  at: string;
  /** Minutes east of UTC. */
  offsetMinutes: number;
  remark: 'nonexistent_local_time' | 'ambiguous_local_time' | null;
}

const clocks = new Map<string, Intl.DateTimeFormat>();
const dayMilliseconds = 86_400_000;

/** Minutes east of UTC in a zone (IANA name) at an instant (milliseconds). @throws RangeError for an unknown zone. */
export function offsetMinutesAt(milliseconds: number, timeZone: string): number {
  const parts = clockOf(timeZone).formatToParts(milliseconds);
  const field = (type: string) => Number(parts.find((part) => part.type === type)?.value);
  const wall = Date.UTC(
    field('year'),
    field('month') - 1,
    field('day'),
    field('hour'),
    field('minute'),
    field('second'),
  );
  return Math.round((wall - Math.floor(milliseconds / 1000) * 1000) / 60_000);
}

/**
 * The instant a wall clock in a zone showed a time. A time shown twice is taken as the first, one that was skipped is
 * moved on by the length of the gap (as RFC 5545 has it). @throws RangeError for an unknown zone.
 */
export function zonedInstant({ milliseconds }: WallTime, timeZone: string): ZonedInstant {
  const before = offsetMinutesAt(milliseconds - dayMilliseconds, timeZone);
  const behind = offsetMinutesAt(milliseconds + dayMilliseconds, timeZone);
  const shown = [...new Set([before, behind])].filter(
    (offset) => offsetMinutesAt(milliseconds - offset * 60_000, timeZone) === offset,
  );
  const offset = shown[0] ?? before;
  const at = milliseconds - offset * 60_000;
  return {
    at: new Date(at).toISOString(),
    offsetMinutes: shown.length === 0 ? offsetMinutesAt(at, timeZone) : offset,
    remark: shown.length === 0 ? 'nonexistent_local_time' : shown.length > 1 ? 'ambiguous_local_time' : null,
  };
}

/** Whether a name is that of a zone (IANA) whose times are known here. */
export function isTimeZone(name: string): boolean {
  return canonicalZone(name) !== null;
}

/** The one way of writing the name of a zone (IANA); null where nobody knows it. */
export function canonicalZone(name: string): string | null {
  // Newer engines take "+01:00" for a zone: it tells nothing of when clocks are changed.
  if (!/^[a-z]/i.test(name)) return null;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone;
  } catch {
    return null;
  }
}

function clockOf(timeZone: string): Intl.DateTimeFormat {
  let clock = clocks.get(timeZone);
  if (!clock) {
    clock = new Intl.DateTimeFormat('en-GB', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    clocks.set(timeZone, clock);
  }
  return clock;
}
