import type { PlanSession } from '../plan.js';
import type { SessionTemplate } from '../session-template.js';
import type { Violation } from '../violation.js';

/** A session in its week, with the catalogue entry it names, if there is one. */
export interface PlacedSession {
  week: number;
  session: PlanSession;
  template: SessionTemplate | undefined;
}

/** Where a session stands, for people. */
export function placeOf({ week, session }: Pick<PlacedSession, 'week' | 'session'>): string {
  return `week ${week}, ${session.date}, session ${session.id}`;
}

export function violation(
  rule: string,
  where: string,
  message: string,
  limit: number | null = null,
  found: number | null = null,
): Violation {
  return { rule, where, message, limit, found };
}
