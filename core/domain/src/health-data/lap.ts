/** A part of an activity as the source cut it, by button, distance or pool wall. What it does not say is null. */
export interface Lap {
  /** `pool-length` is swum, `pool-rest` is time at the wall. */
  kind: 'lap' | 'pool-length' | 'pool-rest';
  /** Begin, from the start of the activity. */
  secondsFromStart: number;
  elapsedSeconds: number;
  /** Without recorded pauses. */
  timerSeconds: number | null;
  distanceMetres: number | null;
  energyKcal: number | null;
  meanHeartRateBpm: number | null;
  maxHeartRateBpm: number | null;
  strokes: number | null;
}
