import type { Problem } from '../../shared/problem.js';
import { problem as problemOf } from '../../shared/problem.js';
import type { Result } from '../../shared/result.js';
import { fail, succeed } from '../../shared/result.js';
import { addDays } from '../../shared/local-date.js';
import type { Localised } from '../../shared/localised.js';
import { spokenDate } from '../../shared/spoken-date.js';
import { availability } from '../available-days.js';
import { buildSession, buildWeek } from '../build-session.js';
import { heartRateBasis } from '../heart-rate-basis.js';
import type { Plan } from '../plan.js';
import type { Candidate, PlanningProblem } from '../planning-problem.js';
import { withPhases } from '../plan-phases.js';
import { predictEffects } from '../response/predict-effects.js';
import { steeringCapacity } from '../session-parts/steering-capacity.js';
import { dueShare } from '../wanted-effect.js';
import type { LinearSolver } from '../solver.port.js';
import { certify, residualOfNothing } from './certificate.js';
import { conflictingLimits } from './conflict.js';
import type { ConflictingLimit } from './conflict.js';
import { doseOfPlaced } from './horizon-columns.js';
import type { HorizonDose } from './horizon-columns.js';
import { lastWeeks } from './horizon-sums.js';
import { placeByEffect, placeWeeks } from './place-weeks.js';
import type { PlacedWeeks } from './place-weeks.js';
import { givenUp } from './given-up.js';
import type { WeekOrder } from './week-calendar.js';
import type { PlanFrame } from './plan-frame.js';
import { frameOf } from './plan-frame.js';
import { withReachableWeeks } from './reachable-by.js';
import { solveHorizon, wholeBound, wholeDose } from './solve-horizon.js';
import type { SolvedHorizon } from './solve-horizon.js';

/** Gaps that no search in whole sessions, of the last weeks, and of all weeks is worth, as shares of doing nothing (engineering choice). */
const closeEnough = { whole: 0.008, lastWeeks: 0.008, allWeeks: 0.02 };

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
  const { bound, weeks } = closest(frame, solved, placed.weeks, solver);
  return { solved: { ...solved, bound }, chosen: weeks };
}

/**
 * Where rounding to doses left the plan away from the bound: the horizon anew in whole sessions, a closer bound, the last
 * weeks by their effect, and then all of them. Whichever comes closest.
 */
function closest(
  frame: PlanFrame,
  { bound, dose }: SolvedHorizon,
  placed: PlacedWeeks,
  solver: LinearSolver,
): { bound: number; weeks: PlacedWeeks } {
  const residualOf = (weeks: PlacedWeeks) =>
    effectsOf(frame, weeks).reduce((sum, effect) => sum + effect.residual, 0);
  const ofNothing = residualOfNothing(frame);
  let best = { bound, dose, weeks: placed, residual: residualOf(placed) };
  const isFar = (gap: number) => best.residual > best.bound + gap * ofNothing;
  const take = (weeks: PlacedWeeks | null, ofDose: HorizonDose) => {
    const residual = weeks === null ? Number.POSITIVE_INFINITY : residualOf(weeks);
    if (weeks !== null && residual < best.residual) best = { ...best, dose: ofDose, weeks, residual };
  };
  if (isFar(closeEnough.whole)) {
    const whole = wholeDose(frame, dose, solver);
    const again = whole && placeWeeks(frame, whole, solver);
    if (again && 'weeks' in again) take(again.weeks, whole);
  }
  if (isFar(closeEnough.whole)) best.bound = Math.max(bound, wholeBound(frame, solver));
  for (const [kept, gap] of [
    [Math.max(0, frame.weeks - lastWeeks), closeEnough.lastWeeks],
    [0, closeEnough.allWeeks],
  ] as const) {
    if (isFar(gap)) take(placeByEffect(frame, best.dose, best.weeks, kept, solver), best.dose);
  }
  return best;
}

/** Candidates of which the plan has sessions. */
function usedOf(candidates: readonly Candidate[], weeks: Plan['weeks']): Candidate[] {
  const used = new Set(weeks.flatMap(({ sessions }) => sessions.map(({ templateId }) => templateId)));
  return candidates.filter(({ template }) => used.has(template.id));
}

function effectsOf(frame: PlanFrame, weeks: PlacedWeeks) {
  return predictEffects(
    frame.targets,
    frame.models,
    weeks.map((week) => doseOfPlaced(frame, week)),
  );
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

/** Said where the plan is longer than its screening holds: later sessions count once the person was screened again. */
function screeningEnd({ screening: { validUntil }, startsOn, weeks }: PlanningProblem): Localised[] {
  if (addDays(startsOn, weeks * 7 - 1) <= validUntil) return [];
  const end = spokenDate(validUntil);
  return [
    {
      en: `Your health check holds until ${end.en}. Answer the health questions again by then to keep the plan.`,
      zh: `您的健康筛查有效期至${end.zh}。请在此之前重新回答健康问题，以便继续使用计划。`,
    },
  ];
}

/** Said where a goal is due after the plan's end, so that its wanted effect is not taken for all of it. */
function laterGoals({ request, startsOn, weeks }: PlanningProblem): Localised[] {
  const shares = request.goals.map((goal) => dueShare(goal, { startsOn, weeks }));
  const share = Math.round(100 * Math.min(1, ...shares));
  if (share >= 100) return [];
  return [
    {
      en: `Your goal is due after this plan ends. By then, about ${share} % of the change you want is aimed at.`,
      zh: `您的目标日期在本计划结束之后。到计划结束时，目标是完成您期望变化的约${share}%。`,
    },
  ];
}

function assumptionsOf(problem: PlanningProblem): Localised[] {
  const { profile, request, baseline, dietaryDeficitKcalPerDay } = problem;
  const days = availability(profile, request).assumption;
  return [
    ...screeningEnd(problem),
    ...laterGoals(problem),
    ...(days ? [days] : []),
    ...(baseline.bodyMassKg === null
      ? [
          {
            en: 'Body weight is not known; energy is reckoned for 70 kg.',
            zh: '体重未知，能量按70公斤计算。',
          },
        ]
      : []),
    ...(baseline.weeklyLoad === null && baseline.activeMinutesPerWeek === null
      ? [
          {
            en: 'Your training so far is not known; the plan starts gently.',
            zh: '不了解您以往的训练情况，计划从温和开始。',
          },
        ]
      : []),
    ...(dietaryDeficitKcalPerDay > 0
      ? [
          {
            en: `The predicted weight counts on eating about ${Math.round(dietaryDeficitKcalPerDay)} kcal a day less than you use.`,
            zh: `体重预测以每天少摄入约${Math.round(dietaryDeficitKcalPerDay)}千卡为前提。`,
          },
        ]
      : []),
    {
      en: 'Effects are averages of many people; yours may differ within the range given.',
      zh: '效果是多人的平均值，您的结果可能在所给范围内有所不同。',
    },
  ];
}
