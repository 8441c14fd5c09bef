import type { TrackPoints } from '@regimen/domain';

/** One lap as written; NaN where nothing is. */
export interface TcxLap {
  /** Milliseconds since 1970. */
  start: number;
  offsetMinutes: number | null;
  /** With the timer running. */
  seconds: number;
  metres: number;
  kilocalories: number;
  meanHeartRateBpm: number;
  maxHeartRateBpm: number;
  /** Its points: rows from `fromRow` to before `untilRow`. */
  fromRow: number;
  untilRow: number;
}

/** One activity as written. */
export interface TcxActivity {
  sport: string;
  id: string;
  notes: string | null;
  device: string | null;
  laps: TcxLap[];
  points: TrackPoints;
}
