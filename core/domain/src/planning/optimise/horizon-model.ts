import { horizonWeeks, sessionsName, stepsName } from './horizon-columns.js';
import { minutesFor } from './frame-days.js';
import type { HorizonWeeks } from './horizon-columns.js';
import { addRise } from './horizon-rise.js';
import { addWeeklySpacing } from './horizon-spacing.js';
import { addWholeSums } from './horizon-sums.js';
import { addMisses, missPrice } from './horizon-targets.js';
import { addWishes } from './horizon-wishes.js';
import { minutesPerStep, stepsWithin } from './minute-steps.js';
import { addPairedDays } from './paired-days.js';
import { weekOf } from './plan-frame.js';
import type { Option, PlanFrame } from './plan-frame.js';
import { addPhase } from './phase-rows.js';
import { Programme } from './programme.js';
import { addWeeklyLimits } from './weekly-limits.js';
import type { WeekColumns } from './weekly-limits.js';

type Term = readonly [column: string, coefficient: number];

/** What is asked of the horizon. */
export interface HorizonQuestion {
  /** What must be whole, as it is in every calendar: nothing, a few sums, or all sessions and their steps. */
  whole: 'nothing' | 'sums' | 'sessions';
  /** Whether each week chooses how it rises, as calendars do; otherwise a line above both choices stands for them. */
  exactRise: boolean;
  aim: HorizonAim;
}

/**
 * The closest dose; the smoothest and most welcome one among those that miss the targets by no more than an amount; or
 * both in one, which names no bound.
 */
export type HorizonAim =
  { kind: 'closest' } | { kind: 'welcome'; missAtMost: number } | { kind: 'closest-welcome' };

/**
 * Stage 1: the whole horizon as a programme over weekly doses, which every calendar that stage 2 can write satisfies; so
 * its optimum is a lower bound of ||A − R|| for all of them.
 */
export function horizonProgramme(frame: PlanFrame, { whole, exactRise, aim }: HorizonQuestion): Programme {
  const programme = new Programme();
  const weeks = horizonWeeks(frame);
  for (let week = 1; week <= frame.weeks; week += 1) {
    addWeek(programme, frame, weeks, week, { whole: whole === 'sessions', exactRise, first: 1 });
  }
  if (whole === 'sums') addWholeSums(programme, frame);
  const price = { closest: 1, welcome: 0, 'closest-welcome': missPrice }[aim.kind];
  const misses = addMisses(programme, frame, weeks, price);
  if (aim.kind === 'welcome') programme.atMost('near-optimal', misses, aim.missAtMost);
  if (aim.kind !== 'closest') addWishes(programme, frame, weeks);
  return programme;
}

/**
 * Columns and rows of a week that is not placed on days, in whole sessions and steps or any amounts; `first` is the first
 * such week.
 */
export function addWeek(
  programme: Programme,
  frame: PlanFrame,
  weeks: HorizonWeeks,
  week: number,
  { whole, exactRise, first }: { whole: boolean; exactRise: boolean; first: number },
): void {
  for (const option of frame.options) addOption(programme, frame, option, week, whole);
  const columns = weeks.columns(week);
  const { days, kinds, usableDays } = weekOf(frame, week);
  const sum = (terms: (option: Option) => readonly Term[]) => frame.options.flatMap(terms);
  const main = frame.options.filter(({ isAddOn }) => !isAddOn);
  programme.atMost(`days|${week}`, main.flatMap(columns.sessions), usableDays * frame.sessionsPerDay);
  addAddOns(programme, frame, columns, week, whole);
  const open = days.map(({ minutes }) => minutes).sort((a, b) => b - a);
  const openMinutes = open.slice(0, usableDays).reduce((total, minutes) => total + minutes, 0);
  programme.atMost(`time|${week}`, sum(columns.minutes), openMinutes);
  kinds.forEach(({ minutes, days: alike, fixed }, kind) => {
    const sessions = main.map((option): Term => [sessionsName(option, week, kind), 1]);
    const steps = frame.options.map((option): Term => [stepsName(option, week, kind), minutesPerStep]);
    programme.atMost(`days|${week}|${kind}`, sessions, alike.length * frame.sessionsPerDay);
    programme.atMost(`time|${week}|${kind}`, steps, alike.length * minutes);
    if (fixed.length > 0) {
      const classes = frame.options.filter(({ id }) => fixed.includes(id));
      const attended = classes.map((option): Term => [sessionsName(option, week, kind), 1]);
      programme.atLeast(`class|${week}|${kind}`, attended, alike.length);
    }
  });
  addWeeklyLimits(programme, frame, columns, `limit|${week}`);
  addWeeklySpacing(programme, frame, week, first);
  addRise(programme, frame, weeks, week, exactRise);
  addPhase(programme, frame, weeks, week);
}

/** Add-ons beside main sessions, and of one modality no more sessions than days. */
function addAddOns(
  programme: Programme,
  frame: PlanFrame,
  columns: WeekColumns,
  week: number,
  whole: boolean,
): void {
  const addOns = frame.options.filter(({ isAddOn }) => isAddOn);
  const { kinds, usableDays } = weekOf(frame, week);
  kinds.forEach((day, kind) => addPairedDays(programme, frame.options, day, { week, kind, whole }));
  for (const modality of new Set(addOns.map(({ template }) => template.modality))) {
    const alike = frame.options.filter(({ template }) => template.modality === modality);
    programme.atMost(`other|${modality}|${week}`, alike.flatMap(columns.sessions), usableDays);
  }
}

function addOption(
  programme: Programme,
  frame: PlanFrame,
  option: Option,
  week: number,
  integer: boolean,
): void {
  weekOf(frame, week).kinds.forEach((day, kind) => {
    const fitting = stepsWithin(option, minutesFor(option, day));
    const most = fitting ? day.days.length * frame.sessionsPerDay : 0;
    const { shortest, longest } = fitting ?? { shortest: 0, longest: 0 };
    const steps = programme.column(stepsName(option, week, kind), { upper: most * longest, integer });
    const sessions = programme.column(sessionsName(option, week, kind), {
      upper: most,
      integer,
    });
    if (!fitting) return;
    const name = `${option.id}|${week}|${kind}`;
    const lengthened: Term[] = [
      [steps, 1],
      [sessions, -longest],
    ];
    const shortened: Term[] = [
      [steps, 1],
      [sessions, -shortest],
    ];
    programme.atMost(`long|${name}`, lengthened, 0);
    programme.atLeast(`short|${name}`, shortened, 0);
  });
}
