import type { SolverAnswer } from '../solver.port.js';
import type { HorizonWeeks } from './horizon-columns.js';
import { mainsBeside } from './beside.js';
import { addRise } from './horizon-rise.js';
import { minutesPerStep, stepsWithin } from './minute-steps.js';
import type { PlacedSession } from './placed-session.js';
import { minutesFor, openDays, plainDay } from './frame-days.js';
import type { FrameDay } from './frame-days.js';
import { weekOf } from './plan-frame.js';
import type { Option, PlanFrame } from './plan-frame.js';
import { addPhase } from './phase-rows.js';
import type { Programme } from './programme.js';
import { addSpacing } from './spacing-rows.js';
import type { WeekColumns } from './weekly-limits.js';
import { addWeeklyLimits } from './weekly-limits.js';

type Term = readonly [column: string, coefficient: number];

/** A week to be placed on days: what came before it, and what stage 1 meant it to be. */
export interface WeekOrder {
  settled: readonly (readonly PlacedSession[])[];
  /** Minutes of each option in stage 1: which options to prefer. */
  optionMinutes: ReadonlyMap<string, number>;
}

/** Wishes about a calendar. */
const cost = { option: 0.004, session: 0.02, addOn: 0.02, liked: 0.05, longest: 0.003, order: 1e-5 };

/** The columns of a week on its open days. */
export function calendarColumns(frame: PlanFrame, week: number): WeekColumns {
  const open = openDays(weekOf(frame, week));
  return {
    minutes: (option) => open.map((day): Term => [stepsName(option, day), minutesPerStep]),
    sessions: (option) => open.map((day): Term => [chosenName(option, day), 1]),
  };
}

/** Sessions in five-minute steps on real days: every limit of the week, and what people like in a calendar. */
export function addCalendar(
  programme: Programme,
  frame: PlanFrame,
  weeks: HorizonWeeks,
  { settled, optionMinutes }: WeekOrder,
): void {
  const week = settled.length + 1;
  const open = openDays(weekOf(frame, week));
  const columns = calendarColumns(frame, week);
  // Many middling sessions before one long and two short ones.
  programme.column('longest', { cost: cost.longest });
  frame.options.forEach((option, rank) => {
    for (const day of open) addPlacing(programme, frame, option, day, rank, week);
  });
  const recent = recentSessions(settled);
  addDays(programme, frame, week, new Set(recent.map(({ day }) => day)));
  addWeeklyLimits(programme, frame, columns, 'limit');
  addSpacing(programme, frame, open, recent);
  addRise(programme, frame, weeks, week, true);
  addPhase(programme, frame, weeks, week);
  addPreferences(programme, frame, columns, optionMinutes);
}

/** Sessions of a solved week. */
export function readWeek(frame: PlanFrame, week: number, { values }: SolverAnswer): PlacedSession[] {
  return openDays(weekOf(frame, week)).flatMap((day) =>
    frame.options.flatMap((option) => {
      const steps = Math.round(values[stepsName(option, day)] ?? 0);
      const isChosen = Math.round(values[chosenName(option, day)] ?? 0) === 1;
      return isChosen && steps > 0 ? [{ option, day, minutes: steps * minutesPerStep }] : [];
    }),
  );
}

/** Whether an option has a session on a day. */
export const chosenName = (option: Option, day: number) => `y|${option.id}|${day}`;
/** Five-minute steps of an option on a day. */
export const stepsName = (option: Option, day: number) => `d|${option.id}|${day}`;

/** The sessions that spacing can still reach: those of the week before, with days counted back from this one. */
function recentSessions(settled: readonly (readonly PlacedSession[])[]) {
  return (settled.at(-1) ?? []).map(({ option, day }) => ({ template: option.template, day: day - 7 }));
}

function addPlacing(
  programme: Programme,
  frame: PlanFrame,
  option: Option,
  day: number,
  rank: number,
  week: number,
): void {
  const open = weekOf(frame, week).days[day] ?? plainDay(0);
  const fitting = stepsWithin(option, minutesFor(option, open));
  const { shortest, longest } = fitting ?? { shortest: 0, longest: 0 };
  // Ties between equal days fall to the order given here, the same on every machine; alternating it spreads sessions.
  const tie = cost.order * (rank * 7 + ((day * 2 + week) % 7));
  const chosen = programme.column(chosenName(option, day), {
    cost: cost.session + (option.isAddOn ? cost.addOn : 0) + tie,
    upper: fitting ? 1 : 0,
    integer: true,
  });
  const steps = programme.column(stepsName(option, day), { upper: longest, integer: true });
  const name = `${option.id}|${day}`;
  const fits: Term[] = [
    [steps, 1],
    [chosen, -longest],
  ];
  const fills: Term[] = [
    [steps, -1],
    [chosen, shortest],
  ];
  programme.atMost(`fits|${name}`, fits, 0);
  programme.atMost(`fills|${name}`, fills, 0);
  const longer: Term[] = [
    [steps, minutesPerStep],
    ['longest', -1],
  ];
  programme.atMost(`longest|${name}`, longer, 0);
}

/** Days with sessions: no more than may be used in this week, and in any seven days that reach back into the last one. */
function addDays(
  programme: Programme,
  frame: PlanFrame,
  week: number,
  usedBefore: ReadonlySet<number>,
): void {
  const { days } = weekOf(frame, week);
  const used = openDays(weekOf(frame, week)).map((day) => {
    const name = programme.column(`used|${day}`, { upper: 1, integer: true });
    const main = frame.options.filter(({ isAddOn }) => !isAddOn);
    const chosen = main.map((option): Term => [chosenName(option, day), 1]);
    programme.atMost(`one|${day}`, [...chosen, [name, -frame.sessionsPerDay]], 0);
    addAddOns(programme, frame.options, day, days[day] ?? plainDay(0));
    const minutes = frame.options.map((option): Term => [stepsName(option, day), minutesPerStep]);
    programme.atMost(`open|${day}`, minutes, days[day]?.minutes ?? 0);
    const fixed = days[day]?.fixed ?? [];
    if (fixed.length > 0) {
      const classes = frame.options.filter(({ id }) => fixed.includes(id));
      const attended = classes.map((option): Term => [chosenName(option, day), 1]);
      programme.atLeast(`class|${day}`, attended, 1);
    }
    return { name, day };
  });
  for (let last = 0; last <= 6; last += 1) {
    const within = used.filter(({ day }) => day <= last).map(({ name }): Term => [name, 1]);
    const before = [...usedBefore].filter((day) => day >= last - 6).length;
    if (within.length > 0) programme.atMost(`rest|${last}`, within, frame.mostDays - before);
  }
}

/** At most one add-on a day, only beside a session, and of another modality. */
function addAddOns(programme: Programme, options: readonly Option[], day: number, open: FrameDay): void {
  const addOns = options.filter(({ isAddOn }) => isAddOn);
  if (addOns.length === 0) return;
  const terms = options.map((option): Term => [chosenName(option, day), option.isAddOn ? 1 : -1]);
  programme.atMost(`add-on|${day}`, terms, 0);
  for (const addOn of addOns) {
    const beside = mainsBeside(addOn, options, open).map((main): Term => [chosenName(main, day), -1]);
    programme.atMost(`beside|${day}|${addOn.id}`, [[chosenName(addOn, day), 1], ...beside], 0);
  }
  for (const modality of new Set(addOns.map(({ template }) => template.modality))) {
    const alike = options.filter(({ template }) => template.modality === modality);
    const names = alike.map((option): Term => [chosenName(option, day), 1]);
    programme.atMost(`other|${modality}|${day}`, names, 1);
  }
}

/** Options as stage 1 chose them, and what the person likes. */
function addPreferences(
  programme: Programme,
  frame: PlanFrame,
  columns: WeekColumns,
  optionMinutes: WeekOrder['optionMinutes'],
): void {
  const mostLiked = Math.max(...frame.options.map(({ probability }) => probability));
  for (const option of frame.options) {
    const meant = optionMinutes.get(option.id) ?? 0;
    const off = programme.column(`off|${option.id}`, { cost: cost.option });
    programme.atMost(`off-high|${option.id}`, [...columns.minutes(option), [off, -1]], meant);
    programme.atLeast(`off-low|${option.id}`, [...columns.minutes(option), [off, 1]], meant);
    for (const [column] of columns.sessions(option)) {
      programme.charge(column, cost.liked * (1 - option.probability / mostLiked));
    }
  }
}
