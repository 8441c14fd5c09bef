import type { Dose } from '../response/dose.js';
import { doseKinds, doseRate } from '../response/dose.js';
import type { LinearSolver } from '../solver.port.js';
import { doseOfPlaced, isUsedIn, negligibleMinutes } from './horizon-columns.js';
import type { HorizonDose } from './horizon-columns.js';
import { lastWeeks } from './horizon-sums.js';
import type { PlacedSession } from './placed-session.js';
import type { PlanFrame } from './plan-frame.js';
import type { Programme } from './programme.js';
import { spreadWeek } from './spread-week.js';
import { weekByDose } from './week-by-dose.js';
import { weekByEffect } from './week-by-effect.js';
import { readWeek } from './week-calendar.js';
import type { WeekOrder } from './week-calendar.js';

export type PlacedWeeks = readonly (readonly PlacedSession[])[];

/** What one week may make up for earlier ones, as a share of its own dose: errors are spread, never piled up. */
const carryShare = 0.5;
/** Where a week's search ends: within two minutes of the dearest dose, or 1.5 thousandths of a unit of ||A − R||. */
const search = {
  byDose: { absoluteGap: 0.06, nodeLimit: 2000 },
  byEffect: { absoluteGap: 0.15, nodeLimit: 30 },
  // Later weeks make up for what an early one misses.
  byEffectEarly: { absoluteGap: 0.5, nodeLimit: 4 },
};

/** Stage 2 week by week after the doses of stage 1; where a week cannot be placed, its order. */
export function placeWeeks(
  frame: PlanFrame,
  horizon: HorizonDose,
  solver: LinearSolver,
): { weeks: PlacedWeeks } | { failedWeek: WeekOrder } {
  const weeks: PlacedSession[][] = [];
  let owed: Dose = { aerobicMinutes: 0, netEnergyKcal: 0, strengthSessions: 0, mobilityMinutes: 0 };
  for (let week = 1; week <= frame.weeks; week += 1) {
    const planned = plannedDose(frame, horizon, week);
    const dose = corrected(planned, owed);
    const order = orderOf(horizon, weeks);
    const chosen = frame.options.filter(({ id }) => (order.optionMinutes.get(id) ?? 0) > negligibleMinutes);
    const programmeOf = (narrowed: PlanFrame) => weekByDose(narrowed, order, dose);
    const placed = placeWeek(frame, week, [chosen, frame.options], programmeOf, solver, search.byDose);
    if (placed === null) return { failedWeek: order };
    weeks.push(spreadWeek(frame, order, placed, solver));
    const given = doseOfPlaced(frame, placed);
    owed = mapDose((kind) => owed[kind] + planned[kind] - given[kind]);
  }
  return { weeks };
}

/**
 * The weeks after the first `kept` ones placed anew after their effect, with the options of stage 1 and of `placed`; null
 * where one cannot be.
 */
export function placeByEffect(
  frame: PlanFrame,
  horizon: HorizonDose,
  placed: PlacedWeeks,
  kept: number,
  solver: LinearSolver,
): PlacedWeeks | null {
  const weeks = placed.slice(0, kept);
  const used = frame.options.filter(
    (option) =>
      isUsedIn(horizon, option) ||
      placed.some((sessions) => sessions.some((session) => session.option.id === option.id)),
  );
  while (weeks.length < frame.weeks) {
    const order = orderOf(horizon, weeks);
    const programmeOf = (narrowed: PlanFrame) => weekByEffect(narrowed, order);
    const until = weeks.length < frame.weeks - lastWeeks ? search.byEffectEarly : search.byEffect;
    const next = placeWeek(frame, weeks.length + 1, [used], programmeOf, solver, until);
    if (next === null) return null;
    weeks.push(spreadWeek(frame, order, next, solver));
  }
  return weeks;
}

/** With the first options that can be placed. */
function placeWeek(
  frame: PlanFrame,
  week: number,
  choices: readonly PlanFrame['options'][],
  programmeOf: (narrowed: PlanFrame) => Programme,
  solver: LinearSolver,
  until: { absoluteGap: number; nodeLimit: number },
): PlacedSession[] | null {
  for (const options of choices) {
    if (options.length === 0) continue;
    const narrowed = { ...frame, options };
    const outcome = solver.solve(programmeOf(narrowed).build(until));
    if ('values' in outcome) return readWeek(narrowed, week, outcome);
  }
  return null;
}

function orderOf(horizon: HorizonDose, weeks: PlacedWeeks): WeekOrder {
  const optionMinutes = new Map(
    [...horizon.minutes].map(([id, byWeek]) => [id, byWeek[weeks.length] ?? 0] as const),
  );
  return { settled: [...weeks], optionMinutes };
}

function plannedDose(frame: PlanFrame, horizon: HorizonDose, week: number): Dose {
  return mapDose((kind) =>
    frame.options.reduce((sum, option) => {
      const rate = doseRate(kind, option.template, frame.bodyMassKg);
      const minutes = horizon.minutes.get(option.id)?.[week - 1] ?? 0;
      const sessions = horizon.sessions.get(option.id)?.[week - 1] ?? 0;
      return sum + rate.perMinute * minutes + rate.perSession * sessions;
    }, 0),
  );
}

function corrected(planned: Dose, owed: Dose): Dose {
  return mapDose((kind) => {
    const most = planned[kind] * carryShare;
    const dose = Math.max(0, planned[kind] + Math.min(most, Math.max(-most, owed[kind])));
    return kind === 'strengthSessions' ? Math.round(dose) : dose;
  });
}

function mapDose(value: (kind: keyof Dose) => number): Dose {
  return Object.fromEntries(doseKinds.map((kind) => [kind, value(kind)])) as unknown as Dose;
}
