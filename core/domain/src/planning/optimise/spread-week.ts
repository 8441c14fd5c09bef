import type { LinearSolver } from '../solver.port.js';
import { openDays } from './frame-days.js';
import { horizonWeeks } from './horizon-columns.js';
import { minutesPerStep } from './minute-steps.js';
import type { PlacedSession } from './placed-session.js';
import { weekOf } from './plan-frame.js';
import type { PlanFrame } from './plan-frame.js';
import { Programme } from './programme.js';
import { addCalendar, calendarColumns, chosenName, readWeek, stepsName } from './week-calendar.js';
import type { WeekOrder } from './week-calendar.js';

const weekDays = 7;
/** Days of rest in a row, beyond the fewest that as many days with sessions need, that a week is spread for. */
const excessRest = 2;
/** A run of days without a session costs more than all else a calendar is chosen by. */
const restCost = 0.3;
/** The most of a week's load that one half of it should hold where both are open (engineering choice). */
const mostOfHalf = 0.85;
/** The first and the last three days of a week. */
const halves = [
  { name: 'first', holds: (day: number) => day <= 2 },
  { name: 'last', holds: (day: number) => day >= 4 },
];
const search = { absoluteGap: 0.05, nodeLimit: 200 };

/**
 * The same sessions, as often and as long, on days that lie further apart, where they stand in a row and then nothing comes:
 * what a week adds up to stays, and with it how close the plan comes to what is wanted.
 */
export function spreadWeek(
  frame: PlanFrame,
  order: WeekOrder,
  placed: PlacedSession[],
  solver: LinearSolver,
): PlacedSession[] {
  const week = order.settled.length + 1;
  const open = openDays(weekOf(frame, week));
  const used = [...new Set(placed.map(({ day }) => day))];
  if (used.length < 2 || used.length === open.length) return placed;
  const fewest = Math.min(...choices(open, used.length).map(longestRest));
  if (longestRest(used) - fewest < excessRest && !isOneSided(placed, open)) return placed;
  const narrowed = {
    ...frame,
    options: frame.options.filter(({ id }) => placed.some(({ option }) => option.id === id)),
  };
  const outcome = solver.solve(spreadProgramme(narrowed, order, placed, fewest).build(search));
  return 'values' in outcome ? readWeek(narrowed, week, outcome) : placed;
}

function spreadProgramme(
  frame: PlanFrame,
  order: WeekOrder,
  placed: readonly PlacedSession[],
  fewest: number,
): Programme {
  const programme = new Programme();
  const week = order.settled.length + 1;
  const columns = calendarColumns(frame, week);
  addCalendar(programme, frame, horizonWeeks(frame, order.settled, columns), order);
  for (const option of frame.options) {
    const own = placed.filter((session) => session.option.id === option.id);
    const minutes = own.reduce((sum, session) => sum + session.minutes, 0);
    programme.exactly(`kept|${option.id}|sessions`, columns.sessions(option), own.length);
    programme.exactly(`kept|${option.id}|minutes`, columns.minutes(option), minutes);
  }
  const open = new Set(openDays(weekOf(frame, week)));
  const main = frame.options.filter(({ isAddOn }) => !isAddOn);
  // A week repeats: its last days and its first ones are one run.
  for (let first = 0; first < weekDays; first += 1) {
    const run = Array.from({ length: fewest + 1 }, (_, index) => (first + index) % weekDays);
    const sessions = run
      .filter((day) => open.has(day))
      .flatMap((day) => main.map((option) => [chosenName(option, day), 1] as const));
    const rest = programme.column(`rest|${first}`, { cost: restCost });
    programme.atLeast(`run|${first}`, [...sessions, [rest, 1]], 1);
  }
  if (areHalvesOpen([...open])) addHalves(programme, frame, [...open], loadOf(placed));
  return programme;
}

/** What a half holds beyond its share costs as much as a run of rest where it holds all. */
function addHalves(programme: Programme, frame: PlanFrame, open: readonly number[], load: number): void {
  for (const { name, holds } of halves) {
    const terms = open
      .filter(holds)
      .flatMap((day) =>
        frame.options.map(
          (option) => [stepsName(option, day), minutesPerStep * option.template.met] as const,
        ),
      );
    const beyond = programme.column(`heavy|${name}`, { cost: restCost / ((1 - mostOfHalf) * load) });
    programme.atMost(`half|${name}`, [...terms, [beyond, -1]], mostOfHalf * load);
  }
}

/** Whether a half of the week holds nearly all of its load though the other one has two open days and more. */
function isOneSided(placed: readonly PlacedSession[], open: readonly number[]): boolean {
  return (
    areHalvesOpen(open) && halves.some(({ holds }) => loadOf(placed, holds) > mostOfHalf * loadOf(placed))
  );
}

/** Whether both halves of a week have two open days and more. */
function areHalvesOpen(open: readonly number[]): boolean {
  return halves.every(({ holds }) => open.filter(holds).length >= 2);
}

/** MET-minutes of sessions on some days. */
function loadOf(placed: readonly PlacedSession[], holds = (_day: number): boolean => true): number {
  return placed.reduce(
    (sum, { option, minutes, day }) => sum + (holds(day) ? option.template.met * minutes : 0),
    0,
  );
}

function longestRest(days: readonly number[]): number {
  const sorted = [...days].sort((a, b) => a - b);
  const next = [...sorted.slice(1), (sorted[0] ?? 0) + weekDays];
  return Math.max(...next.map((day, index) => day - sorted[index]! - 1));
}

/** All ways to take so many of a few days. */
function choices(days: readonly number[], count: number): number[][] {
  if (count === 0) return [[]];
  return days.flatMap((day, index) =>
    choices(days.slice(index + 1), count - 1).map((rest) => [day, ...rest]),
  );
}
