export const setKinds = ['work', 'warmup', 'drop', 'failure'] as const;
export type SetKind = (typeof setKinds)[number];

/** One set of a strength session. What the source does not say is null or absent; a rest is no set. */
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
  /** Absent is `work`. Warm-ups never count as training volume. */
  kind?: SetKind;
  /** Rating of perceived exertion, 0 to 10 (repetitions in reserve scale of Zourdos 2016). */
  perceivedExertion?: number | null;
  /** Sets of one group are done in turn. */
  supersetGroup?: number | null;
  distanceMetres?: number | null;
}
