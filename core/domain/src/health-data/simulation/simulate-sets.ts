import type { StrengthSet } from '../strength-set.js';
import type { SeededRandom } from '../../shared/seeded-random.js';

const exercises = [
  ['Squat', 60],
  ['Bench press', 45],
  ['Row', 40],
  ['Overhead press', 30],
] as const;
const setsOfEach = 3;

/** Three sets of each exercise in turn, with their rests, spread over the session. */
export function simulateSets(random: SeededRandom, seconds: number): StrengthSet[] {
  const count = exercises.length * setsOfEach;
  const spacing = Math.floor(seconds / (count + 1));
  return Array.from({ length: count }, (_, index) => {
    const [sourceExercise, load] = exercises[Math.floor(index / setsOfEach)]!;
    const durationSeconds = 25 + Math.floor(random.next() * 20);
    return {
      secondsFromStart: (index + 1) * spacing,
      durationSeconds,
      repetitions: 6 + Math.floor(random.next() * 6),
      loadKg: load + 2.5 * Math.floor(random.next() * 5),
      restSeconds: Math.max(30, spacing - durationSeconds),
      sourceExercise,
    };
  });
}
