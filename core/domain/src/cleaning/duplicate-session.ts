import type { SourceKind } from '../health-data/source-priority.js';
import { sourceKinds } from '../health-data/source-priority.js';

/** Start and end of a session, milliseconds on the same clock. */
export interface SessionSpan {
  startMs: number;
  endMs: number;
}

/** Share of the shorter session from which two of the same kind are one (engineering limit). */
const duplicateFrom = 0.7;

/** Share of the shorter session that both have in common, 0–1; 0 where one has no length. */
export function overlapOfShorter(a: SessionSpan, b: SessionSpan): number {
  const shorter = Math.min(lengthOf(a), lengthOf(b));
  return shorter > 0 ? commonOf(a, b) / shorter : 0;
}

/** Share of the longer session that both have in common, 0–1; 0 where none has a length. */
export function overlapOfLonger(a: SessionSpan, b: SessionSpan): number {
  const longer = Math.max(lengthOf(a), lengthOf(b));
  return longer > 0 ? commonOf(a, b) / longer : 0;
}

function lengthOf({ startMs, endMs }: SessionSpan): number {
  return endMs - startMs;
}

function commonOf(a: SessionSpan, b: SessionSpan): number {
  return Math.max(0, Math.min(a.endMs, b.endMs) - Math.max(a.startMs, b.startMs));
}

/** Whether two sessions of the same kind of activity are one, recorded twice. */
export function isDuplicateSession(a: SessionSpan, b: SessionSpan): boolean {
  return overlapOfShorter(a, b) >= duplicateFrom;
}

/** Sources, the most trusted first (engineering order). */
export const sessionSources = sourceKinds;
export type SessionSource = SourceKind;

/** The source to keep of two records of one session. */
export function preferredSource(a: SessionSource, b: SessionSource): SessionSource {
  return sessionSources.indexOf(a) <= sessionSources.indexOf(b) ? a : b;
}
