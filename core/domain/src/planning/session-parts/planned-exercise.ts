import type { MuscleGroup } from '../../profile/vocabulary/index.js';
import type { Localised } from '../../shared/localised.js';

/** One exercise of a session, with its dose. Counted (`repetitions`) or kept up (`secondsPerSet`), never both. */
export interface PlannedExercise {
  exerciseId: string;
  exerciseVersion: number;
  title: Localised;
  /** Groups of muscles it trains directly. Absent in plans made before they were told. */
  muscleGroups?: readonly MuscleGroup[];
  sets: number;
  /** Repetitions of a set, on each side where `perSide`. */
  repetitions: { low: number; high: number } | null;
  /** Seconds of each repetition that is held; 0 where none is. */
  holdSeconds: number;
  /** Seconds of a set, on each side where `perSide`. */
  secondsPerSet: number | null;
  perSide: boolean;
  /** Repetitions that could still be done at the end of a set; null where weight or effort does not steer. */
  repetitionsInReserve: { low: number; high: number } | null;
  /** Rest after each set, seconds. */
  restSeconds: number;
  /** All of it, rests and changing over included, seconds. */
  seconds: number;
}
