import type { Dose } from '../response/dose.js';
import { doseKinds, doseOf, doseRate } from '../response/dose.js';
import type { LinearSolver } from '../solver.port.js';
import type { HorizonDose } from './horizon-model.js';
import type { Option, PlanFrame } from './plan-frame.js';
import type { PlacedOption } from './spacing-rows.js';
import { readWeek, weekAbsoluteGap, weekProgramme } from './week-model.js';
import type { WeekOrder } from './week-model.js';

/** A session on its day: day 0 is the first day of its week. */
export interface PlacedSession {
  option: Option;
  day: number;
  minutes: number;
}

/** Days back that spacing can reach: the longest rule looks three days ahead, gaps up to a week. */
const reachDays = 7;
/** What one week may make up for earlier ones, as a share of its own dose: errors are spread, never piled up. */
const carryShare = 0.5;
/** Traces that a linear programme leaves of options it does not mean. */
const negligibleMinutes = 2;

/** Stage 2 week by week; null with the week that cannot be placed. */
export function placeWeeks(
  frame: PlanFrame,
  horizon: HorizonDose,
  solver: LinearSolver,
): { weeks: PlacedSession[][] } | { failedWeek: WeekOrder } {
  const weeks: PlacedSession[][] = [];
  let owed: Dose = { aerobicMinutes: 0, netEnergyKcal: 0, strengthSessions: 0, mobilityMinutes: 0 };
  for (let week = 1; week <= frame.weeks; week += 1) {
    const planned = plannedDose(frame, horizon, week);
    const order = orderOf(frame, horizon, week, correct(planned, owed), weeks);
    const placed = placeWeek(frame, order, solver);
    if (placed === null) return { failedWeek: order };
    weeks.push(placed);
    const given = doseOf(
      placed.map(({ option, minutes }) => ({ template: option.template, minutes })),
      frame.bodyMassKg,
    );
    owed = mapDose((kind) => owed[kind] + planned[kind] - given[kind]);
  }
  return { weeks };
}

/** First among the options stage 1 chose for the week; among all of them only where those cannot be placed. */
function placeWeek(frame: PlanFrame, order: WeekOrder, solver: LinearSolver): PlacedSession[] | null {
  const chosen = frame.options.filter(({ id }) => (order.optionMinutes.get(id) ?? 0) > negligibleMinutes);
  for (const options of chosen.length > 0 ? [chosen, frame.options] : [frame.options]) {
    const narrowed = { ...frame, options };
    const outcome = solver.solve(weekProgramme(narrowed, order).build(weekAbsoluteGap));
    if (outcome.status === 'optimal') return readWeek(narrowed, outcome);
  }
  return null;
}

function orderOf(
  frame: PlanFrame,
  horizon: HorizonDose,
  week: number,
  dose: Dose,
  weeks: PlacedSession[][],
): WeekOrder {
  const loadOf = (placed: readonly PlacedSession[]) =>
    placed.reduce((sum, { option, minutes }) => sum + option.template.met * minutes, 0);
  const minutesOf = (placed: readonly PlacedSession[]) =>
    placed.reduce((sum, { minutes }) => sum + minutes, 0);
  const lastTwo = weeks.slice(-2);
  const last = weeks.at(-1);
  return {
    week,
    dose,
    optionMinutes: new Map(frame.options.map(({ id }) => [id, horizon.minutes.get(id)?.[week - 1] ?? 0])),
    before: recentSessions(weeks),
    earlier: last
      ? {
          load: loadOf(last),
          highestLoad: Math.max(...lastTwo.map(loadOf)),
          highestMinutes: Math.max(...lastTwo.map(minutesOf)),
        }
      : null,
  };
}

function recentSessions(weeks: readonly (readonly PlacedSession[])[]): PlacedOption[] {
  return (weeks.at(-1) ?? [])
    .map(({ option, day }) => ({ template: option.template, day: day - 7 }))
    .filter(({ day }) => day >= -reachDays);
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

function correct(planned: Dose, owed: Dose): Dose {
  return mapDose((kind) => {
    const most = planned[kind] * carryShare;
    const corrected = Math.max(0, planned[kind] + Math.min(most, Math.max(-most, owed[kind])));
    return kind === 'strengthSessions' ? Math.round(corrected) : corrected;
  });
}

function mapDose(value: (kind: keyof Dose) => number): Dose {
  return Object.fromEntries(doseKinds.map((kind) => [kind, value(kind)])) as unknown as Dose;
}
