import type { Constraint } from '../../screening/constraint.js';
import { openDays } from './frame-days.js';
import type { DayKind } from './frame-days.js';
import { sessionsName } from './horizon-columns.js';
import type { Option, PlanFrame } from './plan-frame.js';
import { selectedBy, weekOf } from './plan-frame.js';
import type { Programme } from './programme.js';
import { trainTheSame } from './train-the-same.js';

type Term = readonly [column: string, coefficient: number];

/** Weeks in a row that are counted together: where days lie across a week's end, single weeks promise too much. */
const spans = [2, 4, 8];

/**
 * What spacing means for numbers of sessions: no more than fit on the open days at that distance, in a week or some weeks
 * together, on all days or the longer ones alone; no fewer than the longest gap allows. Stage 2 decides the days; without
 * these rows stage 1 would promise what no days can hold. `first`: the first week reckoned so.
 */
export function addWeeklySpacing(programme: Programme, frame: PlanFrame, week: number, first: number): void {
  const hard = frame.options.filter(({ template }) => template.hardDay);
  addMostApart(programme, frame, hard, 2, week, first, (part) => `hard|${week}|${part}`);
  for (const constraint of frame.constraints) {
    const matching = selectedBy(constraint, frame.options);
    if (constraint.kind === 'spacing') {
      clashingGroups(matching).forEach((group, index) => {
        const name = (part: string) => `spacing|${week}|${index}.${part}|${constraint.id}`;
        addMostApart(programme, frame, group, daysApart(constraint), week, first, name);
      });
    }
    if (constraint.kind === 'maxGapDays') {
      const fewest = Math.floor(7 / (constraint.days + 1));
      const terms = sessionTerms(matching, week, weekOf(frame, week).kinds.length);
      programme.atLeast(`limit|${week}|${constraint.id}`, terms, fewest);
    }
  }
}

/**
 * What the last days of a week that is placed on days mean for the next one, which is not: a session there takes the
 * first days of the next week from those it clashes with.
 */
export function addSpacingAcross(
  programme: Programme,
  frame: PlanFrame,
  week: number,
  chosenOn: (options: readonly Option[], day: number) => readonly Term[],
): void {
  const [open, later] = [openDays(weekOf(frame, week)), openDays(weekOf(frame, week + 1))];
  const across = (options: readonly Option[], apart: number, name: string) => {
    const most = mostApart(later, apart);
    for (const day of open.filter((each) => each + apart > 7)) {
      const left = mostApart(
        later.filter((each) => each + 7 - day >= apart),
        apart,
      );
      const taken = chosenOn(options, day).map(([column]): Term => [column, most - left]);
      const next = sessionTerms(options, week + 1, weekOf(frame, week + 1).kinds.length);
      programme.atMost(`across|${name}|${day}`, [...next, ...taken], most);
    }
  };
  if (frame.sessionsPerDay > 1) return;
  across(
    frame.options.filter(({ template }) => template.hardDay),
    2,
    'hard',
  );
  for (const constraint of frame.constraints) {
    if (constraint.kind !== 'spacing') continue;
    clashingGroups(selectedBy(constraint, frame.options)).forEach((group, index) => {
      across(group, daysApart(constraint), `${index}|${constraint.id}`);
    });
  }
}

function addMostApart(
  programme: Programme,
  frame: PlanFrame,
  options: readonly Option[],
  apart: number,
  week: number,
  first: number,
  name: (part: string) => string,
): void {
  if (apart <= 1) return;
  const { kinds } = weekOf(frame, week);
  kinds.forEach(({ minutes }, index) => {
    for (const span of [1, ...spans.filter((weeks) => weeks <= week - first + 1)]) {
      const weeks = Array.from({ length: span }, (_, back) => week - span + 1 + back);
      const asLong = weeks.map((each) =>
        each === week
          ? index + 1
          : weekOf(frame, each).kinds.filter((kind) => kind.minutes >= minutes).length,
      );
      if (span > 1 && asLong[0] === 0) continue;
      const days = weeks.flatMap((each, back) =>
        daysOf(weekOf(frame, each).kinds.slice(0, asLong[back])).map((day) => day + 7 * back),
      );
      const terms = weeks.flatMap((each, back) => sessionTerms(options, each, asLong[back] ?? 0));
      programme.atMost(name(span === 1 ? `${index}` : `${index}.${span}`), terms, mostApart(days, apart));
    }
  });
}

function daysOf(kinds: readonly DayKind[]): number[] {
  return kinds.flatMap(({ days }) => days).sort((a, b) => a - b);
}

/** Sessions of a week on its longest kinds of days. */
function sessionTerms(options: readonly Option[], week: number, kinds: number): Term[] {
  return options.flatMap((option) =>
    Array.from({ length: kinds }, (_, kind): Term => [sessionsName(option, week, kind), 1]),
  );
}

/** Days from one session to the next that keep `minHours` between them. */
function daysApart({ minHours }: Extract<Constraint, { kind: 'spacing' }>): number {
  return Math.max(1, Math.ceil(minHours / 24));
}

/** The most of `days` that lie at least `apart` from each other: taking the earliest each time loses nothing. */
function mostApart(days: readonly number[], apart: number): number {
  let count = 0;
  let last = Number.NEGATIVE_INFINITY;
  for (const day of days) {
    if (day - last < apart) continue;
    count += 1;
    last = day;
  }
  return count;
}

/** Groups of options of which any two clash; every option is in one at least. */
function clashingGroups(options: readonly Option[]): Option[][] {
  const groups = options.map((first) => {
    const group = [first];
    for (const option of options) {
      const clashes = group.every((other) => trainTheSame(other.template, option.template));
      if (option !== first && clashes) group.push(option);
    }
    return group;
  });
  const keyOf = (group: readonly Option[]) =>
    group
      .map(({ id }) => id)
      .sort()
      .join('|');
  return [...new Map(groups.map((group) => [keyOf(group), group])).values()];
}
