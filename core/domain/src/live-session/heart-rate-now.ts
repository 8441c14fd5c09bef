import { medianOf } from '../cleaning/median-absolute-deviation.js';
import { liveConstants } from './live-constants.js';
import { leadingSamples } from './live-sample.js';
import type { LiveDeviceKind, LiveSample } from './live-sample.js';

/** Where a heart rate lies to its target. */
export type HeartRateZone = 'below' | 'in' | 'above';

export interface HeartRateNow {
  /** Median of the last seconds of the leading device, beats per minute. */
  bpm: number;
  deviceId: string;
  deviceKind: LiveDeviceKind;
  /** Null where the step has no target. */
  zone: HeartRateZone | null;
  /** When the leading device was last heard. */
  heardAtMs: number;
  /** How long the rate has been above the ceiling without a break, ms; 0 where there is no ceiling. */
  aboveCeilingMs: number;
}

/** The heart rate at a moment, from what was sent until then; null when no device is heard. */
export function heartRateAt(
  samples: readonly LiveSample[],
  atMs: number,
  {
    target,
    ceilingBpm,
    zoneBefore,
  }: {
    target: { low: number; high: number } | null;
    ceilingBpm: number | null;
    zoneBefore: HeartRateZone | null;
  },
): HeartRateNow | null {
  const leading = leadingSamples(samples.filter((sample) => sample.atMs <= atMs));
  const last = leading.at(-1);
  if (!last || atMs - last.atMs >= liveConstants.sensorLostMs) return null;
  const bpm = Math.round(
    medianOf(
      leading
        .filter(
          ({ deviceId, atMs: at }) =>
            deviceId === last.deviceId && at > last.atMs - liveConstants.smoothingMs,
        )
        .map((sample) => sample.bpm),
    ),
  );
  return {
    bpm,
    deviceId: last.deviceId,
    deviceKind: last.deviceKind,
    zone: target && zoneOf(bpm, target, zoneBefore),
    heardAtMs: last.atMs,
    aboveCeilingMs: ceilingBpm === null ? 0 : trailingMsAbove(leading, ceilingBpm),
  };
}

/** A zone is left only some beats beyond its edge, so that guidance does not flutter at it. */
export function zoneOf(
  bpm: number,
  { low, high }: { low: number; high: number },
  before: HeartRateZone | null,
): HeartRateZone {
  const slack = before === 'in' ? liveConstants.hysteresisBpm : 0;
  if (bpm > high + slack) return 'above';
  return bpm < low - slack ? 'below' : 'in';
}

/** Span of the last unbroken run above a ceiling, ms. Medians of five: one low beat does not break a run, one high begins none. */
function trailingMsAbove(leading: readonly LiveSample[], ceilingBpm: number): number {
  const last = leading.length - 1;
  let first = leading.length;
  for (let index = last; index >= 0; index--) {
    const around = leading.slice(Math.max(0, index - 2), index + 3).map(({ bpm }) => bpm);
    const next = leading[index + 1];
    const isApart = next !== undefined && next.atMs - leading[index]!.atMs > liveConstants.sensorLostMs;
    if (medianOf(around) <= ceilingBpm || isApart) break;
    first = index;
  }
  return first > last ? 0 : leading[last]!.atMs - leading[first]!.atMs;
}
