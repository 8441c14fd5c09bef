import type { TcxLap } from './tcx-activity.js';

type Total = 'seconds' | 'metres' | 'kilocalories' | 'maxHeartRateBpm';

/** Sum over the laps that say it; 0 where none does. */
export function sumOf(laps: readonly TcxLap[], total: Total): number {
  return laps.reduce((sum, lap) => sum + (lap[total] > 0 ? lap[total] : 0), 0);
}

/** Largest over the laps; null unless all say it. */
export function largest(laps: readonly TcxLap[], total: Total): number | null {
  const most = Math.max(...laps.map((lap) => lap[total]));
  return Number.isFinite(most) ? most : null;
}

/** Mean heart rate of the laps by their timers, bpm; null unless all say both. */
export function averageHeartRate(laps: readonly TcxLap[]): number | null {
  const seconds = laps.reduce((sum, lap) => sum + lap.seconds, 0);
  const beats = laps.reduce((sum, lap) => sum + lap.seconds * lap.meanHeartRateBpm, 0);
  return seconds > 0 && beats > 0 ? Math.round((beats / seconds) * 10) / 10 : null;
}
