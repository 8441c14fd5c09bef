import type { ActivityCode, EquipmentCode, Place } from '../profile/vocabulary/index.js';
import type { LocalDate, Weekday } from '../shared/local-date.js';

/** A time of day on the person's own clock, `HH:MM`; `24:00` is the end of the day. */
export type ClockTime = string;

/** The dates something falls on: each one from `firstOn` to `lastOn` (null: open-ended) that has the weekday, if one is named. */
export interface CalendarDates {
  weekday: Weekday | null;
  firstOn: LocalDate | null;
  lastOn: LocalDate | null;
}

/** When on a weekday the person would train. Days without a window are open from early to late. */
export interface TrainingWindow {
  id: string;
  weekday: Weekday;
  from: ClockTime;
  to: ClockTime;
}

/** Time that is taken: work, a lesson, an appointment. What it is for is nobody's business here, unless the person says so. */
export interface Commitment extends CalendarDates {
  id: string;
  /** What an imported file calls it, where the person wanted that kept. */
  title?: string;
  from: ClockTime;
  to: ClockTime;
}

export const periodKinds = ['travel', 'illness', 'busy', 'closed'] as const;
export type PeriodKind = (typeof periodKinds)[number];

/** Days that are other than usual. What is null is as usual; nothing in a period ever opens a day. */
export interface CalendarPeriod {
  id: string;
  /**
   * `travel`: only the equipment and places named here. `illness`: no training. `busy`: no more than the minutes named.
   * `closed`: the places named cannot be used.
   */
  kind: PeriodKind;
  firstOn: LocalDate;
  /** Null: until the person says that it is over. */
  lastOn: LocalDate | null;
  minutesPerDay: number | null;
  equipment: readonly EquipmentCode[] | null;
  places: readonly Place[] | null;
}

/** A session that takes place at a fixed time somewhere, with whatever it needs. */
export interface GroupClass extends CalendarDates {
  id: string;
  activity: ActivityCode;
  from: ClockTime;
  to: ClockTime;
  place: Place;
  /** True: the person goes there wherever the limits allow it, and the rest is planned around it. */
  isFixed: boolean;
}

/** A person's life beside training, by date. */
export interface PersonalCalendar {
  windows: readonly TrainingWindow[];
  commitments: readonly Commitment[];
  periods: readonly CalendarPeriod[];
  classes: readonly GroupClass[];
}

export const emptyCalendar: PersonalCalendar = { windows: [], commitments: [], periods: [], classes: [] };
