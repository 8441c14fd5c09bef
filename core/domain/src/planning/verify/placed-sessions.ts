import type { Plan } from '../plan.js';
import type { SessionTemplate } from '../session-template.js';
import type { PlacedSession } from './placed-session.js';

/** Every session of a plan with its template. An id that two packs claim names none: nobody knows which one is meant. */
export function placedSessions(plan: Plan, catalogue: readonly SessionTemplate[]): PlacedSession[] {
  const templates = new Map<string, SessionTemplate | undefined>();
  for (const template of catalogue) {
    templates.set(template.id, templates.has(template.id) ? undefined : template);
  }
  return plan.weeks.flatMap((week) =>
    week.sessions.map((session) => ({
      week: week.week,
      session,
      template: templates.get(session.templateId),
    })),
  );
}
