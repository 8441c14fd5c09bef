import { groupOfMuscle } from '../../profile/vocabulary/index.js';
import { ageInYears } from '../../shared/local-date.js';
import type { PlanWeek } from '../plan.js';
import type { PlannedExercise } from '../session-parts/planned-exercise.js';
import type { Violation } from '../violation.js';
import { placeOfWeek, violation } from './placed-session.js';
import type { VerifyInput } from './verify-input.js';

/** Populations of age alone. */
const byAgeAlone: readonly string[] = ['healthy-adult', 'older-adult', 'child-adolescent'];
const olderFromYears = 65;
/**
 * Most sets a week that train a group of muscles directly, from three sets a session: twice for older people and those with a
 * condition (Paluch 2023, Circulation 149:e217), three times for beginners (ACSM 2009, MSSE 41:687; the sets from memory). The
 * ends for trained people are engineering choices. All need clinician review.
 */
const mostSets = { guarded: 6, beginner: 9, trained: 12, muscle: 20 } as const;
/** Repetitions that all but trained healthy people keep in reserve: never to failure (engineering choice). */
const leastReserve = 2;
/** In an easier week there are more (engineering choice). */
const leastReserveEasier = 3;

/** Strength work over each week: sets of every group of muscles together, and how near to failure they end. */
export function checkStrength(input: VerifyInput): Violation[] {
  const limits = limitsOf(input);
  return input.plan.weeks.flatMap((week) => {
    const exercises = week.sessions
      .filter(({ modality }) => modality === 'resistance')
      .flatMap((session) => session.exercises ?? []);
    return [
      ...checkSets(week, exercises, limits.sets, input),
      ...checkReserve(week, exercises, limits.reserve),
    ];
  });
}

function checkSets(
  week: PlanWeek,
  exercises: readonly PlannedExercise[],
  limit: number,
  { exercises: catalogue = [] }: VerifyInput,
): Violation[] {
  const sets = new Map<string, number>();
  for (const planned of exercises) {
    const muscles = catalogue.find(({ id }) => id === planned.exerciseId)?.primaryMuscles ?? [];
    for (const group of new Set(muscles.map((muscle) => groupOfMuscle[muscle]))) {
      sets.set(group, (sets.get(group) ?? 0) + planned.sets);
    }
  }
  return [...sets]
    .filter(([, found]) => found > limit)
    .map(([group, found]) =>
      violation('weekly-sets', placeOfWeek(week), `has too many sets for the ${group}`, limit, found),
    );
}

function checkReserve(week: PlanWeek, exercises: readonly PlannedExercise[], least: number): Violation[] {
  const asked = week.phase?.kind === 'deload' ? Math.max(least, leastReserveEasier) : least;
  return exercises.flatMap(({ exerciseId, repetitionsInReserve: reserve }) => {
    if (reserve === null || (reserve.low >= asked && reserve.high >= reserve.low)) return [];
    return [
      violation('reserve', placeOfWeek(week), `${exerciseId} ends too near to failure`, asked, reserve.low),
    ];
  });
}

function limitsOf({ profile, request, screening, startsOn }: VerifyInput): { sets: number; reserve: number } {
  const isOlder = profile.birthDate !== null && ageInYears(profile.birthDate, startsOn) >= olderFromYears;
  const isClinical = screening.prescriptions.some(({ population }) => !byAgeAlone.includes(population));
  if (isOlder || isClinical) return { sets: mostSets.guarded, reserve: leastReserve };
  const level = request.experience?.value ?? 'beginner';
  if (level === 'beginner') return { sets: mostSets.beginner, reserve: leastReserve };
  const buildsMuscle = request.goals.some(({ kind }) => kind.value === 'build-muscle');
  return { sets: buildsMuscle ? mostSets.muscle : mostSets.trained, reserve: 0 };
}
