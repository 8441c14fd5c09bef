import type { OutcomeTarget } from '../effect.js';
import { doseRate } from '../response/dose.js';
import type { DoseKind } from '../response/dose.js';
import { directionOf } from '../response/predict-effects.js';
import type { ResponseModel } from '../response/response-model.js';
import type { SolverOutcome } from '../solver.port.js';
import { Programme } from './programme.js';
import type { Option, PlanFrame } from './plan-frame.js';
import type { WeekColumns } from './weekly-limits.js';
import { addWeeklyLimits, loadTerms } from './weekly-limits.js';

type Term = readonly [column: string, coefficient: number];

/** Weekly minutes and sessions of each option, not yet placed on days. */
export interface HorizonDose {
  minutes: ReadonlyMap<string, readonly number[]>;
  sessions: ReadonlyMap<string, readonly number[]>;
}

/** How much the second pass may give up of the optimum for a smoother plan, as a share of doing nothing. */
const slackShare = 0.002;
/** Costs of the second pass; small against each other by design, they only choose among near-optimal doses. */
const smoothness = 0.002;
const burdenPerMinute = 0.0004;
const preferencePerMinute = 0.02;
/** A habit starts at half and is whole after five weeks (engineering; ACSM: 4–6 weeks of building up). */
const rampStart = 0.5;
const rampStep = 0.1;
const rampCost = 1;

export const minutesName = (option: Option, week: number) => `m|${option.id}|${week}`;
export const sessionsName = (option: Option, week: number) => `n|${option.id}|${week}`;

/**
 * Stage 1: the whole horizon as a linear programme over weekly doses, which every calendar that stage 2 can write
 * satisfies; so its optimum is a lower bound of ||A − R|| for all of them. With `bound` given, the second pass looks for
 * a smooth and welcome dose among those close to it.
 */
export function horizonProgramme(
  frame: PlanFrame,
  bound: { value: number; ofNothing: number } | null,
): Programme {
  const programme = new Programme();
  const isSecond = bound !== null;
  for (let week = 1; week <= frame.weeks; week += 1) {
    for (const option of frame.options) addOption(programme, frame, option, week, isSecond);
    addWeek(programme, frame, week);
    addProgression(programme, frame, week, isSecond);
  }
  if (isSecond) frame.targets.forEach((target, index) => addRamp(programme, frame, target, index));
  const misses = frame.targets.map((target, index) => addTarget(programme, frame, target, index, isSecond));
  if (bound) {
    const limit = bound.value + slackShare * bound.ofNothing + 1e-9;
    programme.atMost(
      'near-optimal',
      misses.map(({ name, weight }) => [name, weight] as const),
      limit,
    );
  }
  return programme;
}

/** Doses of a solved horizon. */
export function readHorizon(frame: PlanFrame, outcome: SolverOutcome & { status: 'optimal' }): HorizonDose {
  const read = (name: (option: Option, week: number) => string) =>
    new Map(
      frame.options.map((option) => [
        option.id,
        Array.from({ length: frame.weeks }, (_, index) => outcome.values[name(option, index + 1)] ?? 0),
      ]),
    );
  return { minutes: read(minutesName), sessions: read(sessionsName) };
}

export function weekColumns(week: number): WeekColumns {
  return {
    minutes: (option) => [[minutesName(option, week), 1]],
    sessions: (option) => [[sessionsName(option, week), 1]],
  };
}

function addOption(
  programme: Programme,
  frame: PlanFrame,
  option: Option,
  week: number,
  isSecond: boolean,
): void {
  const mostLiked = Math.max(...frame.options.map(({ probability }) => probability));
  const cost = isSecond ? burdenPerMinute + preferencePerMinute * (1 - option.probability / mostLiked) : 0;
  const minutes = programme.column(minutesName(option, week), { cost });
  const sessions = programme.column(sessionsName(option, week), {
    upper: frame.usableDays * frame.sessionsPerDay,
  });
  const longest = Math.min(option.limits.maxMinutes, Math.max(...frame.minutesOnDay));
  programme.atMost(
    `long|${option.id}|${week}`,
    [
      [minutes, 1],
      [sessions, -longest],
    ],
    0,
  );
  programme.atLeast(
    `short|${option.id}|${week}`,
    [
      [minutes, 1],
      [sessions, -option.limits.minMinutes],
    ],
    0,
  );
}

function addWeek(programme: Programme, frame: PlanFrame, week: number): void {
  const columns = weekColumns(week);
  const open = [...frame.minutesOnDay].sort((a, b) => b - a).slice(0, frame.usableDays);
  const sum = (terms: (option: Option) => readonly Term[]) =>
    frame.options.flatMap((option) => terms(option));
  programme.atMost(`days|${week}`, sum(columns.sessions), frame.usableDays * frame.sessionsPerDay);
  programme.atMost(
    `time|${week}`,
    sum(columns.minutes),
    open.reduce((total, minutes) => total + minutes, 0),
  );
  addWeeklyLimits(programme, frame, columns, `limit|${week}`);
}

function addProgression(programme: Programme, frame: PlanFrame, week: number, isSecond: boolean): void {
  const load = loadTerms(frame, weekColumns(week));
  if (week === 1) {
    programme.atMost('start|1', load, frame.startLoad);
    return;
  }
  const before = loadTerms(frame, weekColumns(week - 1));
  const negated = (terms: readonly Term[], factor: number) =>
    terms.map(([column, value]): Term => [column, -value * factor]);
  programme.atMost(`rise|${week}`, [...load, ...negated(before, 1 + chordSlope(frame))], frame.freeRise);
  if (!isSecond) return;
  const step = programme.column(`step|${week}`, { cost: smoothness });
  programme.atMost(`up|${week}`, [...load, ...negated(before, 1), [step, -1]], 0);
  programme.atMost(`down|${week}`, [...before, ...negated(load, 1), [step, -1]], 0);
}

/**
 * The limit of a rise, max(fraction × load, free rise), is no linear one; its chord over all possible loads lies above it
 * everywhere, which keeps the bound a bound.
 */
function chordSlope({ riseFraction, freeRise, highestLoad }: PlanFrame): number {
  return highestLoad > 0 ? Math.max(0, riseFraction - freeRise / highestLoad) : riseFraction;
}

/** The miss of one target as a column; its cost in the first pass is its weight in the norm. */
function addTarget(
  programme: Programme,
  frame: PlanFrame,
  target: OutcomeTarget,
  index: number,
  isSecond: boolean,
): { name: string; weight: number } {
  const weight = target.weight / target.scale;
  const name = programme.column(`miss|${index}`, { cost: isSecond ? 0 : weight });
  const model = frame.models[target.outcome];
  if (!model) return { name, weight };
  const direction = directionOf(target);
  const effect = effectTerms(programme, frame, model, target, index);
  // miss ≥ direction·(R − A) − tolerance, with A = offset + Σ terms.
  const fixed = direction * (target.value - model.offset(target.byWeek)) - target.tolerance;
  const signed = effect.map(([column, value]): Term => [column, direction * value]);
  programme.atLeast(`target|${index}`, [[name, 1], ...signed], fixed);
  return { name, weight };
}

/** Habits are built from the first week on and held, not crammed into the weeks that count (second pass only). */
function addRamp(programme: Programme, frame: PlanFrame, target: OutcomeTarget, index: number): void {
  const model = frame.models[target.outcome];
  if (!model || !target.outcome.startsWith('weekly-')) return;
  for (let week = 1; week <= Math.min(frame.weeks, target.byWeek); week += 1) {
    const share =
      target.outcome === 'weekly-strength-sessions' ? 1 : Math.min(1, rampStart + (week - 1) * rampStep);
    const lag = programme.column(`lag|${index}|${week}`, { cost: rampCost / target.scale });
    programme.atLeast(
      `ramp|${index}|${week}`,
      [...doseTerms(frame, model.dose, week), [lag, 1]],
      share * target.value,
    );
  }
}

function effectTerms(
  programme: Programme,
  frame: PlanFrame,
  model: ResponseModel,
  target: OutcomeTarget,
  index: number,
): Term[] {
  const terms: Term[] = [];
  for (let week = 1; week <= frame.weeks; week += 1) {
    const weight = model.weight(week, target.byWeek);
    if (weight === 0) continue;
    const dose = doseTerms(frame, model.dose, week);
    if (model.plateau === null) {
      terms.push(...dose.map(([column, value]): Term => [column, value * weight]));
      continue;
    }
    // Beyond the plateau more dose gives nothing: the effective dose is a column of its own below both.
    const effective = programme.column(`effective|${index}|${week}`, { upper: model.plateau });
    programme.atMost(
      `dose|${index}|${week}`,
      [[effective, 1], ...dose.map(([column, value]): Term => [column, -value])],
      0,
    );
    terms.push([effective, weight]);
  }
  return terms;
}

/** A weekly dose as terms over the columns of the horizon. */
export function doseTerms(frame: PlanFrame, kind: DoseKind, week: number): Term[] {
  return frame.options.flatMap((option) => {
    const { perMinute, perSession } = doseRate(kind, option.template, frame.bodyMassKg);
    return [
      [minutesName(option, week), perMinute] as const,
      [sessionsName(option, week), perSession] as const,
    ];
  });
}
