import type { Plan } from '../plan.js';
import type { Violation } from '../violation.js';
import { checkCalendar } from './check-calendar.js';
import { checkConstraint } from './check-constraint.js';
import { checkProgression } from './check-progression.js';
import { checkSession } from './check-session.js';
import { shapeFaults } from './plan-shape.js';
import type { VerifyInput } from './verify-input.js';

/**
 * Step 6: walks the finished calendar and tests every hard limit and invariant again, sharing no code with the steps
 * that made it. Soft limits are wishes of the objective, except progression and rest days, which always hold.
 * @returns every breach; empty when the plan may be shown. Never throws on a well-formed input around the plan.
 */
export function verifyPlan(input: VerifyInput): Violation[] {
  return verifyUntrustedPlan(input);
}

/** The same for a plan of unknown origin (imported, model-written, edited by hand): malformed parts are violations. */
export function verifyUntrustedPlan(input: Omit<VerifyInput, 'plan'> & { plan: unknown }): Violation[] {
  const { plan } = input;
  const faults = shapeFaults(plan);
  if (!isPlan(plan, faults)) return faults;
  const templates = new Map(input.catalogue.map((template) => [template.id, template]));
  const placed = plan.weeks.flatMap((week) =>
    week.sessions.map((session) => ({
      week: week.week,
      session,
      template: templates.get(session.templateId),
    })),
  );
  return [
    ...placed.flatMap((item) => checkSession(item, input)),
    ...checkCalendar(plan, input),
    ...checkProgression(plan, input.constraints),
    ...input.constraints.flatMap((constraint) => checkConstraint(constraint, placed, plan)),
  ];
}

function isPlan(plan: unknown, faults: readonly Violation[]): plan is Plan {
  return faults.length === 0;
}
