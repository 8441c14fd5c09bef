import type { Activity, ActivityStreamKind } from '../health-data/activity.js';

/** How well a source recorded a session. */
export interface RecordingQuality {
  /** Share of the session with a heart rate, 0–1. */
  heartRateShare: number;
  /** Share of the session with speed, distance or power, 0–1. */
  motionShare: number;
  /** How many of distance, energy, mean and maximum heart rate are known. */
  totals: number;
  elapsedSeconds: number;
}

/** A longer stretch without a value is a gap, seconds (the limit of heart rate resampling, SCIENCE 4). */
const longestStretch = 60;
/** Shares are compared in tenths (engineering choice: the ends of two recordings never agree to the second). */
const tenths = (share: number) => Math.round(share * 10);

/** How well an activity was recorded. */
export function recordingQuality(activity: Activity): RecordingQuality {
  const { distanceMetres, energyKcal, meanHeartRateBpm, maxHeartRateBpm, elapsedSeconds } = activity;
  const totals = [distanceMetres, energyKcal, meanHeartRateBpm, maxHeartRateBpm];
  return {
    heartRateShare: shareOf(activity, ['heart-rate']),
    motionShare: shareOf(activity, ['speed', 'distance', 'power']),
    totals: totals.filter((total) => total !== null).length,
    elapsedSeconds,
  };
}

/** Below 0 when `a` is the better recording, above when `b` is, 0 when they are alike. */
export function compareRecordings(a: RecordingQuality, b: RecordingQuality): number {
  return (
    tenths(b.heartRateShare) - tenths(a.heartRateShare) ||
    tenths(b.motionShare) - tenths(a.motionShare) ||
    b.totals - a.totals ||
    b.elapsedSeconds - a.elapsedSeconds
  );
}

/** The largest share that one of the channels covers. */
function shareOf({ streams, elapsedSeconds }: Activity, kinds: readonly ActivityStreamKind[]): number {
  const shares = streams
    .filter(({ kind }) => kinds.includes(kind))
    .map(({ secondsFromStart, values }) => coveredSeconds(secondsFromStart, values) / elapsedSeconds);
  return Math.min(1, Math.max(0, ...shares.filter(Number.isFinite)));
}

function coveredSeconds(times: Float64Array, values: Float64Array): number {
  let covered = 0;
  for (let index = 1; index < times.length; index += 1) {
    const stretch = times[index]! - times[index - 1]!;
    if (stretch > 0 && stretch <= longestStretch && !Number.isNaN(values[index]!)) covered += stretch;
  }
  return covered;
}
