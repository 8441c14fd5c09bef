import { parseWallTime } from '@regimen/domain';
import { epochInstant, readWrittenNumber, readWrittenOffset } from '@regimen/plugin-api/reading';
import type { Row } from './samsung-row.js';

export interface Span {
  /** UTC, ISO 8601 with milliseconds. */
  at: string;
  until: string | null;
  /** Minutes east of UTC. */
  offsetMinutes: number | null;
}

/** Milliseconds since 1970 of a time as exports (`2026-01-05 07:00:00.000`, UTC) and the SDK (a number) write it. */
export function millisecondsOf(written: unknown): number | null {
  const number = readWrittenNumber(written);
  if (number !== null) return number;
  return typeof written === 'string' ? (parseWallTime(written)?.milliseconds ?? null) : null;
}

export function instantOf(written: unknown): string | null {
  return epochInstant(millisecondsOf(written));
}

/** When a row was measured, at the offset of its own (`UTC+0100`, or milliseconds). Null without a begin. */
export function spanOf(row: Row): Span | null {
  const at = instantOf(row['start_time']);
  const until = instantOf(row['end_time']);
  if (at === null || (until !== null && until < at)) return null;
  return { at, until: until === at ? null : until, offsetMinutes: offsetOf(row['time_offset']) };
}

function offsetOf(written: string | undefined): number | null {
  const milliseconds = readWrittenNumber(written?.replace(/^UTC.*/, ''));
  const minutes = milliseconds === null ? null : milliseconds / 60_000;
  if (minutes !== null) return Number.isInteger(minutes) && Math.abs(minutes) <= 840 ? minutes : null;
  return readWrittenOffset(written ?? '');
}
