/** One working set of a strength session. What the source does not say is null; a rest is no set. */
export interface StrengthSet {
  /** Begin, from the start of the activity. */
  secondsFromStart: number | null;
  durationSeconds: number | null;
  repetitions: number | null;
  /** External load in kilograms; null for body weight alone. */
  loadKg: number | null;
  /** Recorded rest behind the set, seconds. */
  restSeconds: number | null;
  /** The source's own word for the exercise. */
  sourceExercise: string | null;
}
