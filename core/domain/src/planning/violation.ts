import type { LocalDate } from '../shared/local-date.js';

/** One way a calendar breaks a limit or an invariant. */
export interface Violation {
  /** Constraint id, or the name of the invariant (`no-overlap`, `totals`, `progression`, …). */
  rule: string;
  /** `week 3, 2026-12-14, session …`. */
  where: string;
  message: string;
  limit: number | null;
  found: number | null;
  /** Last day it touches; null when it concerns the whole plan. */
  lastDay: LocalDate | null;
}
