import type { Lap } from './lap.js';

/** What the lengths of a pool swim come to. */
export interface PoolSwim {
  activeLengths: number;
  swimSeconds: number;
  restSeconds: number;
  /** Null where no length tells its strokes. */
  strokes: number | null;
}

/** Totals of the lengths swum and the time at the wall; null for an activity without lengths. */
export function poolSwimOf(laps: readonly Lap[]): PoolSwim | null {
  const swum = laps.filter(({ kind }) => kind === 'pool-length');
  const rested = laps.filter(({ kind }) => kind === 'pool-rest');
  if (swum.length === 0) return null;
  const counted = swum.flatMap(({ strokes }) => (strokes === null ? [] : [strokes]));
  return {
    activeLengths: swum.length,
    swimSeconds: swum.reduce(
      (sum, { timerSeconds, elapsedSeconds }) => sum + (timerSeconds ?? elapsedSeconds),
      0,
    ),
    // The timer may stand at the wall.
    restSeconds: rested.reduce((sum, { elapsedSeconds }) => sum + elapsedSeconds, 0),
    strokes: counted.length === 0 ? null : counted.reduce((sum, strokes) => sum + strokes, 0),
  };
}
