import type { StrengthSet } from '../../health-data/strength-set.js';
import { oneRepetitionMaximum } from '../../physiology/one-repetition-maximum.js';
import { raceIndex } from '../../physiology/race-index.js';
import { validRanges } from '../../physiology/valid-ranges.js';
import { addDays } from '../../shared/local-date.js';
import type { LocalDate } from '../../shared/local-date.js';
import type { MeasuredDay } from './learn-responses.js';

/** Equations of the one-repetition maximum are validated up to here. */
const mostRepetitions = 10;
/** A run is taken for a test where its index comes this near to the best of the weeks before (engineering choice). */
const nearBest = 0.95;
const bestOfDays = 84;

/** A run outdoors with its distance, metres, and time with pauses, minutes. */
export interface DoneRun {
  on: LocalDate;
  distanceMetres: number;
  minutes: number;
}

/**
 * Race-fitness index of each day whose best run was near to the person's best of the last twelve weeks: an easy run tells
 * nothing of what they can do.
 */
export function raceMeasurements(runs: readonly DoneRun[]): MeasuredDay[] {
  const [shortest, longest] = validRanges.raceIndex.minutes;
  const bestOfDay = new Map<LocalDate, number>();
  for (const { on, distanceMetres, minutes } of runs) {
    if (!(distanceMetres > 0) || minutes < shortest || minutes > longest) continue;
    bestOfDay.set(on, Math.max(bestOfDay.get(on) ?? 0, raceIndex(distanceMetres, minutes)));
  }
  const days = [...bestOfDay].map(([on, value]) => ({ on, value })).sort((a, b) => (a.on < b.on ? -1 : 1));
  return days.filter(({ on, value }) => {
    const from = addDays(on, -bestOfDays);
    const best = Math.max(...days.filter((day) => day.on >= from && day.on <= on).map((day) => day.value));
    return value >= nearBest * best;
  });
}

/** Sets of a strength session on a day. */
export interface DoneSets {
  on: LocalDate;
  sets: readonly StrengthSet[];
}

/**
 * Change of strength in % of the first estimate of each exercise, a mean over the exercises of a day: one-repetition maxima
 * by Epley 1985 from working sets of up to ten repetitions.
 */
export function strengthMeasurements(sessions: readonly DoneSets[]): MeasuredDay[] {
  const first = new Map<string, number>();
  return [...sessions]
    .sort((a, b) => (a.on < b.on ? -1 : 1))
    .flatMap(({ on, sets }) => {
      const changes = [...bestByExercise(sets)].map(([exercise, maximum]) => {
        if (!first.has(exercise)) first.set(exercise, maximum);
        return 100 * (maximum / first.get(exercise)! - 1);
      });
      if (changes.length === 0) return [];
      return [{ on, value: changes.reduce((sum, change) => sum + change, 0) / changes.length }];
    });
}

function bestByExercise(sets: readonly StrengthSet[]): Map<string, number> {
  const best = new Map<string, number>();
  for (const { sourceExercise, loadKg, repetitions, kind } of sets) {
    if (sourceExercise === null || !loadKg || !repetitions || repetitions > mostRepetitions) continue;
    if (kind === 'warmup') continue;
    const maximum = oneRepetitionMaximum('epley', loadKg, repetitions);
    if (maximum !== null) best.set(sourceExercise, Math.max(best.get(sourceExercise) ?? 0, maximum));
  }
  return best;
}
