import type { Localised } from '../shared/localised.js';
import { keepToComparison } from './comparison/keep-to-comparison.js';
import { harderLimits } from './harder-limits.js';
import { optimise } from './optimise/optimise.js';
import type { Plan } from './plan.js';
import type { Candidate, PlanningProblem } from './planning-problem.js';
import { propose } from './propose.js';
import { calendarReasons } from './calendar-reasons.js';
import { missedClasses, withoutFixedClasses } from './fixed-classes.js';
import { detailSessions } from './session-parts/detail-sessions.js';
import type { LinearSolver } from './solver.port.js';
import { unverified } from './stop.js';
import type { PlanStop } from './stop.js';
import { verifyPlan } from './verify/verify-plan.js';

/** Steps that take time, announced as they begin. */
export type PlanStepName = 'screen' | 'propose' | 'optimise' | 'verify';

/** A verified plan of a problem, or why there is none. */
export type SolvedProblem =
  { kind: 'plan'; plan: Plan; candidates: readonly Candidate[] } | { kind: 'stopped'; stop: PlanStop };

/**
 * Steps 4 to 6 of a screened problem: propose, optimise, verify. A plan that does not pass the verifier is made once more
 * under harder limits and then not given out. Classes the person always goes to are kept where the limits allow it, else
 * given up and named. Weeks that belong to one of two compared activities are kept to it as far as the verifier lets them.
 */
export function solveProblem(
  problem: PlanningProblem,
  solver: LinearSolver,
  announce: (step: PlanStepName) => void = () => undefined,
): SolvedProblem {
  const withClasses = solveUnder(problem, solver, announce);
  const free = withoutFixedClasses(problem);
  const solved =
    withClasses.kind === 'plan' || free === null ? withClasses : solveUnder(free, solver, announce);
  if (solved.kind === 'stopped') return solved;
  const assumptions = [...solved.plan.assumptions, ...missedClasses(problem, solved.plan)];
  return { ...solved, plan: keepToComparison({ ...solved.plan, assumptions }, problem) };
}

function solveUnder(
  problem: PlanningProblem,
  solver: LinearSolver,
  announce: (step: PlanStepName) => void,
): SolvedProblem {
  const first = attempt(problem, solver, announce);
  if (first.kind !== 'unverified') return first;
  const constraints = harderLimits(problem.constraints, first.violated);
  const second = attempt({ ...problem, constraints }, solver, announce);
  return second.kind === 'unverified' ? { kind: 'stopped', stop: unverified(second.violated) } : second;
}

type Attempt = SolvedProblem | { kind: 'unverified'; violated: readonly string[] };

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
    const { code, reasons, limits } = optimised.problem;
    const isAboutDays = limits.length === 0 || limits.includes('days-and-time');
    const named = [...reasons, ...(isAboutDays ? calendarReasons(problem) : [])];
    return { kind: 'stopped', stop: { code, message: impossibleText[code], reasons: named } };
  }
  const isEmpty = optimised.value.weeks.every(({ sessions }) => sessions.length === 0);
  if (isEmpty) {
    const code = 'NO_SAFE_SESSION';
    return {
      kind: 'stopped',
      stop: { code, message: impossibleText[code], reasons: calendarReasons(problem) },
    };
  }
  announce('verify');
  const plan = detailSessions(optimised.value, problem);
  const violations = verifyPlan({ ...problem, plan });
  if (violations.length > 0) return { kind: 'unverified', violated: violations.map(({ rule }) => rule) };
  return { kind: 'plan', plan, candidates };
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
