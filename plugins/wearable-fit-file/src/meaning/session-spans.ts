import type { Session } from './session.js';
import type { DatedRows } from './dated-rows.js';
import { indexFrom } from './dated-rows.js';

/** Devices round the times of records and sessions to seconds, each in its own way. */
const roundingSeconds = 1;
/** A record later than this after the end of its session has a wrong clock. */
const latestAfterEndSeconds = 86_400;

/** A session and the rows that belong to it: from the first index to before the last. */
export interface SessionSpan {
  session: Session;
  from: number;
  until: number;
  /** FIT times between which everything else in the file belongs to it. */
  begins: number;
  ends: number;
}

/**
 * Gives each row to the session that began last before it, so that no row counts twice where sessions overlap. Tells
 * `remark` how many rows lie outside all sessions, and how many behind the end that a session claims.
 */
export function spansOf(
  sessions: readonly Session[],
  { times }: DatedRows,
  remark: (code: string, time: number, count: number) => void,
): SessionSpan[] {
  const ordered = [...sessions].sort((a, b) => a.start - b.start);
  const spans = ordered.map((session, index): SessionSpan => {
    const begins = session.start - (index === 0 ? roundingSeconds : 0);
    const latest = session.start + (session.elapsed || 0) + latestAfterEndSeconds;
    const ends = Math.min(ordered[index + 1]?.start ?? Infinity, latest);
    return { session, begins, ends, from: indexFrom(times, begins), until: indexFrom(times, ends) };
  });
  let given = 0;
  for (const [index, { session, from, until }] of spans.entries()) {
    given += until - from;
    // Start and end are rounded each.
    const end = session.start + session.elapsed + 2 * roundingSeconds;
    const behind = Number.isNaN(end) ? until : Math.max(from, indexFrom(times, end));
    const next = ordered[index + 1]?.start ?? Infinity;
    if (next + roundingSeconds < session.start + session.elapsed) remark('sessions_overlap', next, 1);
    remark('records_after_session', times[behind] ?? NaN, Math.max(0, until - behind));
  }
  remark('outside_session', times[0] ?? NaN, times.length - given);
  return spans;
}
