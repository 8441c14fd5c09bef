import { addDays } from '../../shared/local-date.js';
import type { LocalDate } from '../../shared/local-date.js';
import type { PlanSession, PlanWeek } from '../plan.js';
import type { SessionTemplate } from '../session-template.js';
import type { Violation } from '../violation.js';

/** A session in its week, with the catalogue entry it names, if there is exactly one. */
export interface PlacedSession {
  week: number;
  session: PlanSession;
  template: SessionTemplate | undefined;
}

/** Where a breach stands: in words, and the last day it touches (null: the whole plan). */
export interface Place {
  where: string;
  lastDay: LocalDate | null;
}

/** Where a session stands. */
export function placeOf({ week, session }: Pick<PlacedSession, 'week' | 'session'>): Place {
  return { where: `week ${week}, ${session.date}, session ${session.id}`, lastDay: session.date };
}

/** Where a week stands. */
export function placeOfWeek({ week, startsOn }: Pick<PlanWeek, 'week' | 'startsOn'>): Place {
  return { where: `week ${week}`, lastDay: addDays(startsOn, 6) };
}

/** What concerns all of a plan. */
export const wholePlan: Place = { where: 'plan', lastDay: null };

export function violation(
  rule: string,
  { where, lastDay }: Place,
  message: string,
  limit: number | null = null,
  found: number | null = null,
): Violation {
  return { rule, where, message, limit, found, lastDay };
}

/** Notes a breach of the session at hand. */
export type Report = (rule: string, message: string, limit?: number | null, found?: number | null) => void;
