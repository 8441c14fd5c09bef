import type { Exercise } from '../../catalogue/exercise.js';
import type { MuscleGroup } from '../../profile/vocabulary/index.js';
import { groupOfMuscle } from '../../profile/vocabulary/index.js';
import type { SessionTemplate } from '../session-template.js';
import type { PlannedExercise } from './planned-exercise.js';
import { reserveFor } from './strength-dose.js';

/** Seconds of one repetition at a calm pace, up and down (Schoenfeld 2015, Sports Med 45:577: 0.5 to 8 s serve alike). */
const secondsPerRepetition = 4;
/** Rests, seconds: shortest between sets of strength, longest, and a short one where nothing is loaded (engineering choice). */
const rests = { shortest: 30, longest: 180, unloaded: 15 };
/** How many exercises share the sets and the time, sets of one at most, and seconds one is worth starting for. */
const shape = { fewest: 4, setsEach: 2.5, mostSets: 4, mostUnloadedSets: 10, leastSeconds: 150 };
/** With fewer left than this, the session goes by its cue alone: two movements for half an hour are no session. */
const fewestLeft = 3;

/** What a session leaves for exercises. */
export interface ExerciseRoom {
  template: SessionTemplate;
  /** Of the whole session. */
  minutes: number;
  /** Of its main part. */
  seconds: number;
  /** Upper end of its effort, Borg 6–20. */
  effort: number;
  /** Of the week: what strength work it holds already, and what it may hold. */
  week: StrengthWeek;
}

/** Strength work of the week that a session is part of. */
export interface StrengthWeek {
  /** Sets of the other sessions that train a group directly. */
  sets: ReadonlyMap<MuscleGroup, number>;
  /** Most sets of a group, in the week and in one of its sessions. */
  mostSets: number;
  mostSetsADay: number;
  /** Steps from the hardest week of the block. */
  stepsAway: number;
  isCareful: boolean;
}

/**
 * The first of the chosen exercises with sets, repetitions and rests whose seconds add up to the main part exactly. Strength
 * shares the template's sets; all else fills the time. Fewer sets where there is no time to rest; none where too few
 * exercises are left.
 */
export function doseExercises(chosen: readonly Exercise[], room: ExerciseRoom): PlannedExercise[] {
  if (room.template.setsPerSession === 0) return chosen.length < fewestLeft ? [] : byTime(chosen, room);
  const inTurn = leastTrainedFirst(chosen, room.week);
  return inTurn.length < fewestLeft ? [] : bySets(inTurn, room);
}

/** What the week has trained least comes first, so that its sessions together are balanced; what is full is left out. */
function leastTrainedFirst(chosen: readonly Exercise[], { sets, mostSets }: StrengthWeek): Exercise[] {
  const trained = (exercise: Exercise) =>
    Math.max(0, ...directGroups(exercise).map((group) => sets.get(group) ?? 0));
  return chosen
    .filter((exercise) => trained(exercise) < mostSets)
    .map((exercise, index) => ({ exercise, index, trained: trained(exercise) }))
    .sort((a, b) => a.trained - b.trained || a.index - b.index)
    .map(({ exercise }) => exercise);
}

/** Groups of muscles an exercise trains directly, each once. */
function directGroups({ primaryMuscles }: Exercise): MuscleGroup[] {
  return [...new Set(primaryMuscles.map((muscle) => groupOfMuscle[muscle]))];
}

/** The first exercises that have room for sets, with their shares of them: no group more than its most of week and day. */
function withinMost(
  exercises: readonly Exercise[],
  shares: readonly number[],
  { sets, mostSets, mostSetsADay }: StrengthWeek,
): { exercise: Exercise; sets: number }[] {
  const today = new Map<MuscleGroup, number>();
  const kept: { exercise: Exercise; sets: number }[] = [];
  for (const exercise of exercises) {
    const groups = directGroups(exercise);
    const left = groups.map((group) => {
      const done = today.get(group) ?? 0;
      return Math.min(mostSetsADay - done, mostSets - done - (sets.get(group) ?? 0));
    });
    const own = Math.min(shares[kept.length] ?? 0, ...left);
    if (own < 1) continue;
    for (const group of groups) today.set(group, (today.get(group) ?? 0) + own);
    kept.push({ exercise, sets: own });
  }
  return kept;
}

function bySets(chosen: readonly Exercise[], room: ExerciseRoom): PlannedExercise[] {
  const { template, minutes } = room;
  const wanted = Math.round((template.setsPerSession * minutes) / template.durationMinutes.max);
  for (let sets = Math.max(1, wanted); ; sets -= 1) {
    const count = Math.min(chosen.length, sets, Math.max(shape.fewest, Math.round(sets / shape.setsEach)));
    const shares = Array.from({ length: count }, (_, index) =>
      Math.min(shape.mostSets, Math.floor(sets / count) + (index < sets % count ? 1 : 0)),
    );
    const kept = withinMost(chosen, shares, room.week);
    if (kept.length < Math.min(fewestLeft, count)) return [];
    const planned = inSeconds(
      kept.map(({ exercise }) => exercise),
      kept.map((each) => each.sets),
      room,
    );
    if (sets === 1 || planned.every(({ restSeconds }) => restSeconds >= rests.shortest)) return planned;
  }
}

function byTime(chosen: readonly Exercise[], room: ExerciseRoom): PlannedExercise[] {
  const count = Math.min(
    chosen.length,
    Math.max(shape.fewest, Math.floor(room.seconds / shape.leastSeconds)),
  );
  const each = room.seconds / count;
  const used = chosen.slice(0, count);
  const shares = used.map((exercise) => {
    const sets = Math.floor(each / (workSecondsOf(exercise) + rests.unloaded));
    return Math.min(shape.mostUnloadedSets, Math.max(1, sets));
  });
  return inSeconds(used, shares, room);
}

function inSeconds(
  exercises: readonly Exercise[],
  sets: readonly number[],
  room: ExerciseRoom,
): PlannedExercise[] {
  const isLoaded = room.template.setsPerSession > 0;
  const pause = isLoaded ? rests.shortest * 2 : rests.unloaded;
  const weights = exercises.map((exercise, index) => (sets[index] ?? 1) * (workSecondsOf(exercise) + pause));
  const seconds = wholeShares(weights, room.seconds);
  return exercises.map((exercise, index) => dosed(exercise, sets[index] ?? 1, seconds[index] ?? 0, room));
}

function dosed(exercise: Exercise, sets: number, seconds: number, room: ExerciseRoom): PlannedExercise {
  const { dose } = exercise;
  const isCounted = 'repetitionsPerSet' in dose;
  const isHeld = isCounted && dose.holdSecondsPerRepetition > 0;
  const spread = isCounted && !isHeld && room.template.setsPerSession > 0 ? 2 : 0;
  const rest = Math.floor((seconds / sets - workSecondsOf(exercise)) / 5) * 5;
  return {
    exerciseId: exercise.id,
    exerciseVersion: exercise.version,
    title: exercise.title,
    muscleGroups: directGroups(exercise),
    sets,
    repetitions: isCounted
      ? { low: Math.max(1, dose.repetitionsPerSet - spread), high: dose.repetitionsPerSet + spread }
      : null,
    holdSeconds: isCounted ? dose.holdSecondsPerRepetition : 0,
    secondsPerSet: isCounted ? null : dose.secondsPerSet,
    perSide: exercise.unilateral,
    repetitionsInReserve: spread > 0 ? reserveFor(room.effort, room.week) : null,
    restSeconds: Math.min(rests.longest, Math.max(0, rest)),
    seconds,
  };
}

/** Time of a set at most, both sides. */
function workSecondsOf({ dose, unilateral }: Exercise): number {
  const sides = unilateral ? 2 : 1;
  if (!('repetitionsPerSet' in dose)) return dose.secondsPerSet * sides;
  return dose.repetitionsPerSet * (dose.holdSecondsPerRepetition + secondsPerRepetition) * sides;
}

function wholeShares(weights: readonly number[], total: number): number[] {
  const sum = weights.reduce((all, weight) => all + weight, 0);
  let given = 0;
  let before = 0;
  return weights.map((weight) => {
    before += weight;
    const share = Math.round((total * before) / sum) - given;
    given += share;
    return share;
  });
}
