/** What a stretch of a night was. `asleep` says no stage; light sleep is what some makers call core. */
export type SleepStage = 'in-bed' | 'asleep' | 'light' | 'deep' | 'rem' | 'awake';

/** One stretch of a night as one device recorded it. Stretches may overlap and come in any order. */
export interface SleepStretch {
  stage: SleepStage;
  /** Milliseconds since 1970. */
  start: number;
  end: number;
  /** Minutes east of UTC at its end; null where the source does not say. */
  offsetMinutes: number | null;
  /** Device or app within the source; empty where unknown. */
  source: string;
}
