import { guidanceOf } from './live-guidance.js';
import { heartRateAt } from './heart-rate-now.js';
import { liveConstants } from './live-constants.js';
import type { LiveScript } from './live-script.js';
import { currentStep, isOver } from './live-state.js';
import type { LiveMoment, LiveState, StepSpan } from './live-state.js';
import { stopAboveCeiling } from './stop-signs.js';
import type { LiveStop } from './stop-signs.js';

/** A session that begins now. @throws RangeError when the script has no steps. */
export function startLive(script: LiveScript, atMs: number): LiveState {
  if (script.steps.length === 0) throw new RangeError('A live session needs a step.');
  const state: LiveState = {
    script,
    startedAtMs: atMs,
    atMs,
    status: 'running',
    stepIndex: 0,
    stepDoneMs: 0,
    pausedAtMs: null,
    spans: [{ stepIndex: 0, fromMs: atMs, toMs: null }],
    samples: [],
    clockOffsetMs: {},
    heartRate: null,
    guidance: 'by-effort',
    effort: null,
    stop: null,
    moments: [],
    seq: 0,
  };
  return settle(withMoment(state, 'started'));
}

/** Lets time pass until `toMs`: steps change, silent devices are lost, long pauses end. Time never runs back. */
export function advanceLive(state: LiveState, toMs: number): LiveState {
  let now = state;
  for (let due = nextChangeAt(now); due !== null && due <= toMs; due = nextChangeAt(now))
    now = settle(passTime(now, due));
  return isOver(now) || toMs <= now.atMs ? now : settle(passTime(now, toMs));
}

/** When the session changes by itself, without anybody sending anything; null when it is over. */
export function nextChangeAt(state: LiveState): number | null {
  if (isOver(state)) return null;
  const { atMs, stepDoneMs, heartRate, effort, pausedAtMs } = state;
  const step = currentStep(state);
  const running =
    state.status === 'running' && step !== null
      ? [atMs + step.seconds * 1000 - stepDoneMs, atMs + liveConstants.settleMs - stepDoneMs]
      : [];
  const due = [
    ...running,
    ...(heartRate ? [heartRate.heardAtMs + liveConstants.sensorLostMs] : []),
    ...(effort ? [effort.atMs + liveConstants.effortHoldsMs] : []),
    ...(pausedAtMs === null ? [] : [pausedAtMs + liveConstants.longestPauseMs]),
  ].filter((at) => at > atMs);
  return due.length === 0 ? null : Math.min(...due);
}

/** Judges heart rate and guidance anew at the moment of the state, and notes what changed. */
export function settle(state: LiveState): LiveState {
  if (isOver(state)) return withGuidance(state);
  const target = currentStep(state)?.heartRateBpm ?? null;
  const sameStep = state.moments.findLast(({ kind }) => kind === 'step' || kind === 'started');
  const zoneBefore = sameStep?.atMs === state.atMs ? null : (state.heartRate?.zone ?? null);
  const { ceilingBpm } = state.script;
  const heartRate = heartRateAt(state.samples, state.atMs, { target, ceilingBpm, zoneBefore });
  const before = state.heartRate?.deviceId ?? null;
  let now: LiveState = { ...state, heartRate };
  if (heartRate === null && before !== null) now = withMoment(now, 'sensor-lost');
  if (heartRate !== null && heartRate.deviceId !== before)
    now = withMoment(now, 'device', heartRate.deviceKind);
  return (heartRate?.aboveCeilingMs ?? 0) >= liveConstants.ceilingStopMs
    ? stopLive(now, stopAboveCeiling)
    : withGuidance(now);
}

/** Ends a session for safety. */
export function stopLive(state: LiveState, stop: LiveStop): LiveState {
  return withGuidance(withMoment({ ...closed(state), status: 'stopped', stop }, 'stopped', stop.reason));
}

/** Ends a session because the person, or a long pause, says so. */
export function endLive(state: LiveState): LiveState {
  return withGuidance(withMoment({ ...closed(state), status: 'ended' }, 'ended'));
}

/** The next step begins now; after the last one the session is finished. */
export function nextStep(state: LiveState): LiveState {
  const stepIndex = state.stepIndex + 1;
  const moved = { ...closed(state), stepIndex, stepDoneMs: 0, pausedAtMs: state.pausedAtMs };
  if (stepIndex >= state.script.steps.length)
    return withMoment({ ...moved, status: 'finished', pausedAtMs: null }, 'finished');
  const spans = state.status === 'running' ? opened(moved, stepIndex) : moved.spans;
  return withMoment({ ...moved, spans }, 'step', `${stepIndex}`);
}

export function opened({ spans, atMs }: LiveState, stepIndex: number): StepSpan[] {
  return [...spans, { stepIndex, fromMs: atMs, toMs: null }];
}

/** The span that goes on is closed at this moment. */
export function closed(state: LiveState): LiveState {
  const spans = state.spans.map((span) => (span.toMs === null ? { ...span, toMs: state.atMs } : span));
  return { ...state, spans, pausedAtMs: null };
}

export function withMoment(
  state: LiveState,
  kind: LiveMoment['kind'],
  detail: string | null = null,
): LiveState {
  const seq = state.seq + 1;
  const moments = [...state.moments, { seq, atMs: state.atMs, kind, detail }];
  return { ...state, seq, moments: moments.slice(-liveConstants.momentsKept) };
}

function withGuidance(state: LiveState): LiveState {
  const guidance = guidanceOf(state);
  if (guidance === state.guidance) return state;
  const isSaidAlready = guidance === 'paused' || guidance === 'over' || guidance === 'stop';
  const now = { ...state, guidance };
  return isSaidAlready ? now : withMoment(now, 'guidance', guidance);
}

/** Time passes with nothing else due in between. */
function passTime(state: LiveState, toMs: number): LiveState {
  const passed = toMs - state.atMs;
  const samples = state.samples.filter(({ atMs }) => atMs > toMs - liveConstants.reorderMs);
  const now = { ...state, atMs: toMs, samples };
  if (state.pausedAtMs !== null)
    return toMs - state.pausedAtMs >= liveConstants.longestPauseMs ? endLive(now) : now;
  const step = currentStep(state);
  const stepDoneMs = state.stepDoneMs + passed;
  const isDone = step !== null && stepDoneMs >= step.seconds * 1000;
  return isDone ? nextStep({ ...now, stepDoneMs }) : { ...now, stepDoneMs };
}
