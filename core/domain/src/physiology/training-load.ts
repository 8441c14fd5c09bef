import { addDays, daysBetween } from '../shared/local-date.js';
import type { LocalDate } from '../shared/local-date.js';
import { acuteDays, chronicDays } from './load-balance.js';

/** Loads of one local day; null where nothing tells. */
export interface DayLoad {
  day: LocalDate;
  /** Banister's training impulse of its activities. */
  impulse: number | null;
  /** Session effort × minutes, as the person said. */
  effort: number | null;
}

/** The same with running means of the impulse: fitness, fatigue, and form, their difference on the day before. */
export interface TrainingLoadDay extends DayLoad {
  fitness: number;
  fatigue: number;
  form: number;
}

/** Days before the first shown one from which running means are started: some four long time constants (Banister 1975). */
export const loadRunInDays = 4 * chronicDays;

/**
 * Training load of each day from `from` to `to`: running means of the impulse over 42 and 7 days (Banister 1975; Coggan
 * 2003), each day taken in by 1 − e^(−1/days), from the first given day on; days that are not given had no load.
 */
export function trainingLoad(loads: readonly DayLoad[], from: LocalDate, to: LocalDate): TrainingLoadDay[] {
  const byDay = new Map(loads.map((load) => [load.day, load]));
  const first = loads.reduce((earliest, { day }) => (day < earliest ? day : earliest), from);
  const shareOf = (days: number) => 1 - Math.exp(-1 / days);
  const days: TrainingLoadDay[] = [];
  let [fitness, fatigue] = [0, 0];
  for (let offset = 0; offset <= daysBetween(first, to); offset += 1) {
    const day = addDays(first, offset);
    const load = byDay.get(day) ?? { day, impulse: null, effort: null };
    const form = fitness - fatigue;
    fitness += ((load.impulse ?? 0) - fitness) * shareOf(chronicDays);
    fatigue += ((load.impulse ?? 0) - fatigue) * shareOf(acuteDays);
    if (day >= from) days.push({ ...load, fitness, fatigue, form });
  }
  return days;
}
