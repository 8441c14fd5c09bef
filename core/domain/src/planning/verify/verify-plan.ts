import type { Plan } from '../plan.js';
import type { Violation } from '../violation.js';
import { checkCalendar } from './check-calendar.js';
import { checkCertificate } from './check-certificate.js';
import { checkConstraint } from './check-constraint.js';
import { checkPersonalCalendar } from './check-personal-calendar.js';
import { checkPerson } from './check-person.js';
import { checkPhases } from './check-phases.js';
import { checkProgression } from './check-progression.js';
import { checkRest } from './check-rest.js';
import { checkSession } from './check-session.js';
import { checkStrength } from './check-strength.js';
import { limitFaults } from './limit-shape.js';
import { placedSessions } from './placed-sessions.js';
import { shapeFaults } from './plan-shape.js';
import type { VerifyInput, VerifySources } from './verify-input.js';

/**
 * Step 6: walks the finished calendar and tests every hard limit and invariant again, sharing no code with the steps
 * that made it. Soft limits are wishes of the objective, except progression and rest days, which always hold.
 * @returns every breach; empty when the plan may be shown. Never throws on a well-formed input around the plan.
 */
export function verifyPlan(input: VerifyInput): Violation[] {
  return verifyUntrustedPlan(input);
}

/** The same for a plan of unknown origin (imported, model-written, edited by hand): malformed parts are violations. */
export function verifyUntrustedPlan(input: VerifySources & { plan: unknown }): Violation[] {
  const faults = [...shapeFaults(input.plan), ...limitFaults(input.constraints)];
  if (!isReadable(input, faults)) return faults;
  const { plan } = input;
  const placed = placedSessions(plan, input.catalogue);
  return [
    ...placed.flatMap((item) => checkSession(item, input)),
    ...checkCalendar(plan, input),
    ...checkRest(plan, placed, input),
    ...checkProgression(plan, input),
    ...checkPersonalCalendar(plan, input),
    ...checkPerson(input, placed),
    ...checkPhases({ ...input, plan }),
    ...checkStrength({ ...input, plan }),
    ...checkCertificate(plan),
    ...input.constraints.flatMap((constraint) => checkConstraint(constraint, placed, plan)),
  ];
}

function isReadable(
  input: VerifySources & { plan: unknown },
  faults: readonly Violation[],
): input is VerifySources & { plan: Plan } {
  return faults.length === 0;
}
