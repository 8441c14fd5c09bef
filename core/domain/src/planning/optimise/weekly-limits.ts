import type { Constraint } from '../../screening/constraint.js';
import { moderateEquivalent } from '../response/dose.js';
import type { Programme } from './programme.js';
import type { Option, PlanFrame } from './plan-frame.js';
import { selectedBy } from './plan-frame.js';

type Term = readonly [column: string, coefficient: number];

/** The columns a week's doses are made of, whichever stage they belong to. */
export interface WeekColumns {
  /** Σ of these are the minutes of an option. */
  minutes(option: Option): readonly Term[];
  /** Σ of these are its sessions. */
  sessions(option: Option): readonly Term[];
}

/** Rows of one week that hold in both stages: caps and floors per week, and the rise over the week before. */
export function addWeeklyLimits(
  programme: Programme,
  frame: PlanFrame,
  columns: WeekColumns,
  prefix: string,
): void {
  for (const constraint of frame.constraints) {
    const terms = weeklyTerms(constraint, selectedBy(constraint, frame.options), columns);
    if (!terms) continue;
    const name = `${prefix}|${constraint.id}`;
    if (constraint.kind === 'cap') programme.atMost(name, terms, constraint.value);
    if (constraint.kind === 'floor') programme.atLeast(name, terms, constraint.value);
  }
}

/** Load of a week, MET-minutes. */
export function loadTerms(frame: PlanFrame, columns: WeekColumns): Term[] {
  return frame.options.flatMap((option) =>
    columns.minutes(option).map(([column, coefficient]): Term => [column, coefficient * option.template.met]),
  );
}

/** Minutes of a week. */
export function minutesTerms(frame: PlanFrame, columns: WeekColumns): Term[] {
  return frame.options.flatMap((option) => columns.minutes(option));
}

/** What a cap or a floor of a week adds up; null where it counts something else. */
export function weeklyTerms(
  constraint: Constraint,
  options: readonly Option[],
  columns: WeekColumns,
): readonly Term[] | null {
  if (constraint.kind !== 'cap' && constraint.kind !== 'floor') return null;
  switch (constraint.quantity) {
    case 'minutesPerWeek':
      return options.flatMap((option) => columns.minutes(option));
    case 'moderateEquivalentMinutesPerWeek':
      return options.flatMap((option) =>
        columns
          .minutes(option)
          .map(([column, coefficient]): Term => [
            column,
            coefficient * moderateEquivalent[option.template.band],
          ]),
      );
    case 'sessionsPerWeek':
      return options.flatMap((option) => columns.sessions(option));
    default:
      return null;
  }
}
