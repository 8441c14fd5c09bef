import { screenPerson } from '../clearances/screen-person.js';
import type { SignedClearance } from '../clearances/signed-clearance.js';
import type { Profile } from '../profile/profile.js';
import type { TrainingRequest } from '../request/training-request.js';
import { assembleFacts } from '../screening/assemble-facts.js';
import type { Vitals } from '../screening/assemble-facts.js';
import type { Constraint } from '../screening/constraint.js';
import type { KnowledgePack } from '../screening/knowledge-pack.js';
import { compileRules } from '../screening/engine/compile-rules.js';
import type { LimitOverride } from '../screening/overrides/limit-override.js';
import type { Screening } from '../screening/screening.js';
import type { LocalDate } from '../shared/local-date.js';
import type { Localised } from '../shared/localised.js';
import { availability } from './available-days.js';
import { harderLimits } from './harder-limits.js';
import { heartRateBasis } from './heart-rate-basis.js';
import { optimise } from './optimise/optimise.js';
import type { Plan } from './plan.js';
import type { Baseline, Candidate, PlanningProblem } from './planning-problem.js';
import { prescriptionLimits } from './prescription-limits.js';
import { propose } from './propose.js';
import { requestConstraints } from './request-constraints.js';
import type { LinearSolver } from './solver.port.js';
import { stopOf, unverified } from './stop.js';
import type { PlanStop } from './stop.js';
import { verifyPlan } from './verify/verify-plan.js';
import { wantedEffect } from './wanted-effect.js';

/** Everything a plan is made from. The same input gives the same plan, byte for byte. */
export interface MakePlanInput {
  profile: Profile;
  request: TrainingRequest;
  packs: readonly KnowledgePack[];
  /** Limits the workspace changed, as far as they hold today. */
  overrides?: readonly LimitOverride[];
  /** What clinicians signed about the person, as far as it stands; whether it holds, the facts say. */
  clearances?: readonly SignedClearance[];
  /** Packs that are installed and could not be loaded. */
  missingPacks?: readonly string[];
  vitals: Vitals;
  baseline: Baseline;
  /** The person's local date today, on which they are screened. */
  on: LocalDate;
  startsOn: LocalDate;
  weeks: number;
  /** What nutrition advice allows after screening; called once. */
  dietaryDeficitKcalPerDay(screening: Screening): number;
  suggestions: Readonly<Record<string, number>>;
}

export type MadePlan =
  | {
      kind: 'plan';
      screening: Screening;
      problem: PlanningProblem;
      candidates: readonly Candidate[];
      plan: Plan;
    }
  | { kind: 'stopped'; screening: Screening; stop: PlanStop };

/** Steps that take time, announced as they begin. */
export type PlanStepName = 'screen' | 'propose' | 'optimise' | 'verify';

/**
 * Steps 3 to 6: screen, propose, optimise, verify. Fails closed: no screening, no plan; a stop is a stop; a plan that
 * does not pass the verifier is made once more under harder limits and then not shown.
 */
export function makePlan(
  input: MakePlanInput,
  solver: LinearSolver,
  announce: (step: PlanStepName) => void = () => undefined,
): MadePlan {
  announce('screen');
  const facts = assembleFacts(input);
  const { clearances = [], on } = input;
  const { screening } = screenPerson({ facts, rules: compileRules(input.packs, input), clearances, on });
  const stop = stopOf(screening, facts);
  if (stop) return { kind: 'stopped', screening, stop };
  const constraints = [
    ...screening.constraints,
    ...prescriptionLimits(screening.prescriptions, heartRateBasis(input.profile, input.startsOn)),
    ...requestConstraints(input),
  ];
  const problem = problemOf(input, screening, constraints);
  const strict = withGapsKept(problem);
  const kept = strict && attempt(strict, solver, announce);
  if (kept?.kind === 'plan') return finish(kept, screening, problem);
  const first = attempt(problem, solver, announce);
  if (first.kind !== 'unverified') return finish(first, screening, problem);
  const second = attempt(
    { ...problem, constraints: harderLimits(constraints, first.violated) },
    solver,
    announce,
  );
  return second.kind === 'unverified'
    ? { kind: 'stopped', screening, stop: unverified(second.violated) }
    : finish(second, screening, problem);
}

/**
 * The problem with the gaps that are only advised as limits, null where none is: days in a row without exercise that helps
 * glucose or pressure are avoided wherever the person's days allow it, and no reason to refuse a plan where they do not.
 */
function withGapsKept(problem: PlanningProblem): PlanningProblem | null {
  const constraints = problem.constraints.map((limit): Constraint =>
    limit.kind === 'maxGapDays' ? { ...limit, severity: 'hard' } : limit,
  );
  const isAdvised = problem.constraints.some(
    ({ kind, severity }) => kind === 'maxGapDays' && severity === 'soft',
  );
  return isAdvised ? { ...problem, constraints } : null;
}

type Attempt =
  | { kind: 'plan'; plan: Plan; candidates: readonly Candidate[] }
  | { kind: 'impossible'; stop: PlanStop }
  | { kind: 'unverified'; violated: readonly string[] };

function attempt(
  problem: PlanningProblem,
  solver: LinearSolver,
  announce: (step: PlanStepName) => void,
): Attempt {
  announce('propose');
  const candidates = propose(problem);
  announce('optimise');
  const optimised = optimise(problem, candidates, solver);
  if (!optimised.ok) {
    const { code, reasons } = optimised.problem;
    return { kind: 'impossible', stop: { code, message: impossibleText[code], reasons } };
  }
  const isEmpty = optimised.value.weeks.every(({ sessions }) => sessions.length === 0);
  if (isEmpty) {
    const code = 'NO_SAFE_SESSION';
    return { kind: 'impossible', stop: { code, message: impossibleText[code], reasons: [] } };
  }
  announce('verify');
  const violations = verifyPlan({ ...problem, plan: optimised.value });
  if (violations.length > 0) return { kind: 'unverified', violated: violations.map(({ rule }) => rule) };
  return { kind: 'plan', plan: optimised.value, candidates };
}

function finish(
  made: Exclude<Attempt, { kind: 'unverified' }>,
  screening: Screening,
  problem: PlanningProblem,
): MadePlan {
  if (made.kind === 'impossible') return { kind: 'stopped', screening, stop: made.stop };
  return { kind: 'plan', screening, problem, candidates: made.candidates, plan: made.plan };
}

function problemOf(
  input: MakePlanInput,
  screening: Screening,
  constraints: readonly Constraint[],
): PlanningProblem {
  const { profile, request, baseline, startsOn, weeks, suggestions, packs } = input;
  const possibleSessions = availability(profile, request).minutesOn.size;
  return {
    profile,
    request,
    screening,
    constraints,
    catalogue: packs.flatMap(({ templates }) => templates),
    targets: wantedEffect({
      prescriptions: screening.prescriptions,
      request,
      profile,
      baseline,
      possibleSessions,
      startsOn,
      weeks,
    }),
    baseline,
    startsOn,
    weeks,
    dietaryDeficitKcalPerDay: input.dietaryDeficitKcalPerDay(screening),
    suggestions,
  };
}

const impossibleText: Readonly<Record<'LIMITS_CONFLICT' | 'NO_SAFE_SESSION', Localised>> = {
  LIMITS_CONFLICT: {
    en: 'These limits cannot all be kept on the days you have. Change your days or wishes, or ask your care team.',
    zh: '在您可用的日子里无法同时满足这些限制。请调整时间或愿望，或咨询您的医护团队。',
  },
  NO_SAFE_SESSION: {
    en: 'No session is both safe for you and possible with your days and equipment. Add days or equipment, or ask your care team.',
    zh: '目前没有既安全又符合您的时间和器材的训练。请增加时间或器材，或咨询您的医护团队。',
  },
};
