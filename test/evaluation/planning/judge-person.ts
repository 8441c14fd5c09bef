import type { LinearSolver, MadePlan } from '@regimen/domain';
import { canonicalJson, makePlan, verifyUntrustedPlan } from '@regimen/domain';
import { chanceOf } from '../people/chance.js';
import type { Absurdity, OpenDays } from './absurdities.js';
import { absurditiesOf } from './absurdities.js';
import { AllowedWeeks } from './baselines/allowed-weeks.js';
import { greedy } from './baselines/greedy.js';
import { guidelineTemplate } from './baselines/guideline-template.js';
import { randomSafe } from './baselines/random-safe.js';
import type { GoalPerson } from './goal-people.js';
import type { CalendarFault } from './possible-calendar.js';
import { calendarFaults } from './possible-calendar.js';
import { residualOf } from './residual.js';
import { allDone } from './simulator/done-session.js';
import type { DoneSession } from './simulator/done-session.js';
import type { TrueBody } from './simulator/true-body.js';
import { averageBody, drawBody } from './simulator/true-body.js';
import type { BodilyOutcome } from './simulator/true-outcome.js';
import { bodilyOutcomes, trueOutcome } from './simulator/true-outcome.js';

/** Bodies that live each plan: the person is known, how the body answers is not. */
export const bodiesPerPerson = 20;

export const planners = ['plan', 'guideline', 'greedy', 'random'] as const;
export type Planner = (typeof planners)[number];

export interface JudgedPlan {
  who: GoalPerson;
  violations: readonly string[];
  gap: number;
  faults: readonly CalendarFault[];
  absurd: readonly Absurdity[];
  /** Null where it was not made twice. */
  isSameOnRepeat: boolean | null;
  /** Mean over the bodies of the share of ||R|| that is reached; null where nothing was wanted. */
  reach: Readonly<Record<Planner, number>> | null;
  /** For each predicted outcome, how many bodies end within the stated range, below and above it. */
  within: readonly { outcome: BodilyOutcome; held: number; below: number; above: number; bodies: number }[];
}

type Made = Extract<MadePlan, { kind: 'plan' }>;

/** Plans for one person and judges the plan; the stop where there is no plan. */
export function judgePerson(
  who: GoalPerson,
  solver: LinearSolver,
  { seed, repeat }: { seed: number; repeat: boolean },
): JudgedPlan | { stop: string } {
  const made = makePlan(who.input, solver);
  if (made.kind === 'stopped') return { stop: made.stop.code };
  const { plan, problem } = made;
  const catalogue = new Map(problem.catalogue.map((template) => [template.id, template]));
  const bodies = bodiesOf(who, seed);
  return {
    who,
    violations: verifyUntrustedPlan({ ...problem, plan }).map(({ rule }) => rule),
    gap: plan.certificate.gap,
    faults: calendarFaults(who, plan, catalogue),
    absurd: absurditiesOf(plan, openDaysOf(who), catalogue),
    isSameOnRepeat: repeat ? isSame(made, makePlan(who.input, solver)) : null,
    reach: reachOf(who, made, bodies, seed),
    within: withinRange(made, bodies),
  };
}

/** Days the person has, after those they excluded. */
export function openDaysOf({ person, request }: GoalPerson): OpenDays {
  const excluded = request.excludedWeekdays.map(({ value }) => value);
  return {
    weekdays: person.wishes.weekdays.filter((day) => !excluded.includes(day)),
    minutesPerDay: person.wishes.minutesPerDay,
  };
}

function isSame(made: Made, again: MadePlan): boolean {
  return again.kind === 'plan' && canonicalJson(again.plan) === canonicalJson(made.plan);
}

function knownOf({ person }: GoalPerson) {
  return { massKg: person.bodyMassKg ?? 70, hypertensive: person.conditions.includes('hypertension') };
}

function bodiesOf(who: GoalPerson, seed: number): TrueBody[] {
  return Array.from({ length: bodiesPerPerson }, (_, number) =>
    drawBody(chanceOf(seed + 104_729, who.index * bodiesPerPerson + number), knownOf(who)),
  );
}

function reachOf(
  who: GoalPerson,
  { plan, problem, candidates }: Made,
  bodies: readonly TrueBody[],
  seed: number,
): JudgedPlan['reach'] {
  const { targets, weeks, dietaryDeficitKcalPerDay: deficit } = problem;
  const ofNothing = residualOf(targets, averageBody(knownOf(who)), [], 0);
  if (ofNothing <= 0) return null;
  const calendar = () => new AllowedWeeks(problem, candidates, openDaysOf(who));
  const calendars: Readonly<Record<Planner, readonly DoneSession[]>> = {
    plan: allDone(plan),
    guideline: guidelineTemplate(weeks, calendar()),
    greedy: greedy(weeks, calendar(), targets, averageBody(knownOf(who))),
    random: randomSafe(weeks, calendar(), chanceOf(seed + 1_299_709, who.index)),
  };
  const reach = (planner: Planner) =>
    bodies.reduce(
      (sum, body) => sum + 1 - residualOf(targets, body, calendars[planner], deficit) / ofNothing,
      0,
    ) / bodies.length;
  return {
    plan: reach('plan'),
    guideline: reach('guideline'),
    greedy: reach('greedy'),
    random: reach('random'),
  };
}

function withinRange({ plan, problem }: Made, bodies: readonly TrueBody[]): JudgedPlan['within'] {
  const done = allDone(plan);
  return plan.effects.flatMap(({ outcome, range }) => {
    const known = bodilyOutcomes.find((name) => name === outcome);
    const target = problem.targets.find((each) => each.outcome === outcome);
    if (!known || !target) return [];
    const truths = bodies.flatMap((body) => {
      const truth = trueOutcome(outcome, body, done, target.byWeek, problem.dietaryDeficitKcalPerDay);
      return truth === null ? [] : [truth];
    });
    const below = truths.filter((truth) => truth < range.low).length;
    const above = truths.filter((truth) => truth > range.high).length;
    return [{ outcome: known, held: truths.length - below - above, below, above, bodies: truths.length }];
  });
}
