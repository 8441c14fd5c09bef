import type { HeartRateNow } from './heart-rate-now.js';
import type { LiveSample } from './live-sample.js';
import type { LiveScript, LiveStep } from './live-script.js';
import type { LiveStop } from './stop-signs.js';

/** `finished` when every step was done, `ended` when the person (or a long pause) ended it, `stopped` for safety. */
export const liveStatuses = ['running', 'paused', 'finished', 'ended', 'stopped'] as const;
export type LiveStatus = (typeof liveStatuses)[number];

export const guidanceCodes = [
  'hold',
  'bit-faster',
  'ease-off',
  'slow-down',
  'settle-in',
  'by-effort',
  'paused',
  'over',
  'stop',
] as const;
export type GuidanceCode = (typeof guidanceCodes)[number];

/** Something that happened, numbered from 1 without a gap, so that a client that was away takes up where it was. */
export interface LiveMoment {
  seq: number;
  atMs: number;
  kind:
    | 'started'
    | 'step'
    | 'guidance'
    | 'paused'
    | 'resumed'
    | 'effort'
    | 'device'
    | 'sensor-lost'
    | 'stopped'
    | 'finished'
    | 'ended';
  /** The step, guidance code, rating, device kind or sign it is about; null where the kind says all. */
  detail: string | null;
}

/** When a step was really done: paused time is in no span. */
export interface StepSpan {
  stepIndex: number;
  fromMs: number;
  /** Null while it goes on. */
  toMs: number | null;
}

/** A live session at a moment. All times are ms since 1970 by one clock, that of whoever keeps the state. Plain data. */
export interface LiveState {
  script: LiveScript;
  startedAtMs: number;
  /** The moment this state is of. */
  atMs: number;
  status: LiveStatus;
  /** Index of the current step; the number of steps when all are done. */
  stepIndex: number;
  stepDoneMs: number;
  pausedAtMs: number | null;
  spans: readonly StepSpan[];
  /** Of the last minutes, for guidance; the recording is kept elsewhere. */
  samples: readonly LiveSample[];
  /** What a device clock must be corrected by, ms, by device. */
  clockOffsetMs: Readonly<Record<string, number>>;
  heartRate: HeartRateNow | null;
  guidance: GuidanceCode;
  effort: { rpe: number; atMs: number; stepIndex: number } | null;
  stop: LiveStop | null;
  moments: readonly LiveMoment[];
  /** Of the last moment. */
  seq: number;
}

/** The step at work; null when all are done. */
export function currentStep({ script, stepIndex }: LiveState): LiveStep | null {
  return script.steps[stepIndex] ?? null;
}

/** Nothing more is taken. */
export function isOver({ status }: Pick<LiveState, 'status'>): boolean {
  return status !== 'running' && status !== 'paused';
}

export function secondsLeftInStep(state: LiveState): number {
  const step = currentStep(state);
  return step === null || isOver(state) ? 0 : Math.max(0, step.seconds - state.stepDoneMs / 1000);
}

export function secondsLeft(state: LiveState): number {
  const later = state.script.steps.slice(state.stepIndex + 1);
  return isOver(state) ? 0 : secondsLeftInStep(state) + later.reduce((sum, { seconds }) => sum + seconds, 0);
}
