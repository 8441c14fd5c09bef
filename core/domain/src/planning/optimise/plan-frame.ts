import type { Constraint } from '../../screening/constraint.js';
import type { OutcomeTarget } from '../effect.js';
import type { Candidate, PlanningProblem } from '../planning-problem.js';
import { doseKinds } from '../response/dose.js';
import type { Dose, DoseKind } from '../response/dose.js';
import { responseModels } from '../response/personal-model.js';
import type { ResponseModel } from '../response/response-model.js';
import { judgedBeforeTaper, planPhases } from '../plan-phases.js';
import type { PhaseKind } from '../plan-phases.js';
import { restartShare } from '../restart-share.js';
import { selectsTemplate } from '../selects-template.js';
import { addOnOptions } from './add-ons.js';
import { withRoom } from './beside.js';
import { frameCalendar } from './frame-calendar.js';
import { longestWeek } from './frame-days.js';
import type { FrameWeek } from './frame-days.js';
import { limitsOf } from '../template-limits.js';
import type { Option } from './option.js';

export type { Option } from './option.js';

/** Everything both stages share: options, days, limits, models. */
export interface PlanFrame {
  options: readonly Option[];
  targets: readonly OutcomeTarget[];
  models: Readonly<Record<string, ResponseModel>>;
  bodyMassKg: number;
  weeks: number;
  /** The dates of each week, week 1 first: `weekOf` reads them. */
  calendar: readonly FrameWeek[];
  /** Days of any seven that may hold sessions at all, after rest days. */
  mostDays: number;
  /** Sessions of a day, add-ons apart. */
  sessionsPerDay: number;
  /** Hard limits that count doses or space sessions. */
  constraints: readonly Constraint[];
  /** Soft limits: kept where nothing that is wanted suffers, else given up and named. */
  advised: readonly Constraint[];
  /** Rise of weekly load allowed over the week before, as a fraction. */
  riseFraction: number;
  /** Rise of weekly load that is always allowed: a quarter of an hour of the hardest option, MET-minutes. */
  freeRise: number;
  /** No week can hold more, MET-minutes. */
  highestLoad: number;
  /** Load the first week may have, MET-minutes. */
  startLoad: number;
  /** Load anyone can start with, MET-minutes. */
  gentleLoad: number;
  wishedSessions: number | null;
  /** The phase of each week, week 1 first; empty without phases. */
  phases: readonly PhaseKind[];
  /** Whether a taper may lose the part of a session that rounding leaves; else it keeps a whole one. */
  roundsTaperDown: boolean;
  /** What one unit of each weekly dose is worth to ||A − R||, scaled so that the dearest costs one. */
  doseWorth: Dose;
}

/** A unit of each dose that feels alike to a person (engineering choice): makes misses comparable. */
const doseUnits: Dose = { aerobicMinutes: 30, netEnergyKcal: 150, strengthSessions: 1, mobilityMinutes: 15 };
/** A dose no target asks for is still followed where it costs nothing else. */
const idleWorth = 0.02;
/** Where no body mass is known, doses in kcal use this (WHO 2012 mean adult mass, rounded). */
const assumedBodyMassKg = 70;
/** Traditional and harmless in trials (Buist 2008, Am J Sports Med 36:33); the knowledge packs may set another. */
const usualRise = 0.1;
/** A first week anyone unused to exercise can do: 90 minutes of walking at 3.5 MET (engineering, after rubric ≥ 60). */
const gentleStartLoad = 90 * 3.5;
/** Load of a usual active minute, to turn the person's own minutes into load. */
const usualMet = 4;
/** A rise in minutes that is always allowed, so that beginners are not stuck (engineering; Buist 2008). */
export const freeRiseMinutes = 15;
/** Rest a week where no rule says otherwise (SCIENCE 5.3: at least one). */
const usualRestDays = 1;

/** Prepares a problem for both stages. */
export function frameOf(problem: PlanningProblem, candidates: readonly Candidate[]): PlanFrame {
  const { request, constraints, baseline } = problem;
  const restDays = Math.max(usualRestDays, ...valuesOf(constraints, 'floor', 'restDaysPerWeek'));
  const rises = valuesOf(constraints, 'cap', 'weeklyLoadIncreaseFraction');
  const told =
    (baseline.activeMinutesPerWeek ?? 0) * usualMet * restartShare(baseline.daysSinceTraining ?? 0);
  const known = Math.max(baseline.weeklyLoad ?? 0, told);
  const models = responseModels(
    {
      hypertensive: isHypertensive(problem),
      dietaryDeficitKcalPerDay: problem.dietaryDeficitKcalPerDay,
    },
    problem.responses,
  );
  const phases = planPhases(problem);
  const targets = judgedBeforeTaper(problem.targets, phases);
  const hardest = Math.max(0, ...candidates.map(({ template }) => template.met));
  const perDay = constraints.flatMap((limit) =>
    limit.kind === 'cap' && limit.quantity === 'sessionsPerDay' && limit.severity === 'hard'
      ? [limit.value]
      : [],
  );
  const riseFraction = rises.length > 0 ? Math.min(...rises) : usualRise;
  const main = candidates.map((candidate) => ({
    ...candidate,
    id: candidate.template.id,
    limits: limitsOf(candidate.template, constraints),
    isAddOn: false,
  }));
  // Only where no rule counts the sessions of a day.
  const addOns = perDay.length > 0 ? [] : addOnOptions(main, { targets, models, constraints });
  const calendar = frameCalendar(problem, [...main, ...addOns], 7 - restDays);
  const options = withRoom([...main, ...addOns], calendar);
  return {
    options,
    targets,
    models,
    bodyMassKg: baseline.bodyMassKg ?? assumedBodyMassKg,
    weeks: problem.weeks,
    calendar,
    mostDays: 7 - restDays,
    sessionsPerDay: perDay.length > 0 ? Math.min(...perDay) : 1,
    constraints: constraints.filter(isCounted),
    advised: constraints.filter((limit) => limit.severity === 'soft' && !isAlwaysKept(limit)),
    riseFraction,
    freeRise: riseFraction > 0 ? freeRiseMinutes * hardest : 0,
    highestLoad: hardest * longestWeek(calendar),
    gentleLoad: gentleStartLoad,
    startLoad: Math.max(gentleStartLoad, known * (1 + riseFraction)),
    phases,
    roundsTaperDown: false,
    wishedSessions: request.sessionsPerWeek?.value ?? null,
    doseWorth: doseWorth(targets, models),
  };
}

/** Weight of a dose in the norm, by its best week; doses that serve no target are worth next to nothing. */
function doseWorth(targets: readonly OutcomeTarget[], models: Readonly<Record<string, ResponseModel>>): Dose {
  const worth = (kind: DoseKind) =>
    targets.reduce((sum, target) => {
      const model = models[target.outcome];
      if (model?.dose !== kind) return sum;
      const weeks = Array.from({ length: target.byWeek }, (_, index) =>
        Math.abs(model.weight(index + 1, target.byWeek)),
      );
      return sum + (target.weight / target.scale) * Math.max(0, ...weeks) * doseUnits[kind];
    }, 0);
  const worths = doseKinds.map(worth);
  const dearest = Math.max(...worths, Number.MIN_VALUE);
  return Object.fromEntries(
    doseKinds.map((kind, index) => [
      kind,
      Math.max(idleWorth, (worths[index] ?? 0) / dearest) / doseUnits[kind],
    ]),
  ) as unknown as Dose;
}

/** The dates of a week, from 1. @throws RangeError where the plan has no such week. */
export function weekOf({ calendar }: Pick<PlanFrame, 'calendar'>, week: number): FrameWeek {
  const found = calendar[week - 1];
  if (!found) throw new RangeError(`The plan has no week ${week}.`);
  return found;
}

/** Options a limit speaks of. */
export function selectedBy(constraint: Constraint, options: readonly Option[]): readonly Option[] {
  return options.filter(({ template }) => selectsTemplate(constraint.appliesTo, template));
}

/** Hard limits that are rows of a programme. */
function isCounted(constraint: Constraint): boolean {
  const { kind, severity } = constraint;
  const counts = kind === 'spacing' || kind === 'maxGapDays' || kind === 'cap' || kind === 'floor';
  return severity === 'hard' && counts && !isAlwaysKept(constraint);
}

/** The rise of load and rest days hold whatever the severity of their rule (SCIENCE 5.3), and have rows of their own. */
export function isAlwaysKept(constraint: Constraint): boolean {
  return (
    (constraint.kind === 'cap' && constraint.quantity === 'weeklyLoadIncreaseFraction') ||
    (constraint.kind === 'floor' && constraint.quantity === 'restDaysPerWeek')
  );
}

function valuesOf(constraints: readonly Constraint[], kind: 'cap' | 'floor', quantity: string): number[] {
  return constraints.flatMap((constraint) =>
    constraint.kind === kind && constraint.quantity === quantity ? [constraint.value] : [],
  );
}

function isHypertensive({ profile, request }: PlanningProblem): boolean {
  return (
    profile.conditions.some(({ code }) => code === 'hypertension') ||
    request.conditions.some(({ value }) => value === 'hypertension')
  );
}
