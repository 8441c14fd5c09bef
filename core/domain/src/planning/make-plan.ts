import { screenPerson } from '../clearances/screen-person.js';
import type { SignedClearance } from '../clearances/signed-clearance.js';
import type { PersonalCalendar } from '../calendar/personal-calendar.js';
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
import { availability } from './available-days.js';
import { heartRateBasis } from './heart-rate-basis.js';
import { limitsOfNextAge } from './limits-of-next-age.js';
import type { Plan } from './plan.js';
import type { Baseline, Candidate, PlanningProblem } from './planning-problem.js';
import { prescriptionLimits } from './prescription-limits.js';
import { requestConstraints } from './request-constraints.js';
import type { ResponseRecord } from './response/personal-response.js';
import type { LinearSolver } from './solver.port.js';
import { solveProblem } from './solve-problem.js';
import type { PlanStepName } from './solve-problem.js';
import { stopOf } from './stop.js';
import type { PlanStop } from './stop.js';
import { chooseTrial } from './trial/choose-trial.js';
import type { TryingOrder } from './trial/choose-trial.js';
import { isClinicalProfile } from './trial/clinical-profile.js';
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
  /** What takes time or places away by date, and classes; left out, every week is alike. */
  calendar?: PersonalCalendar;
  /** How the person answers to training, and what they did before; absent: as people in general, from rest. */
  responses?: ResponseRecord;
  /** The person's local date today, on which they are screened. */
  on: LocalDate;
  startsOn: LocalDate;
  weeks: number;
  /** What nutrition advice allows after screening; called once. */
  dietaryDeficitKcalPerDay(screening: Screening): number;
  suggestions: Readonly<Record<string, number>>;
  suggestionUse?: PlanningProblem['suggestionUse'];
  /** What is learnt of the person's habits and sessions. */
  preference?: PlanningProblem['preference'];
  /** What a trial is drawn by, of somebody who agreed to it; left out, nothing is drawn. */
  trying?: TryingOrder;
  /** What the person agreed to compare, while it runs; nothing is drawn beside it. */
  comparison?: PlanningProblem['comparison'];
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
  const rules = compileRules(input.packs, input);
  const { screening } = screenPerson({ facts, rules, clearances, on });
  const stop = stopOf(screening, facts);
  if (stop) return { kind: 'stopped', screening, stop };
  const constraints = [
    ...screening.constraints,
    ...limitsOfNextAge({
      ...{ birthDate: input.profile.birthDate, startsOn: input.startsOn, weeks: input.weeks },
      ...{ screening, facts, rules, clearances, on },
    }),
    ...prescriptionLimits(screening.prescriptions, heartRateBasis(input.profile, input.startsOn)),
    ...requestConstraints(input),
  ];
  const problem = withChoice(problemOf(input, screening, constraints), input);
  const solved = solveProblem(problem, solver, announce);
  return solved.kind === 'plan'
    ? { ...solved, screening, problem }
    : { kind: 'stopped', screening, stop: solved.stop };
}

/**
 * What is compared, or else drawn to be tried, once for a plan, so that solving it again under other limits or wishes keeps to
 * it. Nothing of both with whoever is a matter of medicine by now.
 */
function withChoice(
  problem: PlanningProblem,
  { comparison, trying }: Pick<MakePlanInput, 'comparison' | 'trying'>,
): PlanningProblem {
  if (comparison) return isClinicalProfile(problem) ? problem : { ...problem, comparison };
  const trial = trying ? chooseTrial(problem, trying) : null;
  return trial ? { ...problem, trial } : problem;
}

function problemOf(
  input: MakePlanInput,
  screening: Screening,
  constraints: readonly Constraint[],
): PlanningProblem {
  const { profile, request, baseline, startsOn, weeks, suggestions, packs, calendar } = input;
  const possibleSessions = availability(profile, request).minutesOn.size;
  return {
    profile,
    request,
    screening,
    constraints,
    catalogue: packs.flatMap(({ templates }) => templates),
    exercises: packs.flatMap(({ exercises }) => exercises),
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
    ...(calendar && { calendar }),
    ...(input.responses ? { responses: input.responses } : {}),
    startsOn,
    weeks,
    dietaryDeficitKcalPerDay: input.dietaryDeficitKcalPerDay(screening),
    suggestions,
    ...(input.suggestionUse ? { suggestionUse: input.suggestionUse } : {}),
    ...(input.preference ? { preference: input.preference } : {}),
  };
}
