import { doseKinds, doseRate } from '../response/dose.js';
import type { Dose, DoseKind } from '../response/dose.js';
import type { SolverOutcome } from '../solver.port.js';
import { Programme } from './programme.js';
import { freeRiseMinutes } from './plan-frame.js';
import type { Option, PlanFrame } from './plan-frame.js';
import { addSpacing } from './spacing-rows.js';
import type { PlacedOption } from './spacing-rows.js';
import type { WeekColumns } from './weekly-limits.js';
import { addWeeklyLimits, loadTerms } from './weekly-limits.js';

type Term = readonly [column: string, coefficient: number];

/** What a week must come close to, and what came before it. */
export interface WeekOrder {
  week: number;
  /** Doses of stage 1, corrected by what earlier weeks gave too little or too much. */
  dose: Dose;
  /** Minutes of each option in stage 1: which options to prefer. */
  optionMinutes: ReadonlyMap<string, number>;
  /** Sessions of earlier weeks that still matter for spacing; days count back from this week's first day (−1 …). */
  before: readonly PlacedOption[];
  /** Null in the first week. */
  earlier: { load: number; highestLoad: number; highestMinutes: number } | null;
}

const minutesPerStep = 5;
/** Too little costs more than too much: effects are missed by it. */
const cost = {
  under: 1,
  over: 0.25,
  option: 0.004,
  session: 0.02,
  wishedCount: 0.3,
  liked: 0.05,
  longest: 0.003,
  order: 1e-5,
};
/** Larger than any load or minutes of a week: switches a row off. */
const unbounded = 50_000;
/** A search may stop this close to the best calendar: less than five minutes of one dose. */
export const weekAbsoluteGap = 0.03;

/** Stage 2: whole sessions on real days of one week, as close to stage 1's dose as five-minute steps allow. */
export function weekProgramme(frame: PlanFrame, order: WeekOrder): Programme {
  const programme = new Programme();
  const open = openDays(frame);
  // Many middling sessions before one long and two short ones.
  programme.column('longest', { cost: cost.longest });
  frame.options.forEach((option, rank) => {
    for (const day of open) addPlacing(programme, frame, option, day, rank, order);
  });
  const columns = placedColumns(open);
  addDays(programme, frame, open);
  addWeeklyLimits(programme, frame, columns, 'limit');
  addProgression(programme, frame, columns, order);
  addSpacing(programme, frame, open, order.before);
  for (const kind of doseKinds) addDose(programme, frame, columns, kind, order.dose[kind]);
  addWishes(programme, frame, columns, order);
  return programme;
}

/** Sessions of a solved week: option, day from 0, minutes. */
export function readWeek(frame: PlanFrame, outcome: SolverOutcome & { status: 'optimal' }) {
  const placed: { option: Option; day: number; minutes: number }[] = [];
  for (const day of openDays(frame)) {
    for (const option of frame.options) {
      const steps = Math.round(outcome.values[stepsName(option, day)] ?? 0);
      if (Math.round(outcome.values[chosenName(option, day)] ?? 0) === 1 && steps > 0) {
        placed.push({ option, day, minutes: steps * minutesPerStep });
      }
    }
  }
  return placed;
}

export const chosenName = (option: Option, day: number) => `y|${option.id}|${day}`;
const stepsName = (option: Option, day: number) => `t|${option.id}|${day}`;

function openDays({ minutesOnDay }: PlanFrame): number[] {
  return minutesOnDay.flatMap((minutes, day) => (minutes > 0 ? [day] : []));
}

function addPlacing(
  programme: Programme,
  frame: PlanFrame,
  option: Option,
  day: number,
  rank: number,
  order: WeekOrder,
): void {
  const longest = Math.floor(
    Math.min(option.limits.maxMinutes, frame.minutesOnDay[day] ?? 0) / minutesPerStep,
  );
  const shortest = Math.ceil(option.limits.minMinutes / minutesPerStep);
  const possible = longest >= shortest && longest > 0;
  // Ties between equal days fall to the order given here, the same on every machine; alternating it spreads sessions.
  const tie = cost.order * (rank * 7 + ((day * 2 + order.week) % 7));
  const chosen = programme.column(chosenName(option, day), {
    cost: cost.session + tie,
    upper: possible ? 1 : 0,
    integer: true,
  });
  const steps = programme.column(stepsName(option, day), { upper: possible ? longest : 0, integer: true });
  programme.atMost(
    `long|${option.id}|${day}`,
    [
      [steps, 1],
      [chosen, -longest],
    ],
    0,
  );
  programme.atLeast(
    `short|${option.id}|${day}`,
    [
      [steps, 1],
      [chosen, -shortest],
    ],
    0,
  );
  programme.atMost(
    `longest|${option.id}|${day}`,
    [
      [steps, minutesPerStep],
      ['longest', -1],
    ],
    0,
  );
}

function placedColumns(open: readonly number[]): WeekColumns {
  return {
    minutes: (option) => open.map((day): Term => [stepsName(option, day), minutesPerStep]),
    sessions: (option) => open.map((day): Term => [chosenName(option, day), 1]),
  };
}

function addDays(programme: Programme, frame: PlanFrame, open: readonly number[]): void {
  const used = open.map((day) => {
    const name = programme.column(`used|${day}`, { upper: 1, integer: true });
    const chosen = frame.options.map((option): Term => [chosenName(option, day), 1]);
    programme.atMost(`one|${day}`, [...chosen, [name, -frame.sessionsPerDay]], 0);
    const minutes = frame.options.map((option): Term => [stepsName(option, day), minutesPerStep]);
    programme.atMost(`time|${day}`, minutes, frame.minutesOnDay[day] ?? 0);
    return name;
  });
  programme.atMost(
    'rest',
    used.map((name): Term => [name, 1]),
    frame.usableDays,
  );
}

/** The rise of stage 1, and the verifier's: load by a fraction over the higher of two weeks, or minutes by a little. */
function addProgression(
  programme: Programme,
  frame: PlanFrame,
  columns: WeekColumns,
  { earlier }: WeekOrder,
): void {
  const load = loadTerms(frame, columns);
  if (!earlier) {
    programme.atMost('start', load, frame.startLoad);
    return;
  }
  programme.atMost('rise', load, earlier.load + Math.max(earlier.load * frame.riseFraction, frame.freeRise));
  const byMinutes = programme.column('rise-by-minutes', {
    upper: frame.riseFraction > 0 ? 1 : 0,
    integer: true,
  });
  programme.atMost(
    'rise-load',
    [...load, [byMinutes, -unbounded]],
    earlier.highestLoad * (1 + frame.riseFraction),
  );
  const minutes = frame.options.flatMap((option) => columns.minutes(option));
  programme.atMost(
    'rise-minutes',
    [...minutes, [byMinutes, unbounded]],
    earlier.highestMinutes + freeRiseMinutes + unbounded,
  );
}

function addDose(
  programme: Programme,
  frame: PlanFrame,
  columns: WeekColumns,
  kind: DoseKind,
  wanted: number,
): void {
  const terms = frame.options.flatMap((option) => {
    const { perMinute, perSession } = doseRate(kind, option.template, frame.bodyMassKg);
    return [
      ...columns.minutes(option).map(([column, value]): Term => [column, value * perMinute]),
      ...columns.sessions(option).map(([column, value]): Term => [column, value * perSession]),
    ];
  });
  const under = programme.column(`under|${kind}`, { cost: cost.under * frame.doseWorth[kind] });
  const over = programme.column(`over|${kind}`, { cost: cost.over * frame.doseWorth[kind] });
  programme.atLeast(`dose-low|${kind}`, [...terms, [under, 1]], wanted);
  programme.atMost(`dose-high|${kind}`, [...terms, [over, -1]], wanted);
}

/** Options stage 1 chose, the wished number of sessions, and what the person likes. */
function addWishes(programme: Programme, frame: PlanFrame, columns: WeekColumns, order: WeekOrder): void {
  const mostLiked = Math.max(...frame.options.map(({ probability }) => probability));
  for (const option of frame.options) {
    const wanted = order.optionMinutes.get(option.id) ?? 0;
    const off = programme.column(`off|${option.id}`, { cost: cost.option });
    programme.atMost(`off-high|${option.id}`, [...columns.minutes(option), [off, -1]], wanted);
    programme.atLeast(`off-low|${option.id}`, [...columns.minutes(option), [off, 1]], wanted);
    for (const [column] of columns.sessions(option)) {
      programme.charge(column, cost.liked * (1 - option.probability / mostLiked));
    }
  }
  if (frame.wishedSessions === null) return;
  const few = programme.column('too-few', { cost: cost.wishedCount });
  const sessions = frame.options.flatMap((option) => columns.sessions(option));
  programme.atLeast('wished', [...sessions, [few, 1]], Math.min(frame.wishedSessions, frame.usableDays));
}
