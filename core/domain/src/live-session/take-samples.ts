import { advanceLive, settle } from './advance-live.js';
import { liveConstants } from './live-constants.js';
import type { LiveSample, SentSample } from './live-sample.js';
import type { LiveState } from './live-state.js';

/** Why a sample does not count; `late` ones are in the recording all the same. */
export const leftOutReasons = ['repeated', 'implausible', 'before-start', 'in-future', 'late'] as const;
export type LeftOutReason = (typeof leftOutReasons)[number];

export interface TakenSamples {
  state: LiveState;
  /** New ones, placed on our clock, for the recording. */
  kept: readonly LiveSample[];
  /** How many had no say in guidance, and why. */
  leftOut: Readonly<Record<LeftOutReason, number>>;
}

/**
 * Takes samples in any order and as often as they are sent. Their clock is corrected by `sentAtMs`, the time of sending by
 * the same clock: the least delayed message seen so far tells how far it is off.
 */
export function takeSamples(
  state: LiveState,
  { samples, sentAtMs }: { samples: readonly SentSample[]; sentAtMs: number },
  nowMs: number,
): TakenSamples {
  const now = advanceLive(state, nowMs);
  const clockOffsetMs = correctedClocks(now, samples, nowMs - sentAtMs);
  const known = new Set(now.samples.map(keyOf));
  const leftOut = { repeated: 0, implausible: 0, 'before-start': 0, 'in-future': 0, late: 0 };
  const kept: LiveSample[] = [];
  const steering: LiveSample[] = [];
  for (const sent of samples) {
    const { deviceId, deviceKind, takenAtMs, bpm } = sent;
    const atMs = takenAtMs + clockOffsetMs[deviceId]!;
    const sample: LiveSample = { deviceId, deviceKind, takenAtMs, bpm, atMs };
    const reason = known.has(keyOf(sample)) ? 'repeated' : reasonAgainst(sample, now, nowMs);
    known.add(keyOf(sample));
    if (reason !== null) leftOut[reason]++;
    else steering.push(sample);
    if (reason === null || reason === 'late') kept.push(sample);
  }
  return {
    state: settle({ ...now, clockOffsetMs, samples: [...now.samples, ...steering] }),
    kept,
    leftOut,
  };
}

function reasonAgainst({ atMs, bpm }: LiveSample, state: LiveState, nowMs: number): LeftOutReason | null {
  const { low, high } = liveConstants.plausibleBpm;
  if (!(bpm >= low && bpm <= high)) return 'implausible';
  if (atMs < state.startedAtMs) return 'before-start';
  if (atMs > nowMs + liveConstants.aheadMs) return 'in-future';
  return atMs <= nowMs - liveConstants.reorderMs ? 'late' : null;
}

function correctedClocks(
  { clockOffsetMs }: LiveState,
  samples: readonly SentSample[],
  offsetMs: number,
): Record<string, number> {
  const corrected: Record<string, number> = { ...clockOffsetMs };
  for (const { deviceId } of samples) {
    const before = corrected[deviceId];
    const wasSet = before !== undefined && offsetMs - before > liveConstants.clockSetMs;
    corrected[deviceId] = before === undefined || wasSet ? offsetMs : Math.min(before, offsetMs);
  }
  return corrected;
}

function keyOf({ deviceId, takenAtMs }: SentSample): string {
  return `${takenAtMs}|${deviceId}`;
}
