import type { EquipmentCode } from '../profile/vocabulary/index.js';
import type { Constraint } from '../screening/constraint.js';
import type { Exercise } from './exercise.js';
import type { MovementVerdict } from './judge-movement.js';
import { judgeMovement } from './judge-movement.js';
import type { Impact } from './loads.js';
import { impacts } from './loads.js';
import type { Nearness } from './nearness.js';
import { nearnessOf } from './nearness.js';
import { selectableExercise } from './selects-exercise.js';

/** What may be done instead, how near it is and why. */
export interface Substitute extends Nearness {
  exercise: Exercise;
  verdict: MovementVerdict;
}

/** Less than this share of the muscles in another movement is another exercise, not a substitute (engineering choice). */
const leastSharedMuscles = 0.5;
const most = 5;

/**
 * What a person may do instead of an exercise, nearest first: it keeps the stimulus (a primary muscle, and the movement
 * or at least half of the primary muscles), is no harder to learn, lands no harder and risks no more falls, and no limit
 * forbids it. Empty where nothing is near: none rather than a wrong one. Same input, same order.
 * @param options.constraints the limits of the person. @param options.equipment what they have; left out, anything.
 */
export function substitutesFor(
  exercise: Exercise,
  options: {
    exercises: readonly Exercise[];
    constraints: readonly Constraint[];
    equipment?: readonly EquipmentCode[];
    limit?: number;
  },
): readonly Substitute[] {
  const { equipment } = options;
  return options.exercises
    .filter((other) => other.id !== exercise.id && keepsTheStimulus(exercise, other))
    .filter((other) => asksNoMore(exercise, other))
    .filter((other) => equipment === undefined || other.equipment.every((item) => equipment.includes(item)))
    .map((other) => ({
      exercise: other,
      verdict: judgeMovement(selectableExercise(other), options.constraints),
      ...nearnessOf(exercise, other),
    }))
    .filter(({ verdict }) => verdict.kind !== 'not-allowed')
    .sort((a, b) => b.value - a.value || (a.exercise.id < b.exercise.id ? -1 : 1))
    .slice(0, options.limit ?? most);
}

function keepsTheStimulus(exercise: Exercise, other: Exercise): boolean {
  const shared = exercise.primaryMuscles.filter((muscle) => other.primaryMuscles.includes(muscle)).length;
  if (shared === 0) return false;
  return exercise.pattern === other.pattern || shared / exercise.primaryMuscles.length >= leastSharedMuscles;
}

function asksNoMore(exercise: Exercise, other: Exercise): boolean {
  const rank = (impact: Impact) => impacts.indexOf(impact);
  return (
    other.skill <= exercise.skill &&
    rank(other.impact) <= rank(exercise.impact) &&
    other.fallRisk <= exercise.fallRisk &&
    isForTheSame(exercise, other)
  );
}

/** What rehabilitates one part of the body is no everyday exercise, and for another part it is no rehabilitation. */
function isForTheSame(exercise: Exercise, other: Exercise): boolean {
  return other.region === null || other.region === exercise.region;
}
