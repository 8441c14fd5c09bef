import type { Problem } from '../../shared/problem.js';
import { problem as problemOf } from '../../shared/problem.js';
import type { Result } from '../../shared/result.js';
import { fail, succeed } from '../../shared/result.js';
import { addDays } from '../../shared/local-date.js';
import type { Localised } from '../../shared/localised.js';
import { buildSession, buildWeek } from '../build-session.js';
import { heartRateBasis } from '../heart-rate-basis.js';
import type { Plan } from '../plan.js';
import { assumptionsOf } from '../plan-assumptions.js';
import type { Candidate, PlanningProblem } from '../planning-problem.js';
import { withPhases } from '../plan-phases.js';
import { steeringCapacity } from '../session-parts/steering-capacity.js';
import type { LinearSolver } from '../solver.port.js';
import { certify } from './certificate.js';
import { comeCloser } from './come-closer.js';
import { conflictingLimits } from './conflict.js';
import type { ConflictingLimit } from './conflict.js';
import { effectsOf } from './effects-of-weeks.js';
import { placeWeeks } from './place-weeks.js';
import type { PlacedWeeks } from './place-weeks.js';
import { givenUp } from './given-up.js';
import type { WeekOrder } from './week-calendar.js';
import type { PlanFrame } from './plan-frame.js';
import { frameOf } from './plan-frame.js';
import { withReachableWeeks } from './reachable-by.js';
import { solveHorizon } from './solve-horizon.js';
import type { SolvedHorizon } from './solve-horizon.js';

/** Limits that cannot hold together, for people. */
export interface LimitsConflict extends Problem {
  code: 'LIMITS_CONFLICT' | 'NO_SAFE_SESSION';
  reasons: readonly Localised[];
  /** Ids of a smallest set that conflicts, in the order of `reasons`: rules, or days and progression. */
  limits: readonly string[];
}

/**
 * Step 5: the plan whose predicted effect is as close as can be to the wanted one. Stage 1 solves the whole horizon, first
 * as a linear programme (shadow prices, a bound), then in whole sessions (a closer bound); stage 2 places them on days
 * week by week. Deterministic.
 */
export function optimise(
  problem: PlanningProblem,
  candidates: readonly Candidate[],
  solver: LinearSolver,
): Result<Plan, LimitsConflict> {
  const phased = frameOf(problem, candidates);
  if (phased.options.length === 0 || phased.calendar.every(({ usableDays }) => usableDays === 0))
    return fail(nothingLeft());
  let frame = phased;
  let answer = solveFrame(frame, solver);
  for (const milder of milderPhases(phased)) {
    if ('chosen' in answer) break;
    frame = milder;
    answer = solveFrame(frame, solver);
  }
  if (!('chosen' in answer)) {
    return fail(conflictText(conflictingLimits(frame, answer.failedWeek, solver)));
  }
  const { solved, chosen } = answer;
  const weeks = withPhases(writeWeeks(problem, frame, chosen), frame.phases, problem.catalogue);
  const effects = effectsOf(frame, chosen);
  const certificate = certify(frame, effects, solved, problem.constraints, solver);
  return succeed({
    schema: 'regimen-plan/1',
    startsOn: problem.startsOn,
    weeks,
    effects,
    certificate: {
      ...certificate,
      shortfalls: withReachableWeeks(certificate.shortfalls, problem, usedOf(candidates, weeks), solver),
      givenUp: givenUp(weeks, problem.catalogue, problem.constraints),
    },
    heartRateBasis: heartRateBasis(problem.profile, problem.startsOn),
    assumptions: assumptionsOf(problem),
  });
}

/** Phases serve the person; where the days or the limits leave no room for them, a plan goes with less of them, or without. */
function milderPhases(frame: PlanFrame): PlanFrame[] {
  if (frame.phases.length === 0) return [];
  const rounded = frame.phases.includes('taper') ? [{ ...frame, roundsTaperDown: true }] : [];
  return [...rounded, { ...frame, phases: [] }];
}

/** Both stages; where one has no answer, the week that has none, or null where the horizon has none. */
function solveFrame(
  frame: PlanFrame,
  solver: LinearSolver,
): { solved: SolvedHorizon; chosen: PlacedWeeks } | { failedWeek: WeekOrder | null } {
  const solved = solveHorizon(frame, solver);
  if (solved === null) return { failedWeek: null };
  const placed = placeWeeks(frame, solved.dose, solver);
  if ('failedWeek' in placed) return placed;
  const { bound, weeks } = comeCloser(frame, solved, placed.weeks, solver);
  return { solved: { ...solved, bound }, chosen: weeks };
}

/** Candidates of which the plan has sessions. */
function usedOf(candidates: readonly Candidate[], weeks: Plan['weeks']): Candidate[] {
  const used = new Set(weeks.flatMap(({ sessions }) => sessions.map(({ templateId }) => templateId)));
  return candidates.filter(({ template }) => used.has(template.id));
}

function writeWeeks(problem: PlanningProblem, frame: PlanFrame, placed: PlacedWeeks) {
  const basis = heartRateBasis(problem.profile, problem.startsOn);
  const capacity = steeringCapacity(problem);
  return placed.map((sessions, index) => {
    const startsOn = addDays(problem.startsOn, 7 * index);
    const built = sessions.map(({ option, day, minutes }) =>
      buildSession({
        template: option.template,
        limits: option.limits,
        week: index + 1,
        date: addDays(startsOn, day),
        minutes,
        bodyMassKg: frame.bodyMassKg,
        heartRateBasis: basis,
        capacity,
      }),
    );
    return buildWeek(index + 1, startsOn, built);
  });
}

function conflictText(found: readonly ConflictingLimit[]): LimitsConflict {
  const reasons = found.map(({ reason }) => reason);
  const limits = found.map(({ id }) => id);
  const message = 'These limits cannot hold together on the days you have.';
  return { ...problemOf('LIMITS_CONFLICT', message), code: 'LIMITS_CONFLICT', reasons, limits };
}

function nothingLeft(): LimitsConflict {
  const message = 'No session of the catalogue is safe and possible with these days and equipment.';
  return { ...problemOf('NO_SAFE_SESSION', message), code: 'NO_SAFE_SESSION', reasons: [], limits: [] };
}
