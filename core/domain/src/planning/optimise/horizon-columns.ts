import { doseOf, doseRate } from '../response/dose.js';
import type { Dose, DoseKind } from '../response/dose.js';
import type { SolverAnswer } from '../solver.port.js';
import { minutesPerStep } from './minute-steps.js';
import type { PlacedSession } from './placed-session.js';
import { weekOf } from './plan-frame.js';
import type { Option, PlanFrame } from './plan-frame.js';
import type { WeekColumns } from './weekly-limits.js';
import { loadTerms, minutesTerms } from './weekly-limits.js';

type Term = readonly [column: string, coefficient: number];

/** A sum over columns and what is settled already. */
export interface Amount {
  terms: readonly Term[];
  fixed: number;
}

/** The weeks of a horizon: the first ones settled, the others still columns of a programme. */
export interface HorizonWeeks {
  /** First week that is not settled. */
  from: number;
  dose(week: number, kind: DoseKind): Amount;
  load(week: number): Amount;
  minutes(week: number): Amount;
  /** Sessions of the options that count. */
  sessions(week: number, counts: (option: Option) => boolean): Amount;
  columns(week: number): WeekColumns;
}

/** Weekly minutes and sessions of each option, week 1 first, not yet placed on days. */
export interface HorizonDose {
  minutes: ReadonlyMap<string, readonly number[]>;
  sessions: ReadonlyMap<string, readonly number[]>;
}

/** Traces that a linear programme leaves of options it does not mean. */
export const negligibleMinutes = 2;

/** Whether a dose has sessions of an option in any week. */
export function isUsedIn({ minutes }: HorizonDose, { id }: Pick<Option, 'id'>): boolean {
  return minutes.get(id)?.some((inWeek) => inWeek > negligibleMinutes) ?? false;
}

/** Steps of five minutes, and sessions, of an option in a week on days of one kind. */
export const stepsName = (option: Option, week: number, kind: number) => `t|${option.id}|${week}|${kind}`;
export const sessionsName = (option: Option, week: number, kind: number) => `n|${option.id}|${week}|${kind}`;

/** The columns of a week that is not placed on days, over all kinds of days. */
export function weekColumns(frame: PlanFrame, week: number): WeekColumns {
  const { kinds } = weekOf(frame, week);
  return {
    minutes: (option) => kinds.map((_, kind): Term => [stepsName(option, week, kind), minutesPerStep]),
    sessions: (option) => kinds.map((_, kind): Term => [sessionsName(option, week, kind), 1]),
  };
}

/** Weeks of which `settled` are placed; `current` are the columns of the next one where it is being placed on days. */
export function horizonWeeks(
  frame: PlanFrame,
  settled: readonly (readonly PlacedSession[])[] = [],
  current?: WeekColumns,
): HorizonWeeks {
  const doses = settled.map((sessions) => doseOfPlaced(frame, sessions));
  const from = settled.length + 1;
  const columns = (week: number) =>
    week === from && current !== undefined ? current : weekColumns(frame, week);
  const sum = (week: number, amount: (session: PlacedSession) => number) =>
    (settled[week - 1] ?? []).reduce((total, session) => total + amount(session), 0);
  return {
    from,
    columns,
    dose: (week, kind) =>
      week < from
        ? { terms: [], fixed: doses[week - 1]?.[kind] ?? 0 }
        : { terms: doseTerms(frame, kind, columns(week)), fixed: 0 },
    load: (week) =>
      week < from
        ? { terms: [], fixed: sum(week, ({ option, minutes }) => option.template.met * minutes) }
        : { terms: loadTerms(frame, columns(week)), fixed: 0 },
    minutes: (week) =>
      week < from
        ? { terms: [], fixed: sum(week, ({ minutes }) => minutes) }
        : { terms: minutesTerms(frame, columns(week)), fixed: 0 },
    sessions: (week, counts) =>
      week < from
        ? { terms: [], fixed: sum(week, ({ option }) => (counts(option) ? 1 : 0)) }
        : {
            terms: frame.options.filter(counts).flatMap((option) => columns(week).sessions(option)),
            fixed: 0,
          },
  };
}

/** Dose of the sessions of a week. */
export function doseOfPlaced({ bodyMassKg }: PlanFrame, sessions: readonly PlacedSession[]): Dose {
  return doseOf(
    sessions.map(({ option, minutes }) => ({ template: option.template, minutes })),
    bodyMassKg,
  );
}

/** Doses of a solved horizon. */
export function readHorizon(frame: PlanFrame, { values }: SolverAnswer): HorizonDose {
  const inWeek = (option: Option, week: number, part: 'minutes' | 'sessions') => {
    const { [part]: terms } = weekColumns(frame, week);
    return terms(option).reduce((sum, [column, coefficient]) => sum + coefficient * (values[column] ?? 0), 0);
  };
  const read = (part: 'minutes' | 'sessions') =>
    new Map(
      frame.options.map((option) => [
        option.id,
        Array.from({ length: frame.weeks }, (_, index) => inWeek(option, index + 1, part)),
      ]),
    );
  return { minutes: read('minutes'), sessions: read('sessions') };
}

function doseTerms(frame: PlanFrame, kind: DoseKind, columns: WeekColumns): Term[] {
  return frame.options.flatMap((option) => {
    const { perMinute, perSession } = doseRate(kind, option.template, frame.bodyMassKg);
    return [
      ...columns.minutes(option).map(([column, value]): Term => [column, value * perMinute]),
      ...columns.sessions(option).map(([column, value]): Term => [column, value * perSession]),
    ];
  });
}
