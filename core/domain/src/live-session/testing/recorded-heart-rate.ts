import type { SentSample } from '../live-sample.js';

/** A stretch of a recording: from one rate to another over some seconds. */
export type Stretch = readonly [seconds: number, fromBpm: number, toBpm: number];

/** A recording of one sample a second with the small wander every heart has; ours, made by arithmetic, always the same. */
export function recordedHeartRate(
  stretches: readonly Stretch[],
  {
    startMs,
    deviceId = 'strap-1',
    deviceKind = 'chest-strap',
  }: { startMs: number; deviceId?: string; deviceKind?: SentSample['deviceKind'] },
): SentSample[] {
  const rates = stretches.flatMap(([seconds, from, to]) =>
    Array.from({ length: seconds }, (_, second) => from + ((to - from) * second) / seconds),
  );
  return rates.map((rate, second) => ({
    deviceId,
    deviceKind,
    takenAtMs: startMs + second * 1000,
    bpm: Math.round(rate + 1.5 * Math.sin(second / 3)),
  }));
}
