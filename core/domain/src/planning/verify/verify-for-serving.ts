import type { Plan } from '../plan.js';
import type { Clearance } from '../../screening/clearance.js';
import type { Constraint } from '../../screening/constraint.js';
import type { RuleTraceEntry, Screening } from '../../screening/screening.js';
import type { Violation } from '../violation.js';
import { checkAlternativeLimits } from './check-alternatives.js';
import { checkConstraint } from './check-constraint.js';
import { checkExerciseLimits } from './check-exercises.js';
import { checkRest } from './check-rest.js';
import { limitFaults } from './limit-shape.js';
import { placedSessions } from './placed-sessions.js';
import type { PlacedSession } from './placed-session.js';
import { violation, wholePlan } from './placed-session.js';
import type { VerifySources } from './verify-input.js';
import { verifyUntrustedPlan } from './verify-plan.js';

/** A stored plan, what it was made under, and the person screened again on the day it is to be seen. */
export interface ServingInput extends VerifySources {
  plan: unknown;
  /** The screening the plan was made under, and approved under where a clinician had to. */
  screening: Screening;
  /** The same person screened on the facts and by the rules of today. */
  today: Screening;
}

/** Decisions that nobody may start under without a clinician, from the mildest; what is not listed is worse than all. */
const bars: readonly Clearance[] = ['delay', 'clearance-required', 'block', 'stop-emergency'];
/** From this one on no approval helps. */
const stops: readonly Clearance[] = ['block', 'stop-emergency'];
const mild: readonly Clearance[] = ['allow', 'allow-supervised', 'modify'];

/**
 * The gate before anything of a plan is shown, exported or sent: the plan against what it was made under, and what is
 * still to come of it against today's screening, which can only add. A decision of today that the plan was not made under
 * is a breach, too, until a clinician has seen the person.
 * @returns every breach; empty when the plan may be served.
 */
export function verifyForServing(input: ServingInput): Violation[] {
  const { today } = input;
  const own = verifyUntrustedPlan(input);
  const unreadable = limitFaults(today.constraints);
  const found = [...own, ...newDecisions(input.screening, today), ...unreadable];
  if (unreadable.length > 0 || !isPlan(input.plan, own)) return found;
  const { plan } = input;
  const placed = placedSessions(plan, input.catalogue);
  const ofToday = [
    ...today.constraints.filter(holdsAgain).flatMap((limit) => checkConstraint(limit, placed, plan)),
    ...checkRest(plan, placed, today),
    ...placed.flatMap((item) => partsUnder(item, { ...input, constraints: today.constraints })),
  ];
  const ahead = ofToday.filter(({ lastDay }) => lastDay === null || lastDay >= today.screenedOn);
  const seen = new Set(found.map(keyOf));
  return [...found, ...ahead.filter((breach) => !seen.has(keyOf(breach)))];
}

/** Exercises and alternatives that a session names. */
function partsUnder(placed: PlacedSession, input: ServingInput): Violation[] {
  return [...checkExerciseLimits(placed, input), ...checkAlternativeLimits(placed, input)];
}

/** Advice that is new since the plan was made is told with today's screening: a plan without it is no less safe. */
function holdsAgain({ kind, severity }: Constraint): boolean {
  return kind !== 'advice' || severity === 'hard';
}

function keyOf({ rule, where, message }: Violation): string {
  return `${rule}|${where}|${message}`;
}

/** A plan whose shape holds; its other breaches do not keep it from being read. */
function isPlan(plan: unknown, breaches: readonly Violation[]): plan is Plan {
  return !breaches.some(({ rule }) => rule === 'shape');
}

/** Rules that today ask for a clinician, a delay or a stop, and did not ask for as much when the plan was made. */
function newDecisions(before: Screening, today: Screening): Violation[] {
  const accepted = new Map<string, number>();
  for (const { ruleId, clearance } of before.trace) {
    accepted.set(ruleId, Math.max(accepted.get(ruleId) ?? -1, rankOf(clearance)));
  }
  const asking = today.trace.filter((entry) => {
    const { ruleId, clearance } = entry;
    if (isAnswered(entry, today)) return false;
    const isStop = clearance !== null && stops.includes(clearance);
    return isStop || rankOf(clearance) > (accepted.get(ruleId) ?? -1);
  });
  const found = asking.map(({ ruleId }) =>
    violation(ruleId, wholePlan, 'asks for more than when the plan was made'),
  );
  // A result without a trace still counts.
  const isUnexplained = found.length === 0 && rankOf(today.clearance) > rankOf(before.clearance);
  return isUnexplained ? [violation('clearance', wholePlan, 'the person is not cleared any more')] : found;
}

/** A clinician's clearance stands against the rule: only that can let something milder win over it. */
function isAnswered({ clearance, outweighedBy }: RuleTraceEntry, { trace }: Screening): boolean {
  return trace.some(
    (other) => outweighedBy.includes(other.ruleId) && rankOf(other.clearance) < rankOf(clearance),
  );
}

function rankOf(clearance: Clearance | null): number {
  if (clearance === null || mild.includes(clearance)) return -1;
  return bars.includes(clearance) ? bars.indexOf(clearance) : bars.length;
}
