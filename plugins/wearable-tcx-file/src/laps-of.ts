import type { Lap } from '@regimen/domain';
import type { TcxLap } from './tcx-activity.js';

/** Laps whose begin is known; each lasts until the next one begins, the last until the end. Milliseconds since 1970. */
export function lapsOf(laps: readonly TcxLap[], start: number, end: number): Lap[] {
  const dated = laps.filter((lap) => !Number.isNaN(lap.start));
  return dated.map((lap, index): Lap => {
    const next = dated[index + 1]?.start ?? end;
    const elapsed = next > lap.start ? (next - lap.start) / 1000 : known(lap.seconds);
    return {
      kind: 'lap',
      secondsFromStart: (lap.start - start) / 1000,
      elapsedSeconds: elapsed ?? 0,
      timerSeconds: known(lap.seconds),
      distanceMetres: known(lap.metres),
      energyKcal: known(lap.kilocalories),
      meanHeartRateBpm: known(lap.meanHeartRateBpm),
      maxHeartRateBpm: known(lap.maxHeartRateBpm),
      strokes: null,
    };
  });
}

/** Zero totals have to be written where nothing was measured. */
function known(value: number): number | null {
  return value > 0 ? value : null;
}
