import { mainsBeside } from './beside.js';
import { minutesFor } from './frame-days.js';
import type { DayKind } from './frame-days.js';
import { sessionsName, stepsName } from './horizon-columns.js';
import { minutesPerStep, stepsWithin } from './minute-steps.js';
import type { Option } from './option.js';
import type { Programme } from './programme.js';

type Term = readonly [column: string, coefficient: number];

/** Main sessions of a day that last for as long and leave room for the same add-ons. */
interface MainGroup {
  name: string;
  options: Option[];
  shortestMinutes: number;
  longestMinutes: number;
  addOns: readonly Option[];
}

/** Which days of a week are meant. */
interface Place {
  week: number;
  kind: number;
  /** Whether days are counted in whole numbers. */
  whole: boolean;
}

/**
 * Days with a main session and an add-on, counted by pair: an add-on needs a main session that leaves room for it, which
 * then cannot last as long as it could alone, and a day without an add-on lasts no longer than its main session. Else
 * stage 1 would fill minutes that no calendar can.
 */
export function addPairedDays(
  programme: Programme,
  options: readonly Option[],
  day: DayKind,
  place: Place,
): void {
  const addOns = options.filter(({ isAddOn }) => isAddOn);
  if (addOns.length === 0) return;
  const { week, kind } = place;
  const pairs = mainGroups(options, addOns, day).flatMap((group) => addGroup(programme, group, day, place));
  for (const addOn of addOns) {
    const own = pairs.filter((pair) => pair.addOn === addOn);
    const days = own.map(({ days }): Term => [days, -1]);
    const steps = own.map(({ steps }): Term => [steps, -1]);
    const row = `${week}|${kind}|${addOn.id}`;
    programme.exactly(`beside|${row}`, [[sessionsName(addOn, week, kind), 1], ...days], 0);
    programme.exactly(`beside|${row}|steps`, [[stepsName(addOn, week, kind), 1], ...steps], 0);
  }
}

/** Days on which one of a group has an add-on, and how long they all are; by pair. */
function addGroup(
  programme: Programme,
  group: MainGroup,
  day: DayKind,
  { week, kind, whole }: Place,
): { addOn: Option; days: string; steps: string }[] {
  const row = `${group.name}|${week}|${kind}`;
  const dayMinutes = day.minutes;
  const pairs = group.addOns.map((addOn) => {
    const { shortest, longest } = stepsWithin(addOn, minutesFor(addOn, day)) ?? { shortest: 0, longest: 0 };
    const name = `${group.name}|${addOn.id}|${week}|${kind}`;
    const days = programme.column(`pair|${name}`, { upper: day.days.length, integer: whole });
    const steps = programme.column(`steps|${name}`);
    const most = Math.min(longest, Math.floor((dayMinutes - group.shortestMinutes) / minutesPerStep));
    const long: Term[] = [
      [steps, 1],
      [days, -most],
    ];
    const short: Term[] = [
      [steps, 1],
      [days, -shortest],
    ];
    programme.atMost(`long|${name}`, long, 0);
    programme.atLeast(`short|${name}`, short, 0);
    const left = dayMinutes - minutesPerStep * shortest;
    return { addOn, days, steps, shortened: Math.max(0, group.longestMinutes - left) };
  });
  if (pairs.length === 0) return [];
  const sessions = (coefficient: number) =>
    group.options.map((option): Term => [sessionsName(option, week, kind), coefficient]);
  const minutes = group.options.map((option): Term => [stepsName(option, week, kind), minutesPerStep]);
  const each = pairs.map(({ days }): Term => [days, 1]);
  programme.atMost(`add-on|${row}`, [...each, ...sessions(-1)], 0);
  const shorter = pairs.map(({ days, shortened }): Term => [days, shortened]);
  programme.atMost(`used|${row}|main`, [...minutes, ...shorter, ...sessions(-group.longestMinutes)], 0);
  const beside = pairs.flatMap(({ days, steps }): Term[] => [
    [steps, minutesPerStep],
    [days, group.longestMinutes - dayMinutes],
  ]);
  programme.atMost(`used|${row}|all`, [...minutes, ...beside, ...sessions(-group.longestMinutes)], 0);
  return pairs;
}

function mainGroups(options: readonly Option[], addOns: readonly Option[], day: DayKind): MainGroup[] {
  const groups = new Map<string, MainGroup>();
  const beside = new Map(addOns.map((addOn) => [addOn, new Set(mainsBeside(addOn, options, day))]));
  for (const option of options.filter(({ isAddOn }) => !isAddOn)) {
    const { shortest, longest } = stepsWithin(option, minutesFor(option, day)) ?? { shortest: 0, longest: 0 };
    const fitting = addOns.filter((addOn) => beside.get(addOn)?.has(option));
    const name = [shortest, longest, ...fitting.map(({ id }) => id)].join('&');
    const group = groups.get(name) ?? {
      name,
      options: [],
      shortestMinutes: shortest * minutesPerStep,
      longestMinutes: longest * minutesPerStep,
      addOns: fitting,
    };
    group.options.push(option);
    groups.set(name, group);
  }
  return [...groups.values()];
}
